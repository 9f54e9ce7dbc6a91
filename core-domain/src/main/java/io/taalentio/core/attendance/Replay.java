package io.taalentio.core.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's days on one project as their scans tell them, read in the order of their times. The same scans give the
 * same days, in whatever order they became known.
 */
public final class Replay {

    /**
     * One working day.
     *
     * @param out null while the person is there, or when nobody saw them leave
     * @param closed nobody saw them leave and the day is over
     */
    public record Day(LocalDate date, Scan in, @Nullable Scan out, boolean closed) {

        public boolean open() {
            return out == null && !closed;
        }
    }

    /** @param date the working day the scan speaks of */
    public record Verdict(ScanResult result, LocalDate date, Set<Doubt> doubts) {

        public Verdict {
            doubts = Set.copyOf(doubts);
        }
    }

    /**
     * Where else the person is known to have been.
     *
     * @param to null while they are there
     */
    public record Elsewhere(Instant from, @Nullable Instant to) {

        boolean holds(Instant at) {
            return to != null && !at.isBefore(from) && at.isBefore(to);
        }
    }

    /**
     * What the scans tell.
     *
     * @param days in order of their dates
     * @param verdicts by the scan's id
     */
    public record Told(List<Day> days, Map<UUID, Verdict> verdicts) {

        public Told {
            days = List.copyOf(days);
            verdicts = Map.copyOf(verdicts);
        }
    }

    private final WorkDays calendar;
    private final Duration sameMoment;
    private final Set<LocalDate> settled;
    private final List<Elsewhere> elsewhere;

    private final Map<LocalDate, Day> days = new TreeMap<>();
    private final Map<UUID, Verdict> verdicts = new LinkedHashMap<>();
    private @Nullable LocalDate open;

    private Replay(WorkDays calendar, Duration sameMoment, Set<LocalDate> settled, List<Elsewhere> elsewhere) {
        this.calendar = calendar;
        this.sameMoment = sameMoment;
        this.settled = settled;
        this.elsewhere = elsewhere;
    }

    /**
     * @param sameMoment a scan this soon after the last one that counted is the same one again
     * @param settled days somebody corrected: scans change nothing about them
     * @param elsewhere other projects' and corrected intervals of the same person
     * @param now days whose end has passed are closed
     */
    public static Told of(
            List<Scan> scans,
            WorkDays calendar,
            Duration sameMoment,
            Set<LocalDate> settled,
            List<Elsewhere> elsewhere,
            Instant now) {
        Replay replay = new Replay(calendar, sameMoment, settled, elsewhere);
        scans.stream()
                .sorted(Comparator.comparing(Scan::at).thenComparing(Scan::id))
                .forEach(replay::read);
        replay.closeBefore(now);
        return new Told(new ArrayList<>(replay.days.values()), replay.verdicts);
    }

    private void read(Scan scan) {
        closeBefore(scan.at());
        LocalDate date = open != null ? open : calendar.dateOf(scan.at());
        if (scan.decision() == Scan.Decision.DISMISSED) {
            verdict(scan, ScanResult.DISMISSED, date);
        } else if (scan.held()) {
            verdict(scan, ScanResult.HELD, date);
        } else if (settled.contains(date)) {
            verdict(scan, ScanResult.ALREADY_COMPLETE, date);
        } else {
            Day day = days.get(date);
            if (day == null) {
                first(scan, date);
            } else if (day.open()) {
                next(scan, day);
            } else {
                after(scan, day);
            }
        }
    }

    private void first(Scan scan, LocalDate date) {
        boolean decided = scan.decision() != null;
        if (scan.told() == Direction.EXIT && !decided) {
            hold(scan, Doubt.EXIT_BEFORE_ENTRY, date);
        } else if (elsewhere.stream().anyMatch(e -> e.holds(scan.at()))) {
            hold(scan, Doubt.ELSEWHERE, date);
        } else {
            days.put(date, new Day(date, scan, null, false));
            open = date;
            verdict(scan, ScanResult.CHECKED_IN, date);
        }
    }

    private void next(Scan scan, Day day) {
        boolean decided = scan.decision() != null;
        if (soonAfter(day.in(), scan) && !decided) {
            verdict(scan, ScanResult.DUPLICATE_SCAN, day.date());
        } else if (scan.told() == Direction.ENTRY && !decided) {
            hold(scan, Doubt.SECOND_ENTRY, day.date());
        } else {
            days.put(day.date(), new Day(day.date(), day.in(), scan, false));
            open = null;
            verdict(scan, ScanResult.CHECKED_OUT, day.date());
        }
    }

    private void after(Scan scan, Day day) {
        Scan last = day.out() == null ? day.in() : day.out();
        if (day.closed()) {
            hold(scan, Doubt.ELSEWHERE, day.date());
        } else if (scan.decision() != null && !overlaps(day.in().at(), scan.at())) {
            verdict(last, ScanResult.ALREADY_COMPLETE, day.date());
            days.put(day.date(), new Day(day.date(), day.in(), scan, false));
            verdict(scan, ScanResult.CHECKED_OUT, day.date());
        } else if (soonAfter(last, scan)) {
            verdict(scan, ScanResult.DUPLICATE_SCAN, day.date());
        } else if (scan.told() != null && scan.decision() == null) {
            hold(scan, Doubt.AFTER_DEPARTURE, day.date());
        } else {
            verdict(scan, ScanResult.ALREADY_COMPLETE, day.date());
        }
    }

    private boolean soonAfter(Scan before, Scan scan) {
        return Duration.between(before.at(), scan.at()).compareTo(sameMoment) < 0;
    }

    /** Somebody still open elsewhere since before has left there by arriving here. */
    private boolean overlaps(Instant from, Instant to) {
        return elsewhere.stream().anyMatch(e -> {
            Instant left = e.to();
            return e.from().isBefore(to) && (left == null ? e.from().isAfter(from) : left.isAfter(from));
        });
    }

    /** Ends the day that is open when it is over by then, or when the person arrived elsewhere before. */
    private void closeBefore(Instant at) {
        Day day = open == null ? null : days.get(open);
        if (day == null) {
            return;
        }
        Instant in = day.in().at();
        boolean wentElsewhere = elsewhere.stream()
                .anyMatch(e -> e.from().isAfter(in) && !e.from().isAfter(at));
        if (wentElsewhere || !at.isBefore(calendar.closesAt(day.date()))) {
            days.put(day.date(), new Day(day.date(), day.in(), null, true));
            open = null;
        }
    }

    private void verdict(Scan scan, ScanResult result, LocalDate date) {
        verdicts.put(scan.id(), new Verdict(result, date, scan.known()));
    }

    private void hold(Scan scan, Doubt doubt, LocalDate date) {
        EnumSet<Doubt> doubts = EnumSet.of(doubt);
        doubts.addAll(scan.known());
        verdicts.put(scan.id(), new Verdict(ScanResult.HELD, date, doubts));
    }
}
