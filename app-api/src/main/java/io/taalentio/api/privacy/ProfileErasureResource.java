package io.taalentio.api.privacy;

import io.taalentio.api.demo.ExampleIds;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.api.web.Idempotent;
import io.taalentio.api.web.PageBounds;
import io.taalentio.core.access.Permission;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.privacy.AskProfileErasure;
import io.taalentio.core.privacy.ProfileErasures;
import io.taalentio.core.privacy.UndoProfileErasure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People without an account who are erased because somebody asked in their name. */
@Path("/api/v1/admin/profile-erasures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Erasure on request")
public class ProfileErasureResource {

    private static final String WHO = "Access: ADMIN.";

    /**
     * @param profile code or id of the profile
     * @param reason who asked and how; it is kept as proof, so it should name nobody
     */
    @Schema(name = "NewProfileErasure")
    public record NewErasure(
            @NotBlank @Size(max = 40) String profile,
            @NotBlank @Size(min = 5, max = 500) String reason) {}

    private final ProfileErasures erasures;
    private final AskProfileErasure ask;
    private final UndoProfileErasure undo;
    private final CurrentActor actor;

    ProfileErasureResource(
            ProfileErasures erasures, AskProfileErasure ask, UndoProfileErasure undo, CurrentActor actor) {
        this.erasures = erasures;
        this.ask = ask;
        this.undo = undo;
        this.actor = actor;
    }

    @GET
    @Needs(Permission.ERASE_PEOPLE)
    @Operation(
            summary = "Profiles that are erased on request",
            description = WHO + " What can still be undone first, the next due first; then what was done last.")
    @APIResponse(responseCode = "200", description = "One page; of what is done only code and reason are left")
    @APIResponse(responseCode = "422", description = "`page` or `size` is out of range")
    public Page<ProfileErasures.ProfileErasure> list(
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("20") int size) {
        PageBounds.check(page, size);
        return erasures.page(page, size);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.ERASE_PEOPLE)
    @Idempotent
    @Operation(
            summary = "Have somebody without an account erased",
            description =
                    WHO + " Hidden at once, erased after 30 days; the code stays, so that nobody else gets it. Asked"
                            + " again, the first request stands. Needs a password given not long ago.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewErasure.class),
                            examples =
                                    @ExampleObject(
                                            name = "by the profile's id",
                                            value = "{\"profile\":\"" + ExampleIds.TALENT_TO_ERASE
                                                    + "\",\"reason\":\"Letter of the legal guardian, 3 May\"}")))
    @APIResponse(
            responseCode = "201",
            description = "Noted; `dueAt` says until when it can be undone",
            content = @Content(schema = @Schema(implementation = ProfileErasures.ProfileErasure.class)))
    @APIResponse(
            responseCode = "409",
            description = "Its owner has an account and can ask by themselves (`profile-attached`)")
    @APIResponse(
            responseCode = "422",
            description = "Every refused field is named; `not-found` where no profile has this code or id")
    public Response ask(@Valid @NotNull NewErasure erasure) {
        ProfileErasures.ProfileErasure asked =
                ask.ask(erasure.profile(), erasure.reason(), actor.require().sessionId(), actor.get());
        return Response.created(URI.create("/api/v1/admin/profile-erasures/" + asked.id()))
                .entity(asked)
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Needs(Permission.ERASE_PEOPLE)
    @Operation(summary = "Keep somebody after all", description = WHO + " What the request had hidden is shown again.")
    @APIResponse(responseCode = "204", description = "Nothing is erased")
    @APIResponse(responseCode = "404", description = "Nothing was asked for this profile, or it is done")
    public void keep(@Parameter(description = "id of the profile") @PathParam("id") UUID id) {
        undo.undo(id, actor.get());
    }
}
