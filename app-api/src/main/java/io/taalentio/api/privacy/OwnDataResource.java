package io.taalentio.api.privacy;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.core.access.Actor;
import io.taalentio.core.privacy.AskErasure;
import io.taalentio.core.privacy.Erasures;
import io.taalentio.core.privacy.OwnData;
import io.taalentio.core.privacy.TakeCopy;
import io.taalentio.core.privacy.UndoErasure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the house holds of whoever is signed in: read it, take a copy, leave. */
@Path("/api/v1/account")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Own data")
public class OwnDataResource {

    private static final String ZIP = DataCopy.ZIP;

    /**
     * @param consents what was agreed to, the newest first
     * @param profiles who may see each
     * @param erasure the wish to leave, when there is one
     */
    public record OwnDataView(
            List<OwnData.ConsentLine> consents,
            List<OwnData.OwnProfile> profiles,
            @Nullable ErasureView erasure) {}

    /** @param dueAt when everything is erased; until then it can be undone */
    public record ErasureView(Instant askedAt, Instant dueAt) {

        static ErasureView of(AskErasure.Asked asked) {
            return new ErasureView(asked.askedAt(), asked.dueAt());
        }
    }

    private final OwnData data;
    private final Erasures erasures;
    private final DataCopy copy;
    private final TakeCopy takeCopy;
    private final AskErasure askErasure;
    private final UndoErasure undoErasure;
    private final CurrentActor actor;

    OwnDataResource(
            OwnData data,
            Erasures erasures,
            DataCopy copy,
            TakeCopy takeCopy,
            AskErasure askErasure,
            UndoErasure undoErasure,
            CurrentActor actor) {
        this.data = data;
        this.erasures = erasures;
        this.copy = copy;
        this.takeCopy = takeCopy;
        this.askErasure = askErasure;
        this.undoErasure = undoErasure;
        this.actor = actor;
    }

    @GET
    @Path("/data")
    @Authenticated
    @Operation(
            summary = "What I agreed to, who sees me, and whether I am leaving",
            description = "Of whoever is signed in.")
    @APIResponse(responseCode = "200", description = "Consents word for word, profiles, the wish to leave")
    public OwnDataView read() {
        UUID account = actor.accountId();
        return new OwnDataView(
                data.consents(account),
                data.profiles(account),
                erasures.find(account)
                        .filter(e -> e.doneAt() == null)
                        .map(erasure -> new ErasureView(erasure.askedAt(), erasure.dueAt()))
                        .orElse(null));
    }

    @GET
    @Path("/export")
    @Produces(ZIP)
    @Blocking
    @Authenticated
    @Operation(
            summary = "Take a copy of my data",
            description = "Everything the house holds of whoever is signed in: one JSON file for each kind of record,"
                    + " what is sealed opened, and the files. It is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "A ZIP, written as it is read",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response export() {
        Actor reader = actor.get();
        return copy.answer(takeCopy.begin(reader));
    }

    @DELETE
    @Authenticated
    @Operation(
            summary = "Leave and have everything erased",
            description = "Profiles are hidden at once; after 30 days everything that says something of the person is"
                    + " erased for good, but for the codes, which are never given to somebody else. Needs a password"
                    + " given not long ago.")
    @APIResponse(
            responseCode = "202",
            description = "Noted; `dueAt` says until when it can be undone",
            content = @Content(schema = @Schema(implementation = ErasureView.class)))
    @APIResponse(responseCode = "409", description = "`last-admin`: appoint another administrator first")
    public Response leave() {
        return Response.accepted(ErasureView.of(askErasure.ask(actor.require().sessionId(), actor.get())))
                .build();
    }

    @POST
    @Path("/keep")
    @Consumes(MediaType.WILDCARD)
    @Authenticated
    @Operation(
            summary = "Stay after all",
            description = "Takes the wish to leave back and shows what it hid. Nothing happens when there is none.")
    @APIResponse(responseCode = "204", description = "The account stays")
    public void keep() {
        undoErasure.undo(actor.get());
    }
}
