package io.taalentio.core.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps scans and the days they tell. Everything that writes runs in the caller's transaction. */
public interface AttendanceBook {

    /** Nobody else changes this person's days until the caller's transaction ends. */
    void lockPerson(UUID profileId);

    /** @return false when a scan with this id was kept before, which then stays as it is */
    boolean add(Kept kept, String value, Instant claimedAt, Instant receivedAt);

    Optional<Kept> find(UUID scanId);

    /** The scans of a person's days on a project; not those of days that were voided. */
    List<Kept> scansOf(UUID assignmentId);

    void settle(UUID scanId, ScanResult result, LocalDate date, Set<Doubt> doubts);

    /** Keeps what somebody decided of a scan that was in doubt; false when it was decided before. */
    boolean decide(UUID scanId, Scan.Decision decision, @Nullable String note, @Nullable UUID by, Instant at);

    /**
     * Scans of that day tell nothing any more.
     *
     * @param from only those made then or later; null for the day's first
     * @param before only those made earlier; null for the day's last
     */
    void voidScans(UUID assignmentId, LocalDate date, @Nullable Instant from, @Nullable Instant before);

    /** Every session of a person, on all projects, but those that were voided. */
    List<Session> sessionsOf(UUID profileId);

    Optional<Session> session(UUID id);

    void add(Session session, Instant now);

    /** @throws io.taalentio.core.kernel.Conflict {@code conflict-version}, or {@code overlapping-days} */
    void save(Session session, Instant now);

    /** Removes a day that no scan tells of any more. */
    void drop(UUID sessionId);

    /** Closes what is open past its end; of several nodes that try at once each closes what the others have not. */
    int closeEnded(Instant now);

    /**
     * A scan with its place.
     *
     * @param assignmentId null while nobody on the project is known to bear what was scanned
     * @param date the working day it speaks of
     */
    record Kept(
            Scan scan,
            UUID projectId,
            @Nullable UUID assignmentId,
            @Nullable UUID profileId,
            ScanResult result,
            LocalDate date,
            Set<Doubt> doubts) {

        public Kept {
            doubts = Set.copyOf(doubts);
        }
    }
}
