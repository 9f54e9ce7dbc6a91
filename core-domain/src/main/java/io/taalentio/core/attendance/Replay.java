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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's days on one project as their scans tell them, read in the order of their times. The same scans give the
 * same days, in whatever order they became known.
 */
public final class Replay {

    /**
     * One stay of a working day; the only one of its day unless the house allows several.
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
     * A stay somebody corrected.
     *
     * @param from with {@code until}, the time whose scans it speaks for
     */
    public record Settled(LocalDate date, Instant from, Instant until) {

        /** Whether the scan changes nothing because of it: whoever may come back the same day may do so afterwards. */
        boolean holds(LocalDate day, Scan scan) {
            return date.equals(day)
                    && !(scan.rules().severalSessions()
                            && (scan.at().isBefore(from)
                                    || !scan.at()
                                            .isBefore(until.plus(scan.rules().sameMoment()))));
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
     * @param days in the order of their times
     * @param verdicts by the scan's id
     */
    public record Told(List<Day> days, Map<UUID, Verdict> verdicts) {

        public Told {
            days = List.copyOf(days);
            verdicts = Map.copyOf(verdicts);
        }
    }

    private final WorkDays calendar;
    private final List<Settled> settled;
    private final List<Elsewhere> elsewhere;

    private final List<Day> days = new ArrayList<>();
    private final Map<UUID, Verdict> verdicts = new LinkedHashMap<>();

    private Replay(WorkDays calendar, List<Settled> settled, List<Elsewhere> elsewhere) {
        this.calendar = calendar;
        this.settled = settled;
        this.elsewhere = elsewhere;
    }

    /**
     * @param settled what somebody corrected: scans change nothing about it
     * @param elsewhere other projects' and corrected intervals of the same person
     * @param now days whose end has passed are closed
     */
    public static Told of(
            List<Scan> scans, WorkDays calendar, List<Settled> settled, List<Elsewhere> elsewhere, Instant now) {
        Replay replay = new Replay(calendar, settled, elsewhere);
        scans.stream()
                .sorted(Comparator.comparing(Scan::at).thenComparing(Scan::id))
                .forEach(replay::read);
        replay.closeBefore(now);
        return new Told(replay.days, replay.verdicts);
    }

    private void read(Scan scan) {
        closeBefore(scan.at());
        Day last = days.isEmpty() ? null : days.getLast();
        LocalDate date = last != null && last.open() ? last.date() : calendar.dateOf(scan.at());
        if (scan.decision() == Scan.Decision.DISMISSED) {
            verdict(scan, ScanResult.DISMISSED, date);
        } else if (scan.held()) {
            verdict(scan, ScanResult.HELD, date);
        } else if (settled.stream().anyMatch(s -> s.holds(date, scan))) {
            verdict(scan, ScanResult.ALREADY_COMPLETE, date);
        } else if (last == null || !last.date().equals(date)) {
            arrive(scan, date, Doubt.EXIT_BEFORE_ENTRY);
        } else if (last.open()) {
            next(scan, last);
        } else if (scan.rules().severalSessions()) {
            again(scan, last);
        } else {
            after(scan, last);
        }
    }

    /** @param untimely what is to be said of a gate that let out whoever had not come */
    private void arrive(Scan scan, LocalDate date, Doubt untimely) {
        boolean decided = scan.decision() != null;
        if (scan.told() == Direction.EXIT && !decided) {
            hold(scan, untimely, date);
        } else if (elsewhere.stream().anyMatch(e -> e.holds(scan.at()))) {
            hold(scan, Doubt.ELSEWHERE, date);
        } else {
            days.add(new Day(date, scan, null, false));
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
            leave(scan, day);
        }
    }

    private void leave(Scan scan, Day day) {
        days.set(days.size() - 1, new Day(day.date(), day.in(), scan, false));
        verdict(scan, ScanResult.CHECKED_OUT, day.date());
    }

    /** Somebody who left, or was elsewhere meanwhile, may come back. */
    private void again(Scan scan, Day day) {
        Scan out = day.out();
        if (out != null && scan.decision() == null && soonAfter(out, scan)) {
            verdict(scan, ScanResult.DUPLICATE_SCAN, day.date());
        } else if (out != null
                && scan.decision() != null
                && scan.told() == Direction.EXIT
                && !overlaps(day.in().at(), scan.at())) {
            verdict(out, ScanResult.ALREADY_COMPLETE, day.date());
            leave(scan, day);
        } else {
            arrive(scan, day.date(), Doubt.AFTER_DEPARTURE);
        }
    }

    private void after(Scan scan, Day day) {
        Scan last = day.out() == null ? day.in() : day.out();
        if (day.closed()) {
            hold(scan, Doubt.ELSEWHERE, day.date());
        } else if (scan.decision() != null && !overlaps(day.in().at(), scan.at())) {
            verdict(last, ScanResult.ALREADY_COMPLETE, day.date());
            leave(scan, day);
        } else if (soonAfter(last, scan)) {
            verdict(scan, ScanResult.DUPLICATE_SCAN, day.date());
        } else if (scan.told() != null && scan.decision() == null) {
            hold(scan, Doubt.AFTER_DEPARTURE, day.date());
        } else {
            verdict(scan, ScanResult.ALREADY_COMPLETE, day.date());
        }
    }

    private boolean soonAfter(Scan before, Scan scan) {
        return Duration.between(before.at(), scan.at()).compareTo(scan.rules().sameMoment()) < 0;
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
        Day day = days.isEmpty() ? null : days.getLast();
        if (day == null || !day.open()) {
            return;
        }
        Instant in = day.in().at();
        boolean wentElsewhere = elsewhere.stream()
                .anyMatch(e -> e.from().isAfter(in) && !e.from().isAfter(at));
        if (wentElsewhere || !at.isBefore(calendar.closesAt(day.date()))) {
            days.set(days.size() - 1, new Day(day.date(), day.in(), null, true));
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
