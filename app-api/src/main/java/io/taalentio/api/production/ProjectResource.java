package io.taalentio.api.production;

import io.taalentio.api.production.ProjectViews.ProjectCard;
import io.taalentio.api.production.ProjectViews.ProjectView;
import io.taalentio.api.production.ProjectViews.StepView;
import io.taalentio.api.profile.Precondition;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.api.web.Idempotent;
import io.taalentio.api.web.PageBounds;
import io.taalentio.core.access.Permission;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.production.ArchiveProject;
import io.taalentio.core.production.AssignmentDirectory;
import io.taalentio.core.production.ChangeProject;
import io.taalentio.core.production.CreateProject;
import io.taalentio.core.production.MoveProject;
import io.taalentio.core.production.ProductionAccess;
import io.taalentio.core.production.Project;
import io.taalentio.core.production.ProjectForm;
import io.taalentio.core.production.ProjectStatus;
import io.taalentio.core.production.Projects;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.LocalDate;
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

/** Films, series, commercials: the projects of production companies. */
@Path("/api/v1/cinema/projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects")
public class ProjectResource {

    static final String MISSING = "No such project, or none the caller may know of";
    static final String NOT_THEIRS = "The caller may read but not change it";
    private static final String ID = "id of the project";

    /**
     * A project as it is typed. What is absent stays or, in a new one, is what the house has by default; an empty text
     * removes.
     *
     * @param productionType key of the list {@code productionType}
     * @param production id of its company
     * @param originCountry ISO 3166-1 alpha-2
     * @param startDate {@code 2026-02-01}
     * @param timeZone IANA name, where its working days are reckoned
     * @param dayCutover local time at which a new working day begins
     */
    public record ProjectFields(
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 30) String productionType,
            @Nullable @Size(max = 36) String production,
            @Nullable @Size(max = 2) String originCountry,
            @Nullable @Size(max = 50) List<String> shootingLocations,
            @Nullable @Size(max = 10) String startDate,
            @Nullable @Size(max = 10) String endDate,
            @Nullable @Size(max = 60) String timeZone,
            @Nullable @Size(max = 8) String dayCutover) {

        ProjectForm form() {
            return new ProjectForm(
                    name,
                    productionType,
                    production,
                    originCountry,
                    shootingLocations,
                    startDate,
                    endDate,
                    timeZone,
                    dayCutover);
        }
    }

    /** @param reason required for a step back */
    public record ProjectStep(
            @NotNull ProjectStatus status,
            @Nullable @Size(max = 500) String reason) {}

    private final Projects projects;
    private final AssignmentDirectory directory;
    private final ProductionAccess access;
    private final CreateProject createProject;
    private final ChangeProject changeProject;
    private final MoveProject moveProject;
    private final ArchiveProject archiveProject;
    private final CurrentActor actor;

    ProjectResource(
            Projects projects,
            AssignmentDirectory directory,
            ProductionAccess access,
            CreateProject createProject,
            ChangeProject changeProject,
            MoveProject moveProject,
            ArchiveProject archiveProject,
            CurrentActor actor) {
        this.projects = projects;
        this.directory = directory;
        this.access = access;
        this.createProject = createProject;
        this.changeProject = changeProject;
        this.moveProject = moveProject;
        this.archiveProject = archiveProject;
        this.actor = actor;
    }

    @GET
    @Needs({Permission.READ_PROJECTS, Permission.MANAGE_PRODUCTIONS})
    @Operation(
            summary = "List projects",
            description = "The latest beginning first, those without dates last. Producers see those of the companies"
                    + " they belong to.")
    @APIResponse(responseCode = "200", description = "One page of projects with how many people are on each")
    @APIResponse(responseCode = "422", description = "`page` or `size` is out of range")
    public Page<ProjectCard> list(
            @Parameter(description = "part of the name, or the start of its codes") @QueryParam("q") @Nullable String q,
            @Parameter(description = "where it stands; several for any of them") @QueryParam("status")
                    Set<ProjectStatus> status,
            @Parameter(description = "id of the company") @QueryParam("production") @Nullable UUID production,
            @Parameter(description = "archived ones instead of the others")
                    @QueryParam("archived")
                    @DefaultValue("false")
                    boolean archived,
            @Parameter(description = "only projects that end on that day or later") @QueryParam("from") @Nullable
                    LocalDate from,
            @Parameter(description = "only projects that begin on that day or earlier") @QueryParam("to") @Nullable
                    LocalDate to,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("20") int size) {
        PageBounds.check(page, size);
        return projects.page(
                        new Projects.Filter(q, status, production, !archived, from, to, access.projectsOf(actor.get())),
                        page,
                        size)
                .map(ProjectCard::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Idempotent
    @Operation(
            summary = "Open a project",
            description = "For owners and editors of the company and for administrators. Its number among the company's"
                    + " projects of that country is drawn with it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ProjectFields.class),
                            examples =
                                    @ExampleObject(
                                            name = "a film",
                                            value = "{\"name\":\"Les Toits de Tanger\",\"productionType\":\"FILM\","
                                                    + "\"production\":\"0190b7a0-0000-7000-8000-000000000071\","
                                                    + "\"originCountry\":\"MA\",\"shootingLocations\":[\"Tanger\"],"
                                                    + "\"startDate\":\"2027-03-01\",\"endDate\":\"2027-04-15\"}")))
    @APIResponse(
            responseCode = "201",
            description = "Opened; Location says where",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    @APIResponse(responseCode = "409", description = "`production-closed`: the company was closed")
    @APIResponse(responseCode = "422", description = "Every refused field is named")
    public Response create(@Valid @NotNull ProjectFields given) {
        Project made = createProject.create(given.form(), actor.get());
        return Response.created(URI.create("/api/v1/cinema/projects/" + made.id()))
                .entity(view(made.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Needs({Permission.READ_PROJECTS, Permission.MANAGE_PRODUCTIONS})
    @Operation(summary = "Read a project", description = "The answer's ETag is for a change.")
    @APIResponse(
            responseCode = "200",
            description = "The project, how many people stand where, and its steps",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    @APIResponse(responseCode = "404", description = MISSING)
    public Response get(@Parameter(description = ID) @PathParam("id") UUID id) {
        ProjectView view = view(id);
        return Precondition.answer(view, view.project().version());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Operation(
            summary = "Change a project",
            description = "For owners and editors of the company and for administrators. Company and country of origin"
                    + " may change until the first assignment.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ProjectFields.class),
                            examples = @ExampleObject(name = "a later night", value = "{\"dayCutover\":\"05:00\"}")))
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    @APIResponse(responseCode = "403", description = NOT_THEIRS)
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(
            responseCode = "409",
            description = "`codes-issued`: its codes were given out; `production-closed`: the company was closed")
    @APIResponse(responseCode = "412", description = "Somebody changed it since it was read (`conflict-version`)")
    @APIResponse(responseCode = "422", description = "Every refused field is named")
    @APIResponse(responseCode = "428", description = "`If-Match` is missing")
    public Response change(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "ETag of the project as it was read, or `*`", required = true, example = "*")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull ProjectFields change) {
        int version = Precondition.version(
                ifMatch, access.projectToRead(id, actor.get()).version());
        changeProject.change(id, version, change.form(), actor.get());
        return get(id);
    }

    @DELETE
    @Path("/{id}")
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Operation(
            summary = "Remove a project nobody was ever assigned to",
            description = "For owners and editors of the company and for administrators. Others are archived instead.")
    @APIResponse(responseCode = "204", description = "It is gone; its number is not given again")
    @APIResponse(responseCode = "403", description = NOT_THEIRS)
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "409", description = "`has-assignments`")
    public void remove(@Parameter(description = ID) @PathParam("id") UUID id) {
        archiveProject.move(id, ArchiveProject.Step.REMOVE, actor.get());
    }

    @POST
    @Path("/{id}/status")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Operation(
            summary = "Take a project one step on, or one step back with a reason",
            description = "PREPARATION, SHOOTING, POST_PRODUCTION, COMPLETED. With its completion those who are"
                    + " assigned or confirmed have completed their part.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ProjectStep.class),
                            examples = @ExampleObject(name = "shooting begins", value = "{\"status\":\"SHOOTING\"}")))
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "403", description = NOT_THEIRS)
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "409", description = "`invalid-state`: not the next step, or it is archived")
    @APIResponse(responseCode = "422", description = "`required` on `reason` for a step back")
    public ProjectView move(@Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull ProjectStep step) {
        moveProject.move(id, step.status(), step.reason(), actor.get());
        return view(id);
    }

    @POST
    @Path("/{id}/archive")
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Operation(summary = "Put a project away", description = "Independent of where it stands.")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "403", description = NOT_THEIRS)
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "409", description = "`invalid-state`: it is archived")
    public ProjectView archive(@Parameter(description = ID) @PathParam("id") UUID id) {
        archiveProject.move(id, ArchiveProject.Step.ARCHIVE, actor.get());
        return view(id);
    }

    @POST
    @Path("/{id}/unarchive")
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Operation(summary = "Take a project out of the archive", description = "It stands where it stood.")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "403", description = NOT_THEIRS)
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "409", description = "`invalid-state`: it is not archived")
    public ProjectView unarchive(@Parameter(description = ID) @PathParam("id") UUID id) {
        archiveProject.move(id, ArchiveProject.Step.UNARCHIVE, actor.get());
        return view(id);
    }

    private ProjectView view(UUID id) {
        Project project = access.projectToRead(id, actor.get());
        return new ProjectView(
                ProjectCard.of(projects.overview(id).orElseThrow(() -> new NotFound("not-found"))),
                projects.codesIssued(id),
                directory.counts(id),
                projects.steps(id).stream()
                        .map(s -> new StepView(s.from(), s.to(), s.reason(), s.by(), s.at()))
                        .toList(),
                access.mayChange(project, actor.get()));
    }
}
