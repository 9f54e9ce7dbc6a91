package io.taalentio.core.attendance;

import io.taalentio.core.access.Actor;
import io.taalentio.core.attendance.AttendanceBook.Kept;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.kernel.Violations;
import io.taalentio.core.production.Project;
import io.taalentio.core.settings.HouseSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks everybody of a project in, or out, at once: now, or at a time of this or an earlier working day. */
@UseCase
public class CheckEverybody {

    /** How long ago a working day may be that is still written down in one go. */
    public static final int DAYS_BACK = 366;

    /**
     * Whom, and when.
     *
     * @param date the working day, {@code 2026-11-24}; null for today
     * @param time local time of that day, {@code 18:30}; one before the cut-over is of the night that follows. Null for
     *     now, which only today has
     * @param except assignments to leave as they are
     */
    public record Command(
            UUID projectId,
            Direction direction,
            @Nullable String date,
            @Nullable String time,
            Set<UUID> except) {

        public Command {
            except = Set.copyOf(except);
        }
    }

    /** What became of one person. */
    public enum Outcome {
        /** Checked in or out. */
        DONE,
        /** Needed nothing: had arrived, or was not there to leave. */
        ALREADY,
        /** Named to be left as they are. */
        EXCEPTED,
        /** Was on another set at that time. */
        ELSEWHERE,
        /** Arrived only later than the time of departure. */
        NOT_YET_THERE,
        /** Written down but not counted, because other scans say otherwise: somebody has to decide. */
        HELD
    }

    /** What became of whom. */
    public record Result(OnProject person, Outcome outcome) {}

    /**
     * What was done.
     *
     * @param date the working day
     * @param at when everybody arrived or left
     * @param people everybody who may come, in the order of their codes
     */
    public record Done(LocalDate date, Instant at, List<Result> people) {

        public Done {
            people = List.copyOf(people);
        }

        public int count(Outcome outcome) {
            return (int) people.stream().filter(p -> p.outcome() == outcome).count();
        }
    }

    private final GateAccess access;
    private final GatePeople people;
    private final AttendanceBoard board;
    private final KeepScan keepScan;
    private final HouseSettings settings;
    private final Ids ids;
    private final Clock clock;

    public CheckEverybody(
            GateAccess access,
            GatePeople people,
            AttendanceBoard board,
            KeepScan keepScan,
            HouseSettings settings,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.people = people;
        this.board = board;
        this.keepScan = keepScan;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Checks in everybody expected who has no arrival that day, or checks out everybody who was not seen leaving.
     *
     * @throws io.taalentio.core.kernel.NotFound {@code not-found}
     * @throws InvalidValue {@code in-the-future}, {@code too-long-ago}; {@code invalid-date},
     *     {@code invalid-time}; {@code required} for the time of an earlier day
     * @throws Conflict {@code project-closed}
     */
    public Done check(Command command, Actor actor) {
        Project project = access.toScan(command.projectId(), actor);
        if (!project.open()) {
            throw new Conflict("project-closed");
        }
        WorkDays calendar = GateAccess.calendar(project);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = calendar.dateOf(now);
        LocalDate date = date(command.date(), today);
        Instant at = at(command, calendar, date, today, now);
        boolean entering = command.direction() == Direction.ENTRY;
        Set<UUID> arrived = entering ? board.arrived(project.id(), date) : Set.of();
        Map<UUID, Instant> there =
                entering ? Map.of() : board.unfinished(project.id(), date.equals(today) ? null : date);
        // in one order everywhere, so that two who do this at once wait for each other instead of blocking each other
        List<Result> results = people.expected(project.id()).stream()
                .sorted(Comparator.comparing(OnProject::profileId))
                .map(person -> {
                    Outcome before = command.except().contains(person.assignmentId())
                            ? Outcome.EXCEPTED
                            : entering ? arrival(person, arrived, at) : departure(there.get(person.assignmentId()), at);
                    return new Result(
                            person, before != Outcome.DONE ? before : keep(project, person, at, entering, actor));
                })
                .sorted(Comparator.comparing(result -> result.person().code()))
                .toList();
        return new Done(date, at, results);
    }

    private Instant at(Command command, WorkDays calendar, LocalDate date, LocalDate today, Instant now) {
        Violations violations = new Violations();
        violations.check(!date.isAfter(today), "date", "in-the-future");
        if (date.isBefore(today.minusDays(DAYS_BACK))) {
            violations.add("date", "too-long-ago", Map.of("days", DAYS_BACK));
        }
        LocalTime time = time(command.time(), violations);
        if (!date.equals(today)) {
            violations.required(command.time(), "time");
        }
        violations.throwIfAny();
        if (time == null) {
            return now;
        }
        Instant at = calendar.at(date, time);
        if (at.isAfter(now)) {
            throw new InvalidValue("time", "in-the-future");
        }
        return at;
    }

    private static LocalDate date(@Nullable String given, LocalDate today) {
        if (given == null) {
            return today;
        }
        try {
            return LocalDate.parse(given.strip());
        } catch (DateTimeParseException noDate) {
            throw new InvalidValue("date", "invalid-date");
        }
    }

    private static @Nullable LocalTime time(@Nullable String given, Violations violations) {
        if (given == null) {
            return null;
        }
        try {
            return LocalTime.parse(given.strip());
        } catch (DateTimeParseException noTime) {
            violations.add("time", "invalid-time");
            return null;
        }
    }

    private Outcome arrival(OnProject person, Set<UUID> arrived, Instant at) {
        return arrived.contains(person.assignmentId())
                ? Outcome.ALREADY
                : board.elsewhere(person.profileId(), person.projectId(), at) ? Outcome.ELSEWHERE : Outcome.DONE;
    }

    private static Outcome departure(@Nullable Instant since, Instant at) {
        return since == null ? Outcome.ALREADY : since.isBefore(at) ? Outcome.DONE : Outcome.NOT_YET_THERE;
    }

    private Outcome keep(Project project, OnProject person, Instant at, boolean entering, Actor actor) {
        Scan scan = new Scan(
                ids.next(), at, null, null, ScanMethod.BULK, Set.of(), null, actor.accountId(), GateRules.of(settings));
        Kept kept = keepScan.keep(project, person, scan, person.code(), at);
        return switch (kept.result()) {
            case CHECKED_IN -> entering ? Outcome.DONE : Outcome.HELD;
            case CHECKED_OUT -> entering ? Outcome.HELD : Outcome.DONE;
            case HELD -> Outcome.HELD;
            default -> Outcome.ALREADY;
        };
    }
}
