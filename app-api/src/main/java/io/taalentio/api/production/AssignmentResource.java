package io.taalentio.api.production;

import io.taalentio.api.production.ProjectViews.AssignmentView;
import io.taalentio.api.production.ProjectViews.HoldView;
import io.taalentio.api.production.ProjectViews.RateView;
import io.taalentio.api.profile.Precondition;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.api.web.Idempotent;
import io.taalentio.api.web.PageBounds;
import io.taalentio.core.access.Permission;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.production.AssignTalents;
import io.taalentio.core.production.Assignment;
import io.taalentio.core.production.AssignmentDirectory;
import io.taalentio.core.production.AssignmentStatus;
import io.taalentio.core.production.ChangeAssignment;
import io.taalentio.core.production.Part;
import io.taalentio.core.production.ProductionAccess;
import io.taalentio.core.production.RemoveAssignment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
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

/** Cinema talents on projects. */
@Path("/api/v1/cinema")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assignments")
public class AssignmentResource {

    private static final String MISSING = ProjectResource.MISSING;
    private static final String NO_ASSIGNMENT = "No such assignment, or none the caller may know of";
    private static final String NOT_THEIRS = ProjectResource.NOT_THEIRS;
    private static final String CLOSED = "`project-closed`: the project is completed or archived";
    private static final String PROJECT = "id of the project";
    private static final String ASSIGNMENT = "id of the assignment";

    /**
     * Somebody to be assigned.
     *
     * @param cinemaTalent id or code of the cinema profile
     * @param talentType key of the list {@code talentType}
     * @param characterName whom they play
     */
    public record NewAssignment(
            @NotBlank @Size(max = 40) String cinemaTalent,
            @NotBlank @Size(max = 30) String talentType,
            @Nullable @Size(max = 2000) String roleDescription,
            @Nullable @Size(max = 200) String characterName,
            @Nullable @Valid RateView rate) {}

    /**
     * Several people to be assigned in the same part.
     *
     * @param cinemaTalents ids or codes of cinema profiles, at most 500
     */
    public record NewAssignments(
            @NotNull @Size(min = 1, max = 500) List<@NotBlank @Size(max = 40) String> cinemaTalents,
            @NotBlank @Size(max = 30) String talentType,
            @Nullable @Size(max = 2000) String roleDescription,
            @Nullable @Valid RateView rate) {}

    /** The whole part; what is absent is removed. */
    public record PartFields(
            @NotBlank @Size(max = 30) String talentType,
            @Nullable @Size(max = 2000) String roleDescription,
            @Nullable @Size(max = 200) String characterName,
            @Nullable @Valid RateView rate) {}

    /** Why somebody is taken off the project. */
    public record Removal(@NotBlank @Size(max = 500) String reason) {}

    /** What became of one of those who were named. */
    public enum AssignOutcome {
        ASSIGNED,
        ALREADY_ASSIGNED,
        UNKNOWN_TALENT
    }

    /**
     * @param cinemaTalent as the request called the person
     * @param id of the new assignment
     * @param code of the new assignment
     * @param holds other projects of the company that want the person at the same time
     */
    public record AssignResult(
            String cinemaTalent,
            AssignOutcome result,
            @Nullable UUID id,
            @Nullable String code,
            List<HoldView> holds) {}

    private final AssignmentDirectory directory;
    private final ProductionAccess access;
    private final AssignTalents assignTalents;
    private final ChangeAssignment changeAssignment;
    private final RemoveAssignment removeAssignment;
    private final CurrentActor actor;

    AssignmentResource(
            AssignmentDirectory directory,
            ProductionAccess access,
            AssignTalents assignTalents,
            ChangeAssignment changeAssignment,
            RemoveAssignment removeAssignment,
            CurrentActor actor) {
        this.directory = directory;
        this.access = access;
        this.assignTalents = assignTalents;
        this.changeAssignment = changeAssignment;
        this.removeAssignment = removeAssignment;
        this.actor = actor;
    }

