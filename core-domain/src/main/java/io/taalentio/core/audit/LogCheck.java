package io.taalentio.core.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a check of one book found.
 *
 * @param sound nothing was removed, changed, exchanged or slipped in
 * @param lines sealed lines that were read
 * @param seals seals that were read
 * @param waiting lines of both books written in the last moments, not sealed yet
 * @param begins number of the first seal; above 1 after the old end was removed by the time of keeping
 * @param head the newest seal; note it down elsewhere to prove later that the end was not cut off
 * @param faults what is wrong, the first hundred
 * @param faultCount how many things are wrong
 */
public record LogCheck(
        Book book,
        boolean sound,
        long lines,
        long seals,
        long waiting,
        long begins,
        @Nullable Head head,
        List<Fault> faults,
        long faultCount) {

    /**
     * The newest seal at some moment: the book may only have grown since.
     *
     * @param hash in hexadecimal
     */
    public record Head(Book book, long number, String hash) {}

    public enum Kind {
        /** A line that was sealed is gone. */
        LINE_REMOVED,
        /** A line reads otherwise than when it was sealed. */
        LINE_CHANGED,
        /** A line that was never sealed, or that lost its seal. */
        LINE_ADDED,
        /** Seals between two others are gone, or the beginning is, without a cut on record. */
        SEALS_REMOVED,
        /** A seal was not made here, or was changed. */
        SEAL_CHANGED,
        /** The newest seals are gone: a later one was noted outside the database. */
        END_REMOVED
    }

    /**
     * @param seal number of the seal at which it shows; 0 when it stands in none
     * @param entry the line, when it is about one
     */
    public record Fault(
            Kind kind,
            long seal,
            @Nullable UUID entry,
            @Nullable Instant sealedAt) {}
}
