package io.taalentio.core.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's working day on a project.
 *
 * @param profileId the cinema profile
 * @param out null while they are there and when nobody saw them leave
 * @param closesAt when an open one ends by itself
 * @param reason why it was corrected or voided
 * @param version counts changes, for optimistic locking
 */
public record Session(
        UUID id,
        UUID projectId,
        UUID assignmentId,
        UUID profileId,
        LocalDate workDate,
        Instant in,
        @Nullable Instant out,
        @Nullable UUID inBy,
        @Nullable UUID outBy,
        ScanMethod inMethod,
        @Nullable ScanMethod outMethod,
        Instant closesAt,
        Status status,
        @Nullable UUID correctedBy,
        @Nullable String reason,
        int version) {

    /** Where it stands (product reference, section 5). */
    public enum Status {
        IN,
        OUT,
        /** Nobody saw them leave; no hours are counted until somebody corrects it. */
        AUTO_CLOSED,
        CORRECTED,
        VOID
    }

    public Session {
        if (out != null && out.isBefore(in)) {
            throw new IllegalArgumentException("left before arriving");
        }
        if ((status == Status.OUT || status == Status.CORRECTED) && out == null) {
            throw new IllegalArgumentException(status + " without a departure");
        }
    }

    /** Hours between arrival and departure; empty while there is no departure that counts. */
    public Optional<Duration> worked() {
        return out == null || status == Status.VOID ? Optional.empty() : Optional.of(Duration.between(in, out));
    }

    /** Whether scans no longer change it. */
    public boolean settled() {
        return status == Status.CORRECTED || status == Status.VOID;
    }

    /** The day as the scans tell it now, under the identity of the session there is. */
    Session told(Replay.Day day) {
        Scan left = day.out();
        return new Session(
                id,
                projectId,
                assignmentId,
                profileId,
                workDate,
                day.in().at(),
                left == null ? null : left.at(),
                day.in().by(),
                left == null ? null : left.by(),
                day.in().method(),
                left == null ? null : left.method(),
                closesAt,
                left != null ? Status.OUT : day.closed() ? Status.AUTO_CLOSED : Status.IN,
                null,
                null,
                version);
    }

    Session corrected(Instant newIn, Instant newOut, String why, @Nullable UUID by) {
        return new Session(
                id,
                projectId,
                assignmentId,
                profileId,
                workDate,
                newIn,
                newOut,
                inBy,
                outBy,
                inMethod,
                outMethod,
                closesAt,
                Status.CORRECTED,
                by,
                why,
                version);
    }

    Session voided(String why, @Nullable UUID by) {
        return new Session(
                id,
                projectId,
                assignmentId,
                profileId,
                workDate,
                in,
                out,
                inBy,
                outBy,
                inMethod,
                outMethod,
                closesAt,
                Status.VOID,
                by,
                why,
                version);
    }

    Session closed() {
        return new Session(
                id,
                projectId,
                assignmentId,
                profileId,
                workDate,
                in,
                null,
                inBy,
                null,
                inMethod,
                null,
                closesAt,
                Status.AUTO_CLOSED,
                correctedBy,
                reason,
                version);
    }
}
