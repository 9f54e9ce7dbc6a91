package io.taalentio.api.attendance;

import io.taalentio.api.attendance.GateViews.LineView;
import io.taalentio.api.attendance.GateViews.PersonView;
import io.taalentio.api.attendance.GateViews.ScanView;
import io.taalentio.api.attendance.GateViews.SessionView;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.core.access.Permission;
import io.taalentio.core.attendance.AttendanceBoard;
import io.taalentio.core.attendance.AttendanceBook;
import io.taalentio.core.attendance.Direction;
import io.taalentio.core.attendance.ReadGate;
import io.taalentio.core.attendance.RecordScan;
import io.taalentio.core.attendance.ScanMethod;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.production.Project;
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
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The gate: who may come, who is there, and every scan. */
@Path("/api/v1/attendance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
public class AttendanceResource {

    static final String UNAUTHENTICATED = "Nobody is signed in";
    static final String FORBIDDEN = "The caller's roles do not let them";
    static final String NO_PROJECT = "No such project, or none the caller may know of";

    /**
     * A project at whose gate people are checked in.
     *
     * @param workDate today as the project counts its days
     * @param timeZone IANA name
     * @param waiting scans that wait for a decision
     */
    public record GateView(
            UUID id,
            String name,
            @Nullable String production,
            String productionType,
            String status,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            LocalDate workDate,
            String timeZone,
            long expected,
            long onSet,
            long waiting) {

        static GateView of(ReadGate.Open open) {
            AttendanceBoard.Gate gate = open.gate();
            return new GateView(
                    gate.projectId(),
                    gate.name(),
                    gate.production(),
                    gate.productionType(),
                    gate.status(),
                    gate.startDate(),
                    gate.endDate(),
                    open.workDate(),
                    gate.zone().getId(),
                    gate.expected(),
                    gate.onSet(),
                    gate.waiting());
        }
    }

    /**
     * A working day of a project.
     *
     * @param pulse where {@code changes} go on from
     * @param minutes of everybody whose departure counts
     */
    public record DayView(
            UUID projectId,
            String name,
            String timeZone,
            LocalDate date,
            LocalDate today,
            boolean open,
            boolean mayCorrect,
            List<LineView> lines,
            int absent,
            int onSet,
            int left,
            long minutes,
            long pulse) {}

    /**
     * What changed.
     *
     * @param wipe the asking device is to forget everybody
     */
    public record ChangesView(List<LineView> lines, long pulse, boolean wipe) {}

    /**
     * A scan made now.
     *
     * @param value what was read or typed: a badge, an assignment code, a cinema code, the address of a profile
     * @param scanId by which the same scan sent again is known; made by the server when absent
     * @param gate id of the device
     * @param direction what the gate is set to; whichever is next when absent
     */
    public record NewScan(
            @NotNull UUID projectId,
            @NotBlank @Size(max = RecordScan.VALUE_MAX) String value,
            @NotNull ScanMethod method,
            @Nullable UUID scanId,
            @Nullable UUID gate,
            @Nullable Direction direction) {}

    /** What a scan did. */
    public record Scanned(
            ScanView scan, PersonView person, @Nullable SessionView session) {}

    private final ReadGate readGate;
    private final RecordScan recordScan;
    private final AttendanceBook book;
    private final PresenceWatch watch;
    private final ManagedExecutor executor;
    private final CurrentActor actor;

    AttendanceResource(
            ReadGate readGate,
            RecordScan recordScan,
            AttendanceBook book,
            PresenceWatch watch,
            ManagedExecutor executor,
            CurrentActor actor) {
        this.readGate = readGate;
        this.recordScan = recordScan;
        this.book = book;
        this.watch = watch;
        this.executor = executor;
        this.actor = actor;
    }

    @GET
    @Path("/projects")
    @Needs(Permission.READ_ATTENDANCE)
    @Operation(
            summary = "List the projects whose gates are in use",
            description = "Every project that is neither archived nor completed, for administrators and presence agents"
                    + " (only those they are named on where `presence.scope` is `ASSIGNED`); their own for"
                    + " producers.")
    @APIResponse(responseCode = "200", description = "The projects by name, with how many are on set")
    @APIResponse(responseCode = "401", description = UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    public List<GateView> projects() {
        return readGate.gates(actor.get()).stream().map(GateView::of).toList();
    }

    @GET
    @Path("/projects/{id}")
    @Needs(Permission.READ_ATTENDANCE)
    @Operation(
            summary = "See a working day of a project",
            description = "Everybody expected and whoever came, with arrival and departure. Whoever is still there from"
                    + " the day before is among them.")
    @APIResponse(responseCode = "200", description = "The day")
    @APIResponse(responseCode = "401", description = UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = NO_PROJECT)
    public DayView day(
            @Parameter(description = "id of the project") @PathParam("id") UUID id,
            @Parameter(description = "working day; today, as the project counts its days, when absent")
                    @QueryParam("date")
                    @Nullable
                    LocalDate date) {
        ReadGate.Day day = readGate.day(id, date, actor.get());
        List<LineView> lines = day.lines().stream().map(LineView::of).toList();
        return new DayView(
                day.project().id(),
                day.project().name(),
                day.project().timeZone().getId(),
                day.date(),
                day.today(),
                day.project().open(),
                day.mayCorrect(),
                lines,
                count(lines, GateViews.Presence.ABSENT),
                count(lines, GateViews.Presence.IN),
                count(lines, GateViews.Presence.OUT),
                day.total().minutes(),
                day.pulse());
    }

    private static int count(List<LineView> lines, GateViews.Presence presence) {
        return (int) lines.stream().filter(line -> line.presence() == presence).count();
    }

    @GET
    @Path("/projects/{id}/changes")
    @Needs(Permission.READ_ATTENDANCE)
    @Operation(
            summary = "Wait for changes of who is on set",
            description =
                    "Today's lines that changed since a pulse. Where there are none, the answer waits up to `wait` seconds"
                            + " for the next one, so that a board follows without asking again and again.")
    @APIResponse(
            responseCode = "200",
            description = "What changed, and the pulse to go on from",
            content = @Content(schema = @Schema(implementation = ChangesView.class)))
    @APIResponse(responseCode = "401", description = UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = NO_PROJECT)
    @APIResponse(responseCode = "422", description = "`wait` is out of range")
    public CompletionStage<ChangesView> changes(
            @Parameter(description = "id of the project") @PathParam("id") UUID id,
            @Parameter(description = "pulse of the last answer") @QueryParam("since") @DefaultValue("0") long since,
            @Parameter(description = "seconds to wait for a change, 0 to 8") @QueryParam("wait") @DefaultValue("0")
                    int wait,
            @Parameter(description = "id of the device that asks") @QueryParam("gate") @Nullable UUID gate) {
        if (wait < 0 || wait > 8) {
            throw new InvalidValue("wait", "out-of-range", Map.of("min", 0, "max", 8));
        }
        Project project = readGate.mayRead(id, actor.get());
        return watch.next(id, since, Duration.ofSeconds(wait))
                .thenApplyAsync(changed -> changedSince(project, since, gate), executor);
    }

    private ChangesView changedSince(Project project, long since, @Nullable UUID gate) {
        ReadGate.Changes changes = readGate.changes(project, since, gate);
        return new ChangesView(changes.lines().stream().map(LineView::of).toList(), changes.pulse(), changes.wipe());
    }

    @POST
    @Path("/scans")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.TAKE_ATTENDANCE)
    @Operation(
            summary = "Scan somebody at the gate",
            description = "The first scan of a working day is the arrival, the second the departure; the same badge"
                    + " again within a minute changes nothing. A scan sent again under its `scanId` is answered as it"
                    + " stands.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewScan.class),
                            examples =
                                    @ExampleObject(
                                            name = "a code that was typed",
                                            value = "{\"projectId\":\"0190b7a0-0000-7000-8000-000000000081\","
                                                    + "\"value\":\"MAATE001001\",\"method\":\"MANUAL\"}")))
    @APIResponse(responseCode = "200", description = "What the scan did")
    @APIResponse(responseCode = "401", description = UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = "No such project, or `unknown-code`")
    @APIResponse(
            responseCode = "409",
            description = "`not-assigned`, `project-closed`, `badge-revoked`, `badge-forged`, `scan-id-taken`")
    @APIResponse(responseCode = "422", description = "Every refused field is named")
    public Scanned scan(@Valid @NotNull NewScan scan) {
        RecordScan.Recorded recorded = recordScan.record(
                new RecordScan.Command(
                        scan.projectId(), scan.value(), scan.method(), scan.scanId(), scan.gate(), scan.direction()),
                actor.get());
        watch.soon();
        return new Scanned(
                ScanView.of(recorded.kept()),
                PersonView.of(recorded.person()),
                book.sessionsOf(recorded.person().profileId()).stream()
                        .filter(s -> s.assignmentId().equals(recorded.person().assignmentId())
                                && s.workDate().equals(recorded.kept().date()))
                        .reduce((earlier, later) -> later)
                        .map(SessionView::of)
                        .orElse(null));
    }
}
