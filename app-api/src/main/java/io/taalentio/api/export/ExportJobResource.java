package io.taalentio.api.export;

import io.taalentio.api.export.ExportRuns.Asked;
import io.taalentio.api.export.ExportViews.ExportView;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.api.web.Idempotent;
import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.export.AskExport;
import io.taalentio.core.export.ExportColumn;
import io.taalentio.core.export.ExportFormat;
import io.taalentio.core.export.ExportJob;
import io.taalentio.core.export.ExportJobs;
import io.taalentio.core.export.ExportOrder;
import io.taalentio.core.export.ExportStore;
import io.taalentio.core.export.ExportedPeople;
import io.taalentio.core.export.FetchExport;
import io.taalentio.core.export.StopExport;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.profile.ProfileKind;
import jakarta.enterprise.event.Event;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Exports of any length: asked for, watched, fetched. */
@Path("/api/v1/export-jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exports")
public class ExportJobResource {

    private static final String WHO = "Access: ADMIN, RECRUITER; one's own only.";
    private static final String UNAUTHENTICATED = "Nobody is signed in";
    private static final String FORBIDDEN = "Neither an administrator nor a recruiter";
    private static final String MISSING = "No such export, or somebody else's";
    private static final int SHOWN = 50;

    /**
     * What to take out.
     *
     * @param columns from left to right; the usual ones when absent
     * @param filters the search as the address of the staff list spells it, without page and order; everybody when absent
     * @param selection codes or ids of people chosen one by one, who have to meet the filters as well; those who are not
     *     on the list are left out
     */
    public record NewExport(
            @NotNull ProfileKind kind,
            @NotNull ExportFormat format,
            @Nullable @Size(max = 30) List<ExportColumn> columns,
            @Nullable @Size(max = 40) Map<String, String> filters,
            @Nullable @Size(max = ExportOrder.MOST_CHOSEN) List<@NotBlank @Size(max = 40) String> selection) {

        /** @throws InvalidValue on {@code selection} when none of those chosen is on the list: that is not everybody */
        ExportOrder order(ExportedPeople people, Actor actor) {
            List<UUID> chosen = selection == null || selection.isEmpty() ? List.of() : people.listed(kind, selection);
            if (selection != null && !selection.isEmpty() && chosen.isEmpty()) {
                throw new InvalidValue("selection", "unknown-value");
            }
            return new ExportOrder(
                    kind,
                    format,
                    actor.language(),
                    columns == null || columns.isEmpty() ? ExportColumn.usual(kind, format, actor) : columns,
                    filters == null ? Map.of() : filters,
                    chosen);
        }
    }

    private final AskExport askExport;
    private final FetchExport fetchExport;
    private final StopExport stopExport;
    private final ExportJobs jobs;
    private final ExportStore store;
    private final ExportedPeople people;
    private final Event<Asked> asked;
    private final CurrentActor actor;

    ExportJobResource(
            AskExport askExport,
            FetchExport fetchExport,
            StopExport stopExport,
            ExportJobs jobs,
            ExportStore store,
            ExportedPeople people,
            Event<Asked> asked,
            CurrentActor actor) {
        this.askExport = askExport;
        this.fetchExport = fetchExport;
        this.stopExport = stopExport;
        this.jobs = jobs;
        this.store = store;
        this.people = people;
        this.asked = asked;
        this.actor = actor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.EXPORT_LISTS)
    @Idempotent
    @Operation(
            summary = "Ask for an export",
            description =
                    "Access: ADMIN, RECRUITER. It is made in the background, a short one within a moment; its file"
                            + " can be fetched for 24 hours. More than 1,000 people ask for the password again. Every export is"
                            + " recorded with its columns and its search.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewExport.class),
                            examples =
                                    @ExampleObject(
                                            name = "women in Senegal",
                                            value = "{\"kind\":\"TALENT\",\"format\":\"XLSX\","
                                                    + "\"columns\":[\"CODE\",\"FIRST_NAME\",\"LAST_NAME\",\"TALENTS\"],"
                                                    + "\"filters\":{\"country\":\"SN\",\"gender\":\"F\"}}")))
    @APIResponse(
            responseCode = "202",
            description = "Taken; Location says where it can be watched",
            content = @Content(schema = @Schema(implementation = ExportView.class)))
    @APIResponse(responseCode = "401", description = UNAUTHENTICATED)
    @APIResponse(
            responseCode = "403",
            description =
                    FORBIDDEN + ", or not allowed such a list, filter or column; `password-needed`: more than 1,000"
                            + " people and the password was last given more than ten minutes ago")
    @APIResponse(responseCode = "409", description = "`exports-running`: five of the caller's are still open")
    @APIResponse(
            responseCode = "422",
            description = "A column or a filter is not valid, or the list is too long for its format")
    public Response ask(@Valid @NotNull NewExport export) {
        Actor reader = actor.get();
        ExportJob job =
                askExport.ask(export.order(people, reader), actor.require().sessionId(), reader);
        asked.fire(new Asked());
        return Response.accepted(ExportView.of(job))
                .location(URI.create("/api/v1/export-jobs/" + job.id()))
                .build();
    }

    @GET
    @Needs(Permission.EXPORT_LISTS)
    @Operation(
            summary = "List one's exports",
            description = WHO + " The fifty newest; they are forgotten after a week.")
    @APIResponse(responseCode = "200", description = "Newest first")
    @APIResponse(responseCode = "401", description = UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    public List<ExportView> list() {
        return jobs.of(actor.accountId(), SHOWN).stream().map(ExportView::of).toList();
    }

    @GET
    @Path("/{id}")
    @Needs(Permission.EXPORT_LISTS)
    @Operation(summary = "See how far an export is", description = WHO)
    @APIResponse(responseCode = "200", description = "The export")
    @APIResponse(responseCode = "401", description = UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = MISSING)
    public ExportView get(@Parameter(description = "id of the export") @PathParam("id") UUID id) {
        return jobs.find(id, actor.accountId()).map(ExportView::of).orElseThrow(() -> new NotFound("not-found"));
    }

    @DELETE
    @Path("/{id}")
    @Needs(Permission.EXPORT_LISTS)
    @Operation(
            summary = "Stop an export or throw its file away",
            description = WHO + " What is under way stops; a finished file can no longer be read by anybody.")
    @APIResponse(responseCode = "204", description = "Stopped, or gone")
    @APIResponse(responseCode = "401", description = UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = MISSING)
    public void stop(@Parameter(description = "id of the export") @PathParam("id") UUID id) {
        stopExport.stop(id, actor.get());
    }

    @GET
    @Path("/{id}/file")
    @Needs(Permission.EXPORT_LISTS)
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Fetch the file of an export", description = WHO + " Every time is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "The file, to be saved",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "401", description = UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = FORBIDDEN + ", or no longer allowed to see what it holds")
    @APIResponse(responseCode = "404", description = MISSING + ", or it failed")
    @APIResponse(responseCode = "409", description = "`export-not-ready`: it is still being made")
    @APIResponse(responseCode = "410", description = "`export-expired`: its 24 hours are over, or it was thrown away")
    public Response file(@Parameter(description = "id of the export") @PathParam("id") UUID id) {
        FetchExport.Ready ready = fetchExport.fetch(id, actor.get());
        ExportView view = ExportView.of(ready.job());
        return Response.ok(
                        store.open(ready.contentKey(), ready.secret()),
                        view.format().mime())
                .header(HttpHeaders.CONTENT_LENGTH, ready.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + view.fileName() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
