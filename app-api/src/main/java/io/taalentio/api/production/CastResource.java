package io.taalentio.api.production;

import io.taalentio.api.production.ProjectViews.AssignmentView;
import io.taalentio.api.production.ProjectViews.HoldView;
import io.taalentio.api.production.ProjectViews.RateView;
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
import io.taalentio.core.production.Part;
import io.taalentio.core.production.ProductionAccess;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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

/** Who is on a project. */
@Path("/api/v1/cinema/projects/{id}/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assignments")
public class CastResource {

    private static final String MISSING = ProjectResource.MISSING;
    private static final String NOT_THEIRS = ProjectResource.NOT_THEIRS;
    private static final String CLOSED = "`project-closed`: the project is completed or archived";
    private static final String PROJECT = "id of the project";

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
    private final CurrentActor actor;

    CastResource(
            AssignmentDirectory directory, ProductionAccess access, AssignTalents assignTalents, CurrentActor actor) {
        this.directory = directory;
        this.access = access;
        this.assignTalents = assignTalents;
        this.actor = actor;
    }

    @GET
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
        return rows.map(row -> AssignmentView.of(
                row,
                row.assignment().status().open()
                        ? holds.getOrDefault(row.assignment().cinemaProfileId(), List.of())
                        : List.of()));
    }

    @POST
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
                        given.talentType(),
                        given.roleDescription(),
                        given.characterName(),
                        RateView.said(given.rate())),
                actor.get());
        return Response.created(URI.create("/api/v1/cinema/assignments/" + made.id()))
                .entity(view(made))
                .build();
    }

    @POST
    @Path("/batch")
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

    private static AssignResult result(AssignTalents.Outcome outcome, Map<UUID, List<AssignmentDirectory.Hold>> holds) {
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

    private AssignmentView view(Assignment made) {
        UUID person = made.cinemaProfileId();
        return AssignmentView.of(
                directory.find(made.id()).orElseThrow(() -> new NotFound("not-found")),
                directory.holds(made.projectId(), List.of(person)).getOrDefault(person, List.of()));
    }
}
