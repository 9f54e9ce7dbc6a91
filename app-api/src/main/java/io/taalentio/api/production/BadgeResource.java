package io.taalentio.api.production;

import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.api.web.Idempotent;
import io.taalentio.core.access.Permission;
import io.taalentio.core.file.FileStore;
import io.taalentio.core.file.StoredFile;
import io.taalentio.core.production.AskBadges;
import io.taalentio.core.production.BadgeBatch;
import io.taalentio.core.production.BadgeBatches;
import io.taalentio.core.production.CastLists;
import io.taalentio.core.production.ListCast;
import io.taalentio.core.production.PrintBadges;
import io.taalentio.core.production.ProductionAccess;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
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

/** What is printed of a project: badges and lists. */
@Path("/api/v1/cinema/projects/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assignments")
public class BadgeResource {

    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PROJECT = "id of the project";

    /** @param assignmentIds whose badges; absent for everybody on the project */
    public record BadgeRequest(
            @Nullable @Size(min = 1, max = 2000) List<@NotNull UUID> assignmentIds) {}

    /**
     * Badges in the making.
     *
     * @param total how many
     * @param done how many are drawn
     * @param fileUrl of the PDF under this API, once it is done
     */
    public record BadgeProgress(
            UUID id,
            BadgeBatch.Status status,
            int total,
            int done,
            @Nullable String fileUrl,
            Instant askedAt,
            @Nullable Instant finishedAt) {

        static BadgeProgress of(BadgeBatch b) {
            return new BadgeProgress(
                    b.id(),
                    b.status(),
                    b.total(),
                    b.done(),
                    b.file() == null ? null : "/api/v1/cinema/projects/" + b.projectId() + "/badges.pdf",
                    b.askedAt(),
                    b.finishedAt());
        }
    }

    private final AskBadges askBadges;
    private final PrintBadges printBadges;
    private final BadgeBatches batches;
    private final ListCast listCast;
    private final CastLists lists;
    private final ProductionAccess access;
    private final BadgePress press;
    private final FileStore store;
    private final CurrentActor actor;

    BadgeResource(
            AskBadges askBadges,
            PrintBadges printBadges,
            BadgeBatches batches,
            ListCast listCast,
            CastLists lists,
            ProductionAccess access,
            BadgePress press,
            FileStore store,
            CurrentActor actor) {
        this.askBadges = askBadges;
        this.printBadges = printBadges;
        this.batches = batches;
        this.listCast = listCast;
        this.lists = lists;
        this.access = access;
        this.press = press;
        this.store = store;
        this.actor = actor;
    }

    @POST
    @Path("/badges")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Idempotent
    @Operation(
            summary = "Print the badges of a project",
            description = "Four different people on an A4 page. Drawn in the background; ask with GET how far it is.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = BadgeRequest.class),
                            examples = @ExampleObject(name = "everybody", value = "{}")))
    @APIResponse(
            responseCode = "202",
            description = "Waiting for its turn",
            content = @Content(schema = @Schema(implementation = BadgeProgress.class)))
    @APIResponse(responseCode = "403", description = ProjectResource.NOT_THEIRS)
    @APIResponse(responseCode = "404", description = ProjectResource.MISSING)
    @APIResponse(responseCode = "409", description = "`nobody-on-project`")
    @APIResponse(responseCode = "422", description = "Somebody named is not on the project")
    public Response ask(
            @Parameter(description = PROJECT) @PathParam("id") UUID id, @Valid @NotNull BadgeRequest request) {
        BadgeBatch batch = askBadges.ask(id, request.assignmentIds(), actor.get());
        press.soon();
        return Response.accepted(BadgeProgress.of(batch)).build();
    }

    @GET
    @Path("/badges")
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Operation(summary = "How far the latest badges of a project are", description = "With the address of the file.")
    @APIResponse(
            responseCode = "200",
            description = "The latest badges",
            content = @Content(schema = @Schema(implementation = BadgeProgress.class)))
    @APIResponse(responseCode = "204", description = "None were asked for yet")
    @APIResponse(responseCode = "403", description = ProjectResource.NOT_THEIRS)
    @APIResponse(responseCode = "404", description = ProjectResource.MISSING)
    public Response progress(@Parameter(description = PROJECT) @PathParam("id") UUID id) {
        access.requireChange(access.projectToRead(id, actor.get()), actor.get());
        return batches.latest(id)
                .map(batch -> Response.ok(BadgeProgress.of(batch)).build())
                .orElseGet(() -> Response.noContent().build());
    }

    @GET
    @Path("/badges.pdf")
    @Produces(PDF)
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Operation(summary = "Download the latest badges of a project", description = "Kept for a day.")
    @APIResponse(
            responseCode = "200",
            description = "The badges, A4, four to a page",
            content = @Content(mediaType = PDF))
    @APIResponse(responseCode = "403", description = ProjectResource.NOT_THEIRS)
    @APIResponse(responseCode = "404", description = ProjectResource.MISSING)
    @APIResponse(responseCode = "409", description = "`badges-not-ready`: none were printed, or not yet")
    public Response file(@Parameter(description = PROJECT) @PathParam("id") UUID id) {
        StoredFile file = printBadges.latestFile(id, actor.get());
        return download(Response.ok(store.open(file.main().key()), PDF), file.originalName());
    }

    @GET
    @Path("/talents.pdf")
    @Produces(PDF)
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Operation(
            summary = "Download who is on a project as a list to print",
            description = "Code, name, identity document masked, type, and room for remarks.")
    @APIResponse(responseCode = "200", description = "A4 landscape", content = @Content(mediaType = PDF))
    @APIResponse(responseCode = "403", description = ProjectResource.NOT_THEIRS)
    @APIResponse(responseCode = "404", description = ProjectResource.MISSING)
    public Response listToPrint(@Parameter(description = PROJECT) @PathParam("id") UUID id) {
        ListCast.Cast cast = listCast.list(id, actor.get());
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(128 * 1024);
        lists.document(cast.head(), cast.lines(), actor.language(), pdf);
        return download(Response.ok(pdf.toByteArray(), PDF), "talents_" + cast.prefix() + ".pdf");
    }

    @GET
    @Path("/talents.xlsx")
    @Produces(XLSX)
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Operation(
            summary = "Download who is on a project as a spreadsheet",
            description = "Identity documents masked; what a person typed never starts a formula.")
    @APIResponse(responseCode = "200", description = "One person a row", content = @Content(mediaType = XLSX))
    @APIResponse(responseCode = "403", description = ProjectResource.NOT_THEIRS)
    @APIResponse(responseCode = "404", description = ProjectResource.MISSING)
    public Response spreadsheet(@Parameter(description = PROJECT) @PathParam("id") UUID id) {
        ListCast.Cast cast = listCast.list(id, actor.get());
        ByteArrayOutputStream sheet = new ByteArrayOutputStream(128 * 1024);
        lists.spreadsheet(cast.head(), cast.lines(), actor.language(), sheet);
        return download(Response.ok(sheet.toByteArray(), XLSX), "talents_" + cast.prefix() + ".xlsx");
    }

    static Response download(Response.ResponseBuilder content, String name) {
        return content.header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
