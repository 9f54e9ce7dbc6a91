package io.taalentio.api.production;

import io.taalentio.api.production.ProductionViews.CompanyAbout;
import io.taalentio.api.production.ProductionViews.ProductionView;
import io.taalentio.api.profile.Precondition;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.api.web.Idempotent;
import io.taalentio.api.web.PageBounds;
import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.production.ChangeProduction;
import io.taalentio.core.production.CompanyRecord;
import io.taalentio.core.production.CreateProduction;
import io.taalentio.core.production.MemberRole;
import io.taalentio.core.production.MoveProduction;
import io.taalentio.core.production.Production;
import io.taalentio.core.production.ProductionAccess;
import io.taalentio.core.production.Productions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

/** Production companies. */
@Path("/api/v1/cinema/productions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Productions")
public class ProductionResource {

    static final String MISSING = "No such company, or none the caller may know of";
    static final String NOT_THEIRS = "The caller may read but not change it";
    private static final String ID = "id of the company";

    /**
     * A company to open.
     *
     * @param initials its three letters in codes; those that follow from the name when absent
     */
    public record NewProduction(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 3) String initials,
            @Nullable CompanyAbout about) {}

    /**
     * What to change; what is absent stays.
     *
     * @param initials until the first assignment; an empty text for those that follow from the name
     * @param about replaces the whole descriptive part
     */
    public record ChangedProduction(
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 3) String initials,
            @Nullable CompanyAbout about) {}

    /** @param verified false takes the mark back */
    public record Verification(@NotNull Boolean verified) {}

    private final Productions productions;
    private final ProductionAccess access;
    private final CreateProduction createProduction;
    private final ChangeProduction changeProduction;
    private final MoveProduction moveProduction;
    private final CurrentActor actor;

    ProductionResource(
            Productions productions,
            ProductionAccess access,
            CreateProduction createProduction,
            ChangeProduction changeProduction,
            MoveProduction moveProduction,
            CurrentActor actor) {
        this.productions = productions;
        this.access = access;
        this.createProduction = createProduction;
        this.changeProduction = changeProduction;
        this.moveProduction = moveProduction;
        this.actor = actor;
    }

    @GET
    @Needs({Permission.READ_PRODUCTIONS, Permission.MANAGE_PRODUCTIONS})
    @Operation(
            summary = "List production companies",
            description = "In the order of their names. Producers see those they belong to; closed ones are for"
                    + " administrators and their members.")
    @APIResponse(responseCode = "200", description = "One page of companies")
    @APIResponse(responseCode = "422", description = "`page` or `size` is out of range")
    public Page<ProductionView> list(
            @Parameter(description = "part of the name") @QueryParam("q") @Nullable String q,
            @Parameter(description = "only companies at work (true) or closed (false)") @QueryParam("active") @Nullable
                    Boolean active,
            @Parameter(description = "only verified companies (true) or others (false)")
                    @QueryParam("verified")
                    @Nullable
                    Boolean verified,
            @Parameter(description = "only those the caller belongs to") @QueryParam("mine") @DefaultValue("false")
                    boolean mine,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("20") int size) {
        PageBounds.check(page, size);
        Actor reader = actor.get();
        UUID member = mine ? reader.accountId() : access.companiesOf(reader);
        boolean closedToo = member != null || reader.may(Permission.MANAGE_EVERY_PRODUCTION);
        return productions
                .page(
                        new Productions.Filter(
                                q, closedToo ? active : Boolean.TRUE, verified, member, reader.accountId()),
                        page,
                        size)
                .map(overview -> view(overview, reader));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Idempotent
    @Operation(
            summary = "Open a production company",
            description = "For producers, who own what they open, and administrators.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewProduction.class),
                            examples =
                                    @ExampleObject(
                                            name = "a company",
                                            value =
                                                    "{\"name\":\"Les Films de la Médina\",\"about\":{\"city\":\"Rabat\","
                                                            + "\"country\":\"MA\",\"phone\":\"+212537700100\",\"services\":"
                                                            + "[\"PRODUCTION\",\"CASTING\"]}}")))
    @APIResponse(
            responseCode = "201",
            description = "Opened; Location says where",
            content = @Content(schema = @Schema(implementation = ProductionView.class)))
    @APIResponse(responseCode = "409", description = "`production-exists`: another company bears the name")
    @APIResponse(responseCode = "422", description = "Every refused field is named")
    public Response create(@Valid @NotNull NewProduction given) {
        CompanyAbout about = given.about();
        Production made = createProduction.create(
                new CreateProduction.Command(
                        given.name(), given.initials(), about == null ? CompanyRecord.EMPTY : about.said()),
                actor.get());
        return Response.created(URI.create("/api/v1/cinema/productions/" + made.id()))
                .entity(view(made.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Needs({Permission.READ_PRODUCTIONS, Permission.MANAGE_PRODUCTIONS})
    @Operation(summary = "Read a production company", description = "The answer's ETag is for a change.")
    @APIResponse(
            responseCode = "200",
            description = "Its whole record",
            content = @Content(schema = @Schema(implementation = ProductionView.class)))
    @APIResponse(responseCode = "404", description = MISSING)
    public Response get(@Parameter(description = ID) @PathParam("id") UUID id) {
        access.toRead(id, actor.get());
        ProductionView view = view(id);
        return Precondition.answer(view, view.version());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Operation(
            summary = "Change a company's record",
            description = "For its owners and editors and for administrators. The three letters may change until the"
                    + " first assignment; its projects are numbered anew then.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ChangedProduction.class),
                            examples = @ExampleObject(name = "another name", value = "{\"name\":\"Atlas Lumière\"}")))
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = ProductionView.class)))
    @APIResponse(responseCode = "403", description = NOT_THEIRS)
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(
            responseCode = "409",
            description = "`production-exists`: another company bears the name; `codes-issued`: codes bear its letters")
    @APIResponse(responseCode = "412", description = "Somebody changed it since it was read (`conflict-version`)")
    @APIResponse(responseCode = "422", description = "Every refused field is named")
    @APIResponse(responseCode = "428", description = "`If-Match` is missing")
    public Response change(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "ETag of the record as it was read, or `*`", required = true, example = "*")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull ChangedProduction change) {
        int version =
                Precondition.version(ifMatch, access.toRead(id, actor.get()).version());
        CompanyAbout about = change.about();
        changeProduction.change(
                id,
                version,
                new ChangeProduction.Change(change.name(), change.initials(), about == null ? null : about.said()),
                actor.get());
        return get(id);
    }

    @DELETE
    @Path("/{id}")
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Operation(
            summary = "Close a company",
            description = "For its owners and administrators. Nothing is deleted: record, projects and codes stay, and"
                    + " the company can be reopened.")
    @APIResponse(responseCode = "204", description = "Closed")
    @APIResponse(responseCode = "403", description = NOT_THEIRS)
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(
            responseCode = "409",
            description = "`has-projects`: some are neither completed nor archived; `invalid-state`: it is closed")
    public void deactivate(@Parameter(description = ID) @PathParam("id") UUID id) {
        moveProduction.move(id, MoveProduction.Step.DEACTIVATE, actor.get());
    }

    @POST
    @Path("/{id}/reactivate")
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Operation(summary = "Reopen a closed company", description = "For its owners and administrators.")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "403", description = NOT_THEIRS)
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "409", description = "`invalid-state`: it is at work")
    public ProductionView reactivate(@Parameter(description = ID) @PathParam("id") UUID id) {
        moveProduction.move(id, MoveProduction.Step.REACTIVATE, actor.get());
        return view(id);
    }

    @POST
    @Path("/{id}/verify")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.MANAGE_EVERY_PRODUCTION)
    @Operation(
            summary = "Say that a company is what it says",
            description = "For administrators. Verified companies are shown to everybody.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Verification.class),
                            examples = @ExampleObject(name = "verified", value = "{\"verified\":true}")))
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "409", description = "`invalid-state`: it stands there already")
    public ProductionView verify(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull Verification verification) {
        moveProduction.move(
                id, verification.verified() ? MoveProduction.Step.VERIFY : MoveProduction.Step.UNVERIFY, actor.get());
        return view(id);
    }

    private ProductionView view(UUID id) {
        Actor reader = actor.get();
        return view(productions.overview(id, reader.accountId()).orElseThrow(() -> new NotFound("not-found")), reader);
    }

    private static ProductionView view(Productions.Overview overview, Actor reader) {
        boolean house = reader.may(Permission.MANAGE_EVERY_PRODUCTION);
        MemberRole role = reader.may(Permission.MANAGE_PRODUCTIONS) ? overview.role() : null;
        return ProductionView.of(
                overview,
                house || role == MemberRole.OWNER || role == MemberRole.EDITOR,
                house || role == MemberRole.OWNER);
    }
}
