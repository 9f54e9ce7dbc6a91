package io.taalentio.api.privacy;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.SessionOnly;
import io.taalentio.core.privacy.AskErasure;
import io.taalentio.core.privacy.TakeCopy;
import io.taalentio.core.privacy.UndoErasure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the house holds of a minor, for the guardian who answers for them. */
@Path("/api/v1/account/wards/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "Own data")
@SessionOnly
public class WardDataResource {

    private static final String NOT_THEIRS = "One does not answer for such a minor";

    private final TakeCopy takeCopy;
    private final AskErasure askErasure;
    private final UndoErasure undoErasure;
    private final DataCopy copy;
    private final CurrentActor actor;

    WardDataResource(
            TakeCopy takeCopy, AskErasure askErasure, UndoErasure undoErasure, DataCopy copy, CurrentActor actor) {
        this.takeCopy = takeCopy;
        this.askErasure = askErasure;
        this.undoErasure = undoErasure;
        this.copy = copy;
        this.actor = actor;
    }

    @GET
    @Path("/export")
    @Produces(DataCopy.ZIP)
    @Blocking
    @Authenticated
    @Operation(
            summary = "Take a copy of the data of a minor one answers for",
            description = "Access: whoever is signed in. As `GET /account/export`, of the minor. It is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "A ZIP, written as it is read",
            content = @Content(mediaType = DataCopy.ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = NOT_THEIRS)
    public Response export(@PathParam("id") UUID id) {
        return copy.answer(takeCopy.beginFor(id, actor.get()));
    }

    @POST
    @Path("/erasure")
    @Authenticated
    @Operation(
            summary = "Have everything about a minor one answers for erased",
            description =
                    "Access: whoever is signed in. As `DELETE /account`, of the minor: hidden at once, erased after"
                            + " 30 days. Needs a password given not long ago.")
    @APIResponse(
            responseCode = "202",
            description = "Noted; `dueAt` says until when it can be undone",
            content = @Content(schema = @Schema(implementation = OwnDataResource.ErasureView.class)))
    @APIResponse(
            responseCode = "403",
            description = "The password was last given more than ten minutes ago (`password-needed`)")
    @APIResponse(responseCode = "404", description = NOT_THEIRS)
    public Response erase(@PathParam("id") UUID id) {
        return Response.accepted(OwnDataResource.ErasureView.of(
                        askErasure.askFor(id, actor.require().sessionId(), actor.get())))
                .build();
    }

    @DELETE
    @Path("/erasure")
    @Authenticated
    @Operation(
            summary = "Keep a minor one answers for after all",
            description =
                    "Access: whoever is signed in. Shows what the wish to erase had hidden; nothing happens when there"
                            + " is none.")
    @APIResponse(responseCode = "204", description = "Everything stays")
    @APIResponse(responseCode = "404", description = NOT_THEIRS)
    public void keep(@PathParam("id") UUID id) {
        undoErasure.undoFor(id, actor.get());
    }
}
