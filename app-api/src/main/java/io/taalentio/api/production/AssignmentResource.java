package io.taalentio.api.production;

import io.taalentio.api.production.ProjectViews.AssignmentView;
import io.taalentio.api.production.ProjectViews.RateView;
import io.taalentio.api.profile.Precondition;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.core.access.Permission;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.production.AssignmentDirectory;
import io.taalentio.core.production.ChangeAssignment;
import io.taalentio.core.production.Part;
import io.taalentio.core.production.PrintBadges;
import io.taalentio.core.production.ProductionAccess;
import io.taalentio.core.production.RemoveAssignment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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

/** One place on a project. */
@Path("/api/v1/cinema/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assignments")
public class AssignmentResource {

    private static final String NO_ASSIGNMENT = "No such assignment, or none the caller may know of";
    private static final String NOT_THEIRS = ProjectResource.NOT_THEIRS;
    private static final String ASSIGNMENT = "id of the assignment";

    /** The whole part; what is absent is removed. */
    public record PartFields(
            @NotBlank @Size(max = 30) String talentType,
            @Nullable @Size(max = 2000) String roleDescription,
            @Nullable @Size(max = 200) String characterName,
            @Nullable @Valid RateView rate) {}

    /** Why somebody is taken off the project. */
    public record Removal(@NotBlank @Size(max = 500) String reason) {}

    private final AssignmentDirectory directory;
    private final ProductionAccess access;
    private final ChangeAssignment changeAssignment;
    private final RemoveAssignment removeAssignment;
    private final PrintBadges printBadges;
    private final CurrentActor actor;

    AssignmentResource(
            AssignmentDirectory directory,
            ProductionAccess access,
            ChangeAssignment changeAssignment,
            RemoveAssignment removeAssignment,
            PrintBadges printBadges,
            CurrentActor actor) {
        this.directory = directory;
        this.access = access;
        this.changeAssignment = changeAssignment;
        this.removeAssignment = removeAssignment;
        this.printBadges = printBadges;
        this.actor = actor;
    }

    @GET
    @Path("/{id}")
    @Needs({Permission.READ_PROJECTS, Permission.MANAGE_PRODUCTIONS})
    @Operation(summary = "Read one assignment", description = "The answer's ETag is for a change.")
    @APIResponse(
            responseCode = "200",
            description = "The assignment with its person",
            content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    @APIResponse(responseCode = "404", description = NO_ASSIGNMENT)
    public Response get(@Parameter(description = ASSIGNMENT) @PathParam("id") UUID id) {
        AssignmentView view = view(id);
        return Precondition.answer(view, view.version());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Operation(
            summary = "Change what an assigned talent does",
            description = "For owners and editors of the company and for administrators. The code stays.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PartFields.class),
                            examples =
                                    @ExampleObject(
                                            name = "a supporting part",
                                            value =
                                                    "{\"talentType\":\"SUPPORTING\",\"characterName\":\"Lalla Zineb\"}")))
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    @APIResponse(responseCode = "403", description = NOT_THEIRS)
    @APIResponse(responseCode = "404", description = NO_ASSIGNMENT)
    @APIResponse(responseCode = "409", description = "`invalid-state`: no longer on the project")
    @APIResponse(responseCode = "412", description = "Somebody changed it since it was read (`conflict-version`)")
    @APIResponse(responseCode = "422", description = "Every refused field is named")
    @APIResponse(responseCode = "428", description = "`If-Match` is missing")
    public Response change(
            @Parameter(description = ASSIGNMENT) @PathParam("id") UUID id,
            @Parameter(description = "ETag of the assignment as it was read, or `*`", required = true, example = "*")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull PartFields part) {
        int version = Precondition.version(ifMatch, view(id).version());
        changeAssignment.change(
                id,
                version,
                new Part(part.talentType(), part.roleDescription(), part.characterName(), RateView.said(part.rate())),
                actor.get());
        return get(id);
    }

    @POST
    @Path("/{id}/remove")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Operation(
            summary = "Take somebody off a project",
            description =
                    "For owners and editors of the company and for administrators. The code stays theirs; assigned"
                            + " again, they get a new one.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Removal.class),
                            examples =
                                    @ExampleObject(
                                            name = "a reason",
                                            value = "{\"reason\":\"La scène a été coupée\"}")))
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "403", description = NOT_THEIRS)
    @APIResponse(responseCode = "404", description = NO_ASSIGNMENT)
    @APIResponse(responseCode = "409", description = "`invalid-state`: no longer on the project")
    @APIResponse(responseCode = "422", description = "`required` on `reason`")
    public AssignmentView remove(
            @Parameter(description = ASSIGNMENT) @PathParam("id") UUID id, @Valid @NotNull Removal removal) {
        removeAssignment.remove(id, removal.reason(), actor.get());
        return view(id);
    }

    @GET
    @Path("/{id}/badge.pdf")
    @Produces("application/pdf")
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Operation(summary = "Download somebody's badge", description = "An A4 page with the same badge four times.")
    @APIResponse(responseCode = "200", description = "The sheet", content = @Content(mediaType = "application/pdf"))
    @APIResponse(responseCode = "403", description = NOT_THEIRS)
    @APIResponse(responseCode = "404", description = NO_ASSIGNMENT + ", or no longer on the project")
    public Response badge(@Parameter(description = ASSIGNMENT) @PathParam("id") UUID id) {
        byte[] pdf = printBadges.one(id, actor.get());
        return BadgeResource.download(Response.ok(pdf, "application/pdf"), printBadges.fileName(id));
    }

    private AssignmentView view(UUID id) {
        AssignmentDirectory.Row row = directory.find(id).orElseThrow(() -> new NotFound("not-found"));
        UUID project = row.assignment().projectId();
        access.projectToRead(project, actor.get());
        UUID person = row.assignment().cinemaProfileId();
        return AssignmentView.of(
                row,
                row.assignment().status().open()
                        ? directory.holds(project, List.of(person)).getOrDefault(person, List.of())
                        : List.of());
    }
}
