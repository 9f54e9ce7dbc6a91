package io.taalentio.api.folder;

import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.api.web.Idempotent;
import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.folder.PresentFolder;
import io.taalentio.core.folder.Presentation;
import io.taalentio.core.folder.PresentationField;
import io.taalentio.core.folder.Presentations;
import io.taalentio.core.folder.Vote;
import io.taalentio.core.kernel.Links;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Folders shown by a link to people without account, for those who show them. */
@Path("/api/v1/folders/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Folders")
@APIResponse(responseCode = "401", description = "Nobody is signed in")
public class PresentationResource {

    private static final String NOT_OWN = "It is somebody else's";
    private static final String MISSING = "No such folder, or none the caller may see";
    private static final String ID = "id of the folder";

    /**
     * A presentation to be made.
     *
     * @param title what those who open it read first
     * @param days how long it stays open, 1 to 90
     * @param password without one the link alone opens it
     * @param fields what is shown of everybody beside the name
     * @param mayVote whether those who open it may vote and comment
     */
    public record NewPresentation(
            @NotBlank @Size(max = 100) String title,
            @Nullable @Size(max = 2000) String message,
            @NotNull Integer days,

            @Nullable @Size(max = PresentFolder.LONGEST_PASSWORD)
            String password,

            @NotNull Set<@NotNull PresentationField> fields,
            @NotNull Boolean mayVote) {}

    /**
     * A presentation.
     *
     * @param opens how often somebody opened it anew
     */
    public record PresentationView(
            UUID id,
            String title,
            @Nullable String message,
            boolean withPassword,
            List<PresentationField> fields,
            boolean mayVote,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            long opens,
            @Nullable Instant lastOpenedAt) {

        static PresentationView of(Presentation p) {
            return new PresentationView(
                    p.id(),
                    p.title(),
                    p.message(),
                    p.passwordHash() != null,
                    p.fields().stream().sorted().toList(),
                    p.mayVote(),
                    p.createdAt(),
                    p.expiresAt(),
                    p.revokedAt(),
                    p.opens(),
                    p.lastOpenedAt());
        }
    }

    /** @param link its address; told this once, only its hash is kept */
    public record MadePresentation(String link, PresentationView presentation) {}

    /** @param shown how many people of the folder its presentations show at this moment */
    public record PresentationsView(List<PresentationView> presentations, long shown) {}

    /**
     * Somebody's word on a person.
     *
     * @param personId id of the person's profile
     * @param name what the voter signed with
     */
    public record BallotView(
            UUID personId,
            UUID presentationId,
            String name,
            @Nullable Vote vote,
            @Nullable String comment,
            Instant at) {

        static BallotView of(Presentations.Ballot b) {
            return new BallotView(b.person(), b.presentation(), b.name(), b.vote(), b.comment(), b.at());
        }
    }

    private final PresentFolder present;
    private final Links links;
    private final CurrentActor actor;

    PresentationResource(PresentFolder present, Links links, CurrentActor actor) {
        this.present = present;
        this.links = links;
        this.actor = actor;
    }

    @GET
    @Path("/presentations")
    @Needs(Permission.KEEP_FOLDERS)
    @Operation(
            summary = "List the presentations of a folder",
            description = "Access: its owner. The newest first, with how often each was opened. Minors and people who"
                    + " let only the staff see them are never shown; `shown` says how many are.")
    @APIResponse(responseCode = "200", description = "The presentations")
    @APIResponse(responseCode = "403", description = NOT_OWN)
    @APIResponse(responseCode = "404", description = MISSING)
    public PresentationsView list(@Parameter(description = ID) @PathParam("id") UUID id) {
        PresentFolder.Overview overview = present.list(id, actor.get());
        return new PresentationsView(
                overview.presentations().stream().map(PresentationView::of).toList(), overview.shown());
    }

    @POST
    @Path("/presentations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.KEEP_FOLDERS)
    @Idempotent
    @Operation(
            summary = "Show a folder by a link to people without account",
            description = "Access: its owner. Shown is, of what each person lets anybody see, the chosen part, never a"
                    + " contact; and only people the owner may list. It is recorded.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewPresentation.class),
                            examples =
                                    @ExampleObject(
                                            name = "for a director",
                                            value = "{\"title\":\"Rôle de la mère\",\"days\":14,"
                                                    + "\"password\":\"teranga-2026\",\"fields\":[\"PHOTO\",\"AGE\","
                                                    + "\"PLACE\",\"LANGUAGES\"],\"mayVote\":true}")))
    @APIResponse(
            responseCode = "201",
            description = "Made; its address is told this once",
            content = @Content(schema = @Schema(implementation = MadePresentation.class)))
    @APIResponse(responseCode = "403", description = NOT_OWN)
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "409", description = "`too-many`: twenty of the folder are open already")
    @APIResponse(responseCode = "422", description = "Every refused field is named")
    public Response make(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull NewPresentation presentation) {
        Actor owner = actor.get();
        PresentFolder.Made made = present.make(
                id,
                new PresentFolder.Wish(
                        presentation.title(),
                        presentation.message(),
                        presentation.days(),
                        presentation.password(),
                        presentation.fields(),
                        presentation.mayVote()),
                owner);
        return Response.created(URI.create("/api/v1/folders/" + id + "/presentations"))
                .entity(new MadePresentation(
                        links.to("/presentation/" + made.secret()), PresentationView.of(made.presentation())))
                .build();
    }

    @DELETE
    @Path("/presentations/{presentationId}")
    @Needs(Permission.KEEP_FOLDERS)
    @Operation(
            summary = "Withdraw a presentation",
            description = "Access: the folder's owner. Its link opens nothing from now on; what was voted stays.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "403", description = NOT_OWN)
    @APIResponse(responseCode = "404", description = MISSING + ", or it has no such presentation that stands")
    public void revoke(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "id of the presentation") @PathParam("presentationId") UUID presentationId) {
        present.revoke(id, presentationId, actor.get());
    }

    @GET
    @Path("/votes")
    @Needs(Permission.KEEP_FOLDERS)
    @Operation(
            summary = "Read what those who were shown a folder think",
            description = "Access: whoever sees the folder, of those people whom the caller may list. The last given"
                    + " first.")
    @APIResponse(responseCode = "200", description = "Votes and comments")
    @APIResponse(responseCode = "403", description = "The caller keeps no folders")
    @APIResponse(responseCode = "404", description = MISSING)
    public List<BallotView> votes(@Parameter(description = ID) @PathParam("id") UUID id) {
        return present.ballots(id, actor.get()).stream().map(BallotView::of).toList();
    }
}
