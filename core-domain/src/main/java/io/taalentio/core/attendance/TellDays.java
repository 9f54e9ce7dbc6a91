package io.taalentio.core.attendance;

import io.taalentio.core.attendance.AttendanceBook.Kept;
import io.taalentio.core.attendance.Replay.Day;
import io.taalentio.core.attendance.Replay.Elsewhere;
import io.taalentio.core.attendance.Replay.Told;
import io.taalentio.core.attendance.Replay.Verdict;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Managed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads a person's scans anew and writes down what changed of their days. The caller holds the person's lock. */
@Managed
public class TellDays {

    /** A badge shown twice within a minute was shown once (product reference, section 7.7). */
    public static final Duration SAME_MOMENT = Duration.ofSeconds(60);

    private final AttendanceBook book;
    private final Ids ids;
    private final Clock clock;

    public TellDays(AttendanceBook book, Ids ids, Clock clock) {
        this.book = book;
        this.ids = ids;
        this.clock = clock;
    }

    void tell(UUID projectId, UUID assignmentId, UUID profileId, WorkDays calendar) {
        Instant now = clock.instant();
        List<Session> sessions = book.sessionsOf(profileId);
        Map<LocalDate, Session> mine = new HashMap<>();
        for (Session session : sessions) {
            if (session.assignmentId().equals(assignmentId)) {
                mine.put(session.workDate(), session);
            }
        }
        List<Session> others = sessions.stream()
                .filter(s -> !s.assignmentId().equals(assignmentId) || s.settled())
                .toList();
        Set<LocalDate> settled = mine.values().stream()
                .filter(Session::settled)
                .map(Session::workDate)
                .collect(Collectors.toSet());
        List<Kept> kept = book.scansOf(assignmentId);
        Told told = Replay.of(
                kept.stream().map(Kept::scan).toList(),
                calendar,
                SAME_MOMENT,
                settled,
                others.stream().map(TellDays::elsewhere).toList(),
                now);
        Map<UUID, Verdict> verdicts = new HashMap<>(told.verdicts());
        dropUntold(told, mine);
        closeOthers(told, others, verdicts, now);
        for (Day day : told.days()) {
            Session before = mine.get(day.date());
            if (before == null) {
                book.add(fresh(day, projectId, assignmentId, profileId, calendar), now);
            } else if (!before.told(day).equals(before)) {
                book.save(before.told(day), now);
            }
        }
        for (Kept scan : kept) {
            Verdict verdict = Objects.requireNonNull(verdicts.get(scan.scan().id()));
            if (!verdict.equals(new Verdict(scan.result(), scan.date(), scan.doubts()))) {
                book.settle(scan.scan().id(), verdict.result(), verdict.date(), verdict.doubts());
            }
        }
    }

    private static Elsewhere elsewhere(Session session) {
        return new Elsewhere(
                session.in(), session.status() == Session.Status.AUTO_CLOSED ? session.in() : session.out());
    }

    private void dropUntold(Told told, Map<LocalDate, Session> mine) {
        Set<LocalDate> days = told.days().stream().map(Day::date).collect(Collectors.toSet());
        for (Session session : mine.values()) {
            if (!session.settled() && !days.contains(session.workDate())) {
                book.drop(session.id());
            }
        }
    }

    /** Whoever arrives here has left where they were, though nobody saw it. */
    private void closeOthers(Told told, List<Session> others, Map<UUID, Verdict> verdicts, Instant now) {
        for (Session other : others) {
            if (other.status() != Session.Status.IN) {
                continue;
            }
            told.days().stream()
                    .map(Day::in)
                    .filter(in -> !in.at().isBefore(other.in()))
                    .findFirst()
                    .ifPresent(in -> {
                        book.save(other.closed(), now);
                        verdicts.computeIfPresent(in.id(), (id, verdict) -> {
                            EnumSet<Doubt> doubts = EnumSet.of(Doubt.OPEN_ELSEWHERE);
                            doubts.addAll(verdict.doubts());
                            return new Verdict(verdict.result(), verdict.date(), doubts);
                        });
                    });
        }
    }

    private Session fresh(Day day, UUID projectId, UUID assignmentId, UUID profileId, WorkDays calendar) {
        return new Session(
                        ids.next(),
                        projectId,
                        assignmentId,
                        profileId,
                        day.date(),
                        day.in().at(),
                        null,
                        day.in().by(),
                        null,
                        day.in().method(),
                        null,
                        calendar.closesAt(day.date()),
                        Session.Status.IN,
                        null,
                        null,
                        0)
                .told(day);
    }
}
