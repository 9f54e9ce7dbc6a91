package io.taalentio.api.audit;

import io.smallrye.common.annotation.Blocking;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.api.web.PageBounds;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Acts;
import io.taalentio.core.audit.Book;
import io.taalentio.core.audit.ExportLog;
import io.taalentio.core.audit.LogCheck;
import io.taalentio.core.audit.LogDirectory;
import io.taalentio.core.audit.LogEntry;
import io.taalentio.core.audit.ResolveEntry;
import io.taalentio.core.kernel.Language;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
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

/** The activity log and the security log. Nothing here changes a line: who resolves an alert adds a note beside it. */
@Path("/api/v1/admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Logs")
public class LogResource {

    private static final String WHO = "Access: ADMIN.";
    private static final String CSV = "text/csv;charset=UTF-8";

    /** @param note what came of it, up to 1,000 characters */
    public record Note(@NotNull @Schema(maxLength = 1000) String note) {}

    private final LogDirectory log;
    private final ResolveEntry resolveEntry;
    private final ExportLog exportLog;
    private final LogKeeping keeping;
    private final CurrentActor actor;

    LogResource(
            LogDirectory log, ResolveEntry resolveEntry, ExportLog exportLog, LogKeeping keeping, CurrentActor actor) {
        this.log = log;
        this.resolveEntry = resolveEntry;
        this.exportLog = exportLog;
        this.keeping = keeping;
        this.actor = actor;
    }

    @GET
    @Path("/activity-logs")
    @Needs(Permission.READ_LOGS)
    @Operation(summary = "Read the activity log", description = WHO + " Who did what to what, the newest first.")
    @APIResponse(responseCode = "200", description = "One page of entries")
    @APIResponse(responseCode = "422", description = "A filter, `after` or `size` is not valid")
    public LogView.LogPage activity(@BeanParam LogPageQuery query) {
        return page(Book.ACTIVITY, query);
    }

    @GET
    @Path("/security-logs")
    @Needs(Permission.READ_LOGS)
    @Operation(
            summary = "Read the security log",
            description = WHO + " Sign-ins, passwords, roles, settings, alerts; the newest first.")
    @APIResponse(responseCode = "200", description = "One page of entries")
    @APIResponse(responseCode = "422", description = "A filter, `after` or `size` is not valid")
    public LogView.LogPage security(@BeanParam LogPageQuery query) {
        return page(Book.SECURITY, query);
    }

    @POST
    @Path("/security-logs/{id}/resolve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.READ_LOGS)
    @Operation(
            summary = "Resolve an alert",
            description = WHO + " With a note of what came of it. The entry and the note stay as they are for good.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Note.class),
                            examples =
                                    @ExampleObject(
                                            name = "forgotten password",
                                            value = "{\"note\": \"She had forgotten her password; called back.\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Resolved",
            content = @Content(schema = @Schema(implementation = LogView.class)))
    @APIResponse(responseCode = "404", description = "No such entry of the security log")
    @APIResponse(responseCode = "409", description = "`already-resolved`: somebody was first")
    @APIResponse(responseCode = "422", description = "`note` is missing or too long")
    public LogView resolve(
            @Parameter(description = "id of the entry") @PathParam("id") UUID id, @Valid @NotNull Note note) {
        return LogView.of(resolveEntry.resolve(id, note.note(), actor.get()), language());
    }

    @GET
    @Path("/activity-logs/sheet")
    @Produces(CSV)
    @Blocking
    @Needs(Permission.READ_LOGS)
    @Operation(
            summary = "Export the activity log as CSV",
            description = WHO + " UTF-8 with a byte order mark, as long as the filters say; the export is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "One line per entry",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "422", description = "A filter is not valid")
    public Response activitySheet(@BeanParam LogQuery query) {
        return sheet(Book.ACTIVITY, query);
    }

    @GET
    @Path("/security-logs/sheet")
    @Produces(CSV)
    @Blocking
    @Needs(Permission.READ_LOGS)
    @Operation(
            summary = "Export the security log as CSV",
            description = WHO + " UTF-8 with a byte order mark, as long as the filters say; the export is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "One line per entry",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "422", description = "A filter is not valid")
    public Response securitySheet(@BeanParam LogQuery query) {
        return sheet(Book.SECURITY, query);
    }

    @GET
    @Path("/log-acts")
    @Needs(Permission.READ_LOGS)
    @Operation(summary = "Kinds of acts", description = WHO + " What the logs may be narrowed to, with words for each.")
    @APIResponse(responseCode = "200", description = "All kinds")
    public List<LogView.ActView> acts() {
        Language language = language();
        return Acts.known().stream()
                .map(a -> new LogView.ActView(
                        a.name(), a.book(), a.severity(), a.says().in(language)))
                .toList();
    }

    @POST
    @Path("/log-check")
    @Consumes(MediaType.WILDCARD)
    @Blocking
    @Needs(Permission.READ_LOGS)
    @Operation(
            summary = "Check both logs",
            description = WHO + " Reads every entry again and compares it with its seal: says whether one was removed,"
                    + " changed, exchanged or slipped in, and which. Note `head` elsewhere to prove later that the end"
                    + " was not cut off.")
    @APIResponse(responseCode = "200", description = "One result per log")
    public List<LogCheck> check() {
        return keeping.check();
    }

    private LogView.LogPage page(Book book, LogPageQuery query) {
        int size = query.size;
        PageBounds.check(0, size);
        List<LogEntry> found = log.page(query.filter(book), LogQuery.mark(query.after), size + 1);
        Language language = language();
        boolean more = found.size() > size;
        List<LogEntry> shown = more ? found.subList(0, size) : found;
        return new LogView.LogPage(
                shown.stream().map(e -> LogView.of(e, language)).toList(),
                more ? LogQuery.mark(shown.getLast().at(), shown.getLast().id()) : null);
    }

    private Response sheet(Book book, LogQuery query) {
        ExportLog.Sheet sheet = exportLog.begin(query.filter(book), actor.get());
        StreamingOutput content = out -> {
            for (String part = sheet.next(); part != null; part = sheet.next()) {
                out.write(part.getBytes(StandardCharsets.UTF_8));
            }
        };
        return Response.ok(content, CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + book.name().toLowerCase(Locale.ROOT) + "-log.csv\"")
                .build();
    }

    private Language language() {
        return actor.get().language();
    }
}