    @GET
    @Path("/projects/{id}/assignments")
    @Needs({Permission.READ_PROJECTS, Permission.MANAGE_PRODUCTIONS})
    @Operation(
            summary = "List who is on a project",
            description = "In the order of their codes, each with what else the company holds them for on these days.")
    @APIResponse(responseCode = "200", description = "One page of assignments")
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "422", description = "`page` or `size` is out of range")
    public Page<AssignmentView> list(
            @Parameter(description = PROJECT) @PathParam("id") UUID id,
            @Parameter(description = "part of a name or the start of a code") @QueryParam("q") @Nullable String q,
            @Parameter(description = "where it stands; several for any of them") @QueryParam("status")
                    Set<AssignmentStatus> status,
            @Parameter(description = "key of the list `talentType`") @QueryParam("type") @Nullable String type,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        PageBounds.check(page, size);
        access.projectToRead(id, actor.get());
        Page<AssignmentDirectory.Row> rows =
                directory.page(new AssignmentDirectory.Filter(id, q, status, type), page, size);
        Map<UUID, List<AssignmentDirectory.Hold>> holds = directory.holds(
                id,
                rows.items().stream()
                        .filter(row -> row.assignment().status().open())
                        .map(row -> row.assignment().cinemaProfileId())
                        .toList());
        return ProductionViews.mapped(
                rows,
                row -> AssignmentView.of(
                        row,
                        row.assignment().status().open()
                                ? holds.getOrDefault(row.assignment().cinemaProfileId(), List.of())
                                : List.of()));
    }

    @POST
    @Path("/projects/{id}/assignments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Idempotent
    @Operation(
            summary = "Assign a cinema talent to a project",
            description = "For owners and editors of the company and for administrators. The code is issued with it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewAssignment.class),
                            examples =
                                    @ExampleObject(
                                            name = "an extra",
                                            value = "{\"cinemaTalent\":\"SNDAK00001F\",\"talentType\":\"EXTRA\","
                                                    + "\"roleDescription\":\"Marchande au marché\",\"rate\":"
                                                    + "{\"amount\":600,\"currency\":\"MAD\",\"unit\":\"DAY\"}}")))
    @APIResponse(
            responseCode = "201",
            description = "Assigned; Location says where",
            content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    @APIResponse(responseCode = "403", description = NOT_THEIRS)
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "409", description = "`already-assigned`; " + CLOSED)
    @APIResponse(responseCode = "422", description = "Every refused field is named")
    @APIResponse(responseCode = "503", description = "`code-space-exhausted`: the project has no code left")
    public Response assign(
            @Parameter(description = PROJECT) @PathParam("id") UUID id, @Valid @NotNull NewAssignment given) {
        Assignment made = assignTalents.one(
                id,
                given.cinemaTalent(),
                new Part(
                        given.talentType(), given.roleDescription(), given.characterName(), RateView.said(given.rate())),
                actor.get());
        return Response.created(URI.create("/api/v1/cinema/assignments/" + made.id()))
                .entity(view(made.id()))
                .build();
    }

    @POST
    @Path("/projects/{id}/assignments/batch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Idempotent
    @Operation(
            summary = "Assign several cinema talents to a project",
            description = "All in the same part, in the order named. Who is on it already or cannot be cast is told of"
                    + " and left out.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewAssignments.class),
                            examples =
                                    @ExampleObject(
                                            name = "two extras",
                                            value = "{\"cinemaTalents\":[\"SNDAK00001F\",\"SNDAK99999F\"],"
                                                    + "\"talentType\":\"EXTRA\"}")))
    @APIResponse(responseCode = "200", description = "What became of each")
    @APIResponse(responseCode = "403", description = NOT_THEIRS)
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "409", description = CLOSED)
    @APIResponse(responseCode = "422", description = "Every refused field is named")
    @APIResponse(responseCode = "503", description = "`code-space-exhausted`: the project has no code left")
    public List<AssignResult> assignAll(
            @Parameter(description = PROJECT) @PathParam("id") UUID id, @Valid @NotNull NewAssignments given) {
        List<AssignTalents.Outcome> outcomes = assignTalents.all(
                id,
                given.cinemaTalents(),
                new Part(given.talentType(), given.roleDescription(), null, RateView.said(given.rate())),
                actor.get());
        Map<UUID, List<AssignmentDirectory.Hold>> holds = directory.holds(
                id,
                outcomes.stream()
                        .filter(AssignTalents.Assigned.class::isInstance)
                        .map(o -> ((AssignTalents.Assigned) o).assignment().cinemaProfileId())
                        .toList());
        return outcomes.stream().map(outcome -> result(outcome, holds)).toList();
    }

    private static AssignResult result(
            AssignTalents.Outcome outcome, Map<UUID, List<AssignmentDirectory.Hold>> holds) {
        return switch (outcome) {
            case AssignTalents.Assigned a ->
                new AssignResult(
                        a.ref(),
                        AssignOutcome.ASSIGNED,
                        a.assignment().id(),
                        a.assignment().code().value(),
                        holds.getOrDefault(a.assignment().cinemaProfileId(), List.of()).stream()
                                .map(ProjectViews::hold)
                                .toList());
            case AssignTalents.AlreadyAssigned a ->
                new AssignResult(a.ref(), AssignOutcome.ALREADY_ASSIGNED, null, null, List.of());
            case AssignTalents.Unknown u ->
                new AssignResult(u.ref(), AssignOutcome.UNKNOWN_TALENT, null, null, List.of());
        };
    }

    @GET
    @Path("/assignments/{id}")
    @Needs({Permission.READ_PROJECTS, Permission.MANAGE_PRODUCTIONS})
    @Operation(summary = "Read one assignment", description = "The answer's ETag is for a change.")
    @APIResponse(
            responseCode = "200",
            description = "The assignment with its person",
            content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    @APIResponse(responseCode = "404", description = NO_ASSIGNMENT)
    public Response get(@Parameter(description = ASSIGNMENT) @PathParam("id") UUID id) {
        AssignmentView view = view(id);
        return Response.ok(view)
                .header(HttpHeaders.ETAG, Precondition.tag(view.version()))
                .build();
    }

    @PATCH
    @Path("/assignments/{id}")
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
                                            value = "{\"talentType\":\"SUPPORTING\",\"characterName\":\"Lalla Zineb\"}")))
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
    @Path("/assignments/{id}/remove")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Operation(
            summary = "Take somebody off a project",
            description = "For owners and editors of the company and for administrators. The code stays theirs; assigned"
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
