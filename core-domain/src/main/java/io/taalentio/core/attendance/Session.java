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
 * @param part tells the stays of a day apart, from 1; more than one where the house allows it
 * @param out null while they are there and when nobody saw them leave
 * @param closesAt when an open one ends by itself
 * @param reason why it was corrected or voided
 * @param settles of a corrected one: the scans it speaks for
 * @param version counts changes, for optimistic locking
 */
public record Session(
        UUID id,
        UUID projectId,
        UUID assignmentId,
        UUID profileId,
        LocalDate workDate,
        int part,
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
        @Nullable Span settles,
        int version) {

    /** A stretch of time, both ends included. */
    public record Span(Instant from, Instant until) {

        public Span {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("ends before it begins");
            }
        }
    }

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
                part,
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
                part,
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
                settling(newIn, newOut),
                version);
    }

    /** From the earliest to the latest time it was ever said to have, so that no scan of it tells another. */
    private Span settling(Instant newIn, Instant newOut) {
        Span now = span();
        return new Span(
                newIn.isBefore(now.from()) ? newIn : now.from(), newOut.isAfter(now.until()) ? newOut : now.until());
    }

    /** The time whose scans are this session's. */
    Span span() {
        return settles != null ? settles : new Span(in, out == null ? in : out);
    }

    Session voided(String why, @Nullable UUID by) {
        return new Session(
                id,
                projectId,
                assignmentId,
                profileId,
                workDate,
                part,
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
                settles,
                version);
    }

    Session closed() {
        return new Session(
                id,
                projectId,
                assignmentId,
                profileId,
                workDate,
                part,
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
                settles,
                version);
    }
}
