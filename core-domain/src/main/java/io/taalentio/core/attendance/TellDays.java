package io.taalentio.core.attendance;

import io.taalentio.core.attendance.AttendanceBook.Kept;
import io.taalentio.core.attendance.Replay.Day;
import io.taalentio.core.attendance.Replay.Elsewhere;
import io.taalentio.core.attendance.Replay.Settled;
import io.taalentio.core.attendance.Replay.Told;
import io.taalentio.core.attendance.Replay.Verdict;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Managed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a person's scans anew and writes down what changed of their days. The caller holds the person's lock. */
@Managed
public class TellDays {

    /** A session by its place: which of its day. */
    private record Place(LocalDate date, int part) {

        static Place of(Session session) {
            return new Place(session.workDate(), session.part());
        }
    }

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
        Map<Place, Session> mine = new HashMap<>();
        for (Session session : sessions) {
            if (session.assignmentId().equals(assignmentId)) {
                mine.put(Place.of(session), session);
            }
        }
        List<Session> others = sessions.stream()
                .filter(s -> !s.assignmentId().equals(assignmentId) || s.settled())
                .toList();
        List<Settled> settled = mine.values().stream()
                .filter(Session::settled)
                .map(s -> new Settled(s.workDate(), s.span().from(), s.span().until()))
                .toList();
        List<Kept> kept = book.scansOf(assignmentId);
        Told told = Replay.of(
                kept.stream().map(Kept::scan).toList(),
                calendar,
                settled,
                others.stream().map(TellDays::elsewhere).toList(),
                now);
        Map<UUID, Verdict> verdicts = new HashMap<>(told.verdicts());
        Map<Place, Day> places = places(told.days(), mine);
        dropUntold(places.keySet(), mine);
        closeOthers(told, others, verdicts, now);
        places.forEach((place, day) -> {
            Session before = mine.get(place);
            if (before == null) {
                book.add(fresh(day, place.part(), projectId, assignmentId, profileId, calendar), now);
            } else if (!before.told(day).equals(before)) {
                book.save(before.told(day), now);
            }
        });
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

    /** Which session each told stay is: the one that began at the same moment, else one that is free. */
    private static Map<Place, Day> places(List<Day> days, Map<Place, Session> mine) {
        Map<Day, Place> known = new HashMap<>();
        for (Day day : days) {
            mine.values().stream()
                    .filter(s -> !s.settled()
                            && s.workDate().equals(day.date())
                            && s.in().equals(day.in().at()))
                    .findFirst()
                    .ifPresent(s -> known.put(day, Place.of(s)));
        }
        Map<Place, Day> places = new LinkedHashMap<>();
        for (Day day : days) {
            Place place = known.get(day);
            for (int part = 1; place == null; part++) {
                Place free = new Place(day.date(), part);
                if (!places.containsKey(free) && !known.containsValue(free) && !taken(mine.get(free))) {
                    place = free;
                }
            }
            places.put(place, day);
        }
        return places;
    }

    private static boolean taken(@Nullable Session session) {
        return session != null && session.settled();
    }

    private void dropUntold(Set<Place> told, Map<Place, Session> mine) {
        for (Session session : mine.values()) {
            if (!session.settled() && !told.contains(Place.of(session))) {
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

    private Session fresh(Day day, int part, UUID projectId, UUID assignmentId, UUID profileId, WorkDays calendar) {
        return new Session(
                        ids.next(),
                        projectId,
                        assignmentId,
                        profileId,
                        day.date(),
                        part,
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
                        null,
                        0)
                .told(day);
    }
}
