package io.taalentio.api.attendance;

import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.core.access.Permission;
import io.taalentio.core.attendance.HoursSheet;
import io.taalentio.core.attendance.ReadGate;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.production.Project;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Hours of a project as a sheet. */
@Path("/api/v1/attendance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
public class HoursResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Longest span of a sheet. */
    private static final int DAYS_MAX = 1100;

    /** Which days a sheet holds. */
    public enum Period {
        DAY,
        WEEK,
        MONTH,
        CUSTOM
    }

    private final ReadGate readGate;
    private final HoursSheet sheet;
    private final CurrentActor actor;

    HoursResource(ReadGate readGate, HoursSheet sheet, CurrentActor actor) {
        this.readGate = readGate;
        this.sheet = sheet;
        this.actor = actor;
    }

    @GET
    @Path("/projects/{id}/export.xlsx")
    @Needs(Permission.READ_ATTENDANCE)
    @Produces(XLSX)
    @Operation(
            summary = "Download a project's hours as an Excel sheet",
            description = "Date, cinema code, first name, last name, type, arrival, departure, duration, minutes,"
                    + " recorded by. `WEEK` begins on Monday and, like `MONTH`, ends today.")
    @APIResponse(
            responseCode = "200",
            description = "The sheet",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "401", description = AttendanceResource.UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = AttendanceResource.FORBIDDEN)
    @APIResponse(responseCode = "404", description = AttendanceResource.NO_PROJECT)
    @APIResponse(responseCode = "422", description = "`from` and `to` are missing, in the wrong order or too far apart")
    public Response export(
            @Parameter(description = "id of the project") @PathParam("id") UUID id,
            @Parameter(description = "which days the sheet holds") @QueryParam("period") @DefaultValue("DAY")
                    Period period,
            @Parameter(description = "first working day, for `CUSTOM`") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(
                            description =
                                    "last working day, for `CUSTOM`; for the others the day they end on, today when"
                                            + " absent")
                    @QueryParam("to")
                    @Nullable
                    LocalDate to) {
        Project project = readGate.toExport(id, actor.get());
        LocalDate end = to == null ? readGate.today(project) : to;
        LocalDate start =
                switch (period) {
                    case DAY -> end;
                    case WEEK -> end.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case MONTH -> end.withDayOfMonth(1);
                    case CUSTOM -> custom(from, end);
                };
        Language language = actor.get().language();
        java.nio.file.Path written = written(project, start, end, language);
        return Response.ok((jakarta.ws.rs.core.StreamingOutput) out -> {
                    try (out) {
                        Files.copy(written, out);
                    } finally {
                        Files.deleteIfExists(written);
                    }
                })
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"presences_" + plain(project.name()) + "_" + start + "_" + end
                                + ".xlsx\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** Written whole before the answer begins, so that a failure is told as one. */
    private java.nio.file.Path written(Project project, LocalDate start, LocalDate end, Language language) {
        try {
            java.nio.file.Path file = Files.createTempFile("hours", ".xlsx");
            try (OutputStream out = Files.newOutputStream(file)) {
                sheet.write(
                        project.name(),
                        project.timeZone(),
                        language,
                        visitor -> readGate.export(project, start, end, visitor),
                        out);
                return file;
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate custom(@Nullable LocalDate from, LocalDate to) {
        if (from == null) {
            throw new InvalidValue("from", "required");
        }
        if (from.isAfter(to)) {
            throw new InvalidValue("to", "ends-before-it-starts");
        }
        if (from.plusDays(DAYS_MAX).isBefore(to)) {
            throw new InvalidValue("from", "out-of-range", Map.of("min", to.minusDays(DAYS_MAX), "max", to));
        }
        return from;
    }

    private static String plain(String name) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceAll("^-+|-+$", "")
                .toLowerCase(Locale.ROOT);
        return ascii.isEmpty() ? "projet" : ascii.substring(0, Math.min(60, ascii.length()));
    }
}
