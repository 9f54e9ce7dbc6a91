package io.taalentio.core.attendance;

import io.taalentio.core.kernel.Conflict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Scans and days kept in memory. Holds to the same contract as the database does. */
final class InMemoryAttendanceBook implements AttendanceBook {

    private final Map<UUID, Kept> scans = new LinkedHashMap<>();
    private final Set<UUID> voided = new HashSet<>();
    private final Map<UUID, Session> sessions = new LinkedHashMap<>();

    @Override
    public void lockPerson(UUID profileId) {
        // one test at a time
    }

    @Override
    public boolean add(Kept kept, String value, Instant claimedAt, Instant receivedAt) {
        return scans.putIfAbsent(kept.scan().id(), kept) == null;
    }

    @Override
    public Optional<Kept> find(UUID scanId) {
        return Optional.ofNullable(scans.get(scanId));
    }

    @Override
    public List<Kept> scansOf(UUID assignmentId) {
        return scans.values().stream()
                .filter(k -> assignmentId.equals(k.assignmentId()))
                .filter(k -> !voided.contains(k.scan().id()))
                .toList();
    }

    @Override
    public void settle(UUID scanId, ScanResult result, LocalDate date, Set<Doubt> doubts) {
        scans.computeIfPresent(
                scanId,
                (id, k) -> new Kept(k.scan(), k.projectId(), k.assignmentId(), k.profileId(), result, date, doubts));
    }

    @Override
    public boolean decide(UUID scanId, Scan.Decision decision, @Nullable String note, @Nullable UUID by, Instant at) {
        Kept k = scans.get(scanId);
        if (k == null || k.scan().decision() != null) {
            return false;
        }
        Scan s = k.scan();
        Scan decided = new Scan(s.id(), s.at(), s.gate(), s.told(), s.method(), s.known(), decision, s.by(), s.rules());
        scans.put(
                scanId,
                new Kept(decided, k.projectId(), k.assignmentId(), k.profileId(), k.result(), k.date(), k.doubts()));
        return true;
    }

    @Override
    public void voidScans(UUID assignmentId, LocalDate date, @Nullable Instant from, @Nullable Instant before) {
        for (Kept k : scansOf(assignmentId)) {
            Instant at = k.scan().at();
            if (k.date().equals(date)
                    && (from == null || !at.isBefore(from))
                    && (before == null || at.isBefore(before))) {
                voided.add(k.scan().id());
            }
        }
    }

    @Override
    public List<Session> sessionsOf(UUID profileId) {
        return sessions.values().stream()
                .filter(s -> s.profileId().equals(profileId) && s.status() != Session.Status.VOID)
                .sorted(Comparator.comparing(Session::in))
                .toList();
    }

    @Override
    public Optional<Session> session(UUID id) {
        return Optional.ofNullable(sessions.get(id));
    }

    @Override
    public void add(Session session, Instant now) {
        sessions.put(session.id(), session);
    }

    @Override
    public void save(Session session, Instant now) {
        Session before = sessions.get(session.id());
        if (before == null || before.version() != session.version()) {
            throw new Conflict("conflict-version");
        }
        if (session.status() == Session.Status.CORRECTED
                && sessionsOf(session.profileId()).stream()
                        .anyMatch(other -> !other.id().equals(session.id()) && overlap(other, session))) {
            throw new Conflict("overlapping-days");
        }
        sessions.put(session.id(), again(session, session.status()));
    }

    /** An interval without its end; one nobody saw leaving takes no time. */
    private static boolean overlap(Session one, Session other) {
        return one.in().isBefore(end(other)) && other.in().isBefore(end(one));
    }

    private static Instant end(Session s) {
        Instant out = s.out();
        if (out != null) {
            return out;
        }
        return s.status() == Session.Status.IN ? Instant.MAX : s.in();
    }

    private static Session again(Session s, Session.Status status) {
        return new Session(
                s.id(),
                s.projectId(),
                s.assignmentId(),
                s.profileId(),
                s.workDate(),
                s.part(),
                s.in(),
                s.out(),
                s.inBy(),
                s.outBy(),
                s.inMethod(),
                s.outMethod(),
                s.closesAt(),
                status,
                s.correctedBy(),
                s.reason(),
                s.settles(),
                s.version() + 1);
    }

    @Override
    public void drop(UUID sessionId) {
        sessions.computeIfPresent(sessionId, (id, s) -> again(s, Session.Status.VOID));
    }

    @Override
    public int closeEnded(Instant now) {
        int closed = 0;
        for (Session s : List.copyOf(sessions.values())) {
            if (s.status() == Session.Status.IN && !s.closesAt().isAfter(now)) {
                sessions.put(s.id(), again(s, Session.Status.AUTO_CLOSED));
                closed++;
            }
        }
        return closed;
    }
}
