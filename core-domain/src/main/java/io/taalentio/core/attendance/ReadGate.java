package io.taalentio.core.attendance;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.production.Project;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.ReadProfile;
import io.taalentio.core.search.StaffView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What staff read at and about gates, each as far as they may. */
@Managed
public class ReadGate {

    /**
     * A project whose gate is in use.
     *
     * @param workDate today as the project counts its days
     */
    public record Open(AttendanceBoard.Gate gate, LocalDate workDate) {}

    /**
     * A working day.
     *
     * @param mayCorrect whether the reader may correct it
     * @param pulse where changes go on from
     */
    public record Day(
            Project project,
            LocalDate date,
            LocalDate today,
            boolean mayCorrect,
            List<AttendanceBoard.Line> lines,
            Hours.Total total,
            long pulse) {

        public Day {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What changed.
     *
     * @param wipe the device that asked is to forget everybody
     */
    public record Changes(List<AttendanceBoard.Line> lines, long pulse, boolean wipe) {

        public Changes {
            lines = List.copyOf(lines);
        }
    }

    private final GateAccess access;
    private final AttendanceBoard board;
    private final GateDevices devices;
    private final ReadProfile profiles;
    private final Clock clock;

    public ReadGate(GateAccess access, AttendanceBoard board, GateDevices devices, ReadProfile profiles, Clock clock) {
        this.access = access;
        this.board = board;
        this.devices = devices;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** Projects whose gates are in use: all for gate staff or those they are named on, their own for producers. */
    public List<Open> gates(Actor actor) {
        actor.require(Permission.READ_ATTENDANCE);
        return board.gates(access.projectsOf(actor)).stream()
                .map(gate -> new Open(gate, new WorkDays(gate.zone(), gate.cutover()).dateOf(clock.instant())))
                .toList();
    }

    /** @throws NotFound when the actor may not know of the project */
    public Project mayRead(UUID projectId, Actor actor) {
        return access.toRead(projectId, actor);
    }

    /**
     * A day of a project.
     *
     * @param date null for today
     * @throws NotFound when the actor may not know of the project
     */
    public Day day(UUID projectId, @Nullable LocalDate date, Actor actor) {
        Project project = access.toRead(projectId, actor);
        LocalDate today = GateAccess.calendar(project).dateOf(clock.instant());
        LocalDate shown = date == null ? today : date;
        long pulse = board.pulse(projectId); // before the lines, so that nothing between the two is missed
        List<AttendanceBoard.Line> lines = board.day(projectId, shown, shown.equals(today));
        return new Day(
                project,
                shown,
                today,
                access.mayCorrect(project, actor),
                lines,
                Hours.Total.of(
                        lines.stream().flatMap(line -> line.sessions().stream()).toList()),
                pulse);
    }

    /** Today's lines that changed since a pulse, for somebody who {@link #mayRead}. */
    public Changes changes(Project project, long since, @Nullable UUID gate) {
        UUID projectId = project.id();
        long pulse = board.pulse(projectId);
        return new Changes(
                pulse > since ? board.changedSince(projectId, since, today(project)) : List.of(),
                Math.max(pulse, since),
                gate != null && devices.wiped(gate));
    }

    /**
     * Scans in doubt.
     *
     * @throws NotFound when the actor may not know of the project
     */
    public Page<AttendanceBoard.InDoubt> inDoubt(UUID projectId, boolean waitingOnly, int page, int size, Actor actor) {
        access.toRead(projectId, actor);
        return board.inDoubt(projectId, waitingOnly, page, size);
    }

    /** @throws NotFound when the actor may not know of the project */
    public List<GateDevices.Device> devices(UUID projectId, Actor actor) {
        access.toScan(projectId, actor);
        return devices.of(projectId);
    }

    /**
     * A cinema talent's days: all of them for the person; for staff those on projects whose
     * gates they may read.
     *
     * @param ref code or id
     * @throws NotFound when the actor may not know of the person
     * @throws Forbidden when they may, but not of their days
     */
    public List<AttendanceBoard.Worked> history(String ref, Actor actor) {
        StaffView person = profiles.read(ProfileKind.CINEMA, ref, actor);
        if (actor.owns(person.owner(), person.id())) {
            return board.history(person.id(), null);
        }
        actor.require(Permission.READ_ATTENDANCE);
        return board.history(person.id(), access.projectsOf(actor));
    }

    /**
     * The project whose sheet of hours may be written.
     *
     * @throws NotFound when the actor may not know of it
     */
    public Project toExport(UUID projectId, Actor actor) {
        return access.toRead(projectId, actor);
    }

    /** The rows of the sheet, for somebody whom {@link #toExport} let pass. */
    public void export(Project project, LocalDate from, LocalDate to, Consumer<AttendanceBoard.ExportRow> visitor) {
        board.export(project.id(), from, to, visitor);
    }

    /** Today as the project counts its days. */
    public LocalDate today(Project project) {
        return GateAccess.calendar(project).dateOf(clock.instant());
    }
}
