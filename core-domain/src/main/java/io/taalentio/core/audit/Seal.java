package io.taalentio.core.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A batch of lines that were written down for good together. Its own hash covers the lines, their order and the seal
 * before it, and is made with a key outside the database.
 *
 * @param number 1, 2, 3 … within the book
 * @param entries ids of the lines, in order
 * @param digests SHA-256 of each line
 * @param previous hash of the seal before, 32 zero bytes for the first
 */
public record Seal(
        Book book,
        long number,
        Instant at,
        List<UUID> entries,
        List<LineDigest> digests,
        LineDigest previous,
        LineDigest hash) {

    public Seal {
        entries = List.copyOf(entries);
        digests = List.copyOf(digests);
        if (number < 1 || entries.isEmpty() || entries.size() != digests.size()) {
            throw new IllegalArgumentException("a seal of nothing, or of lines without digests");
        }
    }
}
