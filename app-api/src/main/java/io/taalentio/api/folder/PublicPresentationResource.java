package io.taalentio.api.folder;

import io.taalentio.api.folder.PresentedViews.PresentationPage;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.web.RateLimited;
import io.taalentio.core.folder.OpenPresentation;
import io.taalentio.core.folder.PresentFolder;
import io.taalentio.core.folder.Vote;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** A folder as those see it who were sent its link, without an account. Nothing of it is kept between requests. */
@Path("/api/v1/public/presentations/{link}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public pages")
public class PublicPresentationResource {

    private static final String VISIT_HEADER = "Presentation-Visit";
    private static final String LINK = "what the link ends with";
    private static final String VISIT = "the secret that opening the presentation gave";
    private static final String MISSING =
            "`unknown-presentation`, or `unknown-visit`: it was not opened with this secret";
    private static final String OVER = "`presentation-over`: past its time or withdrawn";
    private static final int SECRET = 100;

    /** @param password where the presentation has one */
    public record Opening(
            @Nullable @Size(max = PresentFolder.LONGEST_PASSWORD)
            String password) {}

    /** @param visit the visitor's own secret, to be sent as {@code Presentation-Visit} */
    public record Opened(String visit) {}

    /**
     * What a visitor thinks of somebody; neither vote nor comment takes it back.
     *
     * @param name what the visitor signs with
     */
    public record Ballot(
            @NotBlank @Size(max = OpenPresentation.LONGEST_NAME)
            String name,

            @Nullable Vote vote,

            @Nullable @Size(max = OpenPresentation.LONGEST_COMMENT)
            String comment) {}

    private final OpenPresentation open;
    private final PresentedViews views;
    private final CurrentActor actor;

    PublicPresentationResource(OpenPresentation open, PresentedViews views, CurrentActor actor) {
        this.open = open;
        this.views = views;
        this.actor = actor;
    }

    @POST
    @Path("/visits")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @RateLimited
    @Operation(
            summary = "Open a presentation",
            description = "Gives the visitor a secret of his own, by which he looks and votes. After five wrong"
                    + " passwords each further try waits longer.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Opening.class),
                            examples = @ExampleObject(name = "without a password", value = "{}")))
    @APIResponse(
            responseCode = "201",
            description = "Open",
            content = @Content(schema = @Schema(implementation = Opened.class)))
    @APIResponse(responseCode = "404", description = "`unknown-presentation`")
    @APIResponse(responseCode = "410", description = OVER)
    @APIResponse(responseCode = "422", description = "The password is missing (`required`) or wrong")
    @APIResponse(responseCode = "423", description = "`locked`: too many wrong passwords")
    public Response open(
            @Parameter(description = LINK) @Schema(maxLength = SECRET) @PathParam("link") String link,
            @Valid @NotNull Opening opening) {
        return Response.status(Response.Status.CREATED)
                .entity(new Opened(open.open(link, opening.password(), actor.get())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @PermitAll
    @RateLimited
    @Operation(
            summary = "See a presentation",
            description = "The people in their order, each as far as its maker chose and the person lets anybody see;"
                    + " and what the visitor voted so far.")
    @APIResponse(
            responseCode = "200",
            description = "The presentation",
            content = @Content(schema = @Schema(implementation = PresentationPage.class)))
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "410", description = OVER)
    public Response look(
            @Parameter(description = LINK) @Schema(maxLength = SECRET) @PathParam("link") String link,
            @Parameter(description = VISIT) @Schema(maxLength = SECRET) @HeaderParam(VISIT_HEADER) @Nullable
                    String visit) {
        return Response.ok(views.page(open.look(link, visit), actor.language()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }

    @PUT
    @Path("/votes/{personId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "Say what one thinks of somebody in a presentation",
            description = "Replaces what the same visitor said of the person; neither vote nor comment takes it back.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Ballot.class),
                            examples =
                                    @ExampleObject(
                                            name = "yes",
                                            value = "{\"name\":\"Moussa\",\"vote\":\"YES\","
                                                    + "\"comment\":\"À voir en essai\"}")))
    @APIResponse(responseCode = "204", description = "Kept")
    @APIResponse(responseCode = "404", description = MISSING + ", or nobody such is shown, or no votes are asked")
    @APIResponse(responseCode = "410", description = OVER)
    @APIResponse(responseCode = "422", description = "Every refused field is named")
    public void vote(
            @Parameter(description = LINK) @Schema(maxLength = SECRET) @PathParam("link") String link,
            @Parameter(description = "id of the person's profile") @PathParam("personId") UUID personId,
            @Parameter(description = VISIT) @Schema(maxLength = SECRET) @HeaderParam(VISIT_HEADER) @Nullable
                    String visit,
            @Valid @NotNull Ballot ballot) {
        open.vote(link, visit, personId, ballot.name(), ballot.vote(), ballot.comment());
    }
}
