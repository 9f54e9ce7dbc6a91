package io.taalentio.core.audit;

import io.taalentio.core.kernel.Managed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes seals, and says whether one was made here. */
@Managed
public class Seals {

    private final SealKey key;

    public Seals(SealKey key) {
        this.key = key;
    }

    /**
     * @param before the newest seal of the book, null when there is none
     * @param lines of that book, in order
     */
    Seal make(Book book, @Nullable Seal before, List<SealedLog.Line> lines, Instant now) {
        long number = before == null ? 1 : before.number() + 1;
        LineDigest previous = before == null ? LineDigest.ZERO : before.hash();
        List<UUID> entries = lines.stream().map(SealedLog.Line::id).toList();
        List<LineDigest> digests = lines.stream().map(SealedLog.Line::digest).toList();
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        return new Seal(
                book, number, at, entries, digests, previous, hash(book, number, at, entries, digests, previous));
    }

    boolean genuine(Seal seal) {
        return seal.hash()
                .equals(hash(seal.book(), seal.number(), seal.at(), seal.entries(), seal.digests(), seal.previous()));
    }

    /** What a true line about a cut carries: nobody without the key can make one. */
    LineDigest proof(Book book, long upTo, LineDigest hash) {
        return key.sign(LineDigest.of("taalentio cut 1", book, upTo, hash));
    }

    /** The latest cut of the book whose line was made here. */
    Optional<SealedLog.Cut> lastCut(SealedLog log, Book book) {
        return log.cuts(book).stream()
                .filter(c -> c.proof().equals(proof(book, c.upTo(), c.hash())))
                .max(Comparator.comparingLong(SealedLog.Cut::upTo));
    }

    private LineDigest hash(
            Book book, long number, Instant at, List<UUID> entries, List<LineDigest> digests, LineDigest previous) {
        List<Object> parts = new ArrayList<>(List.of("taalentio seal 1", book, number, at.toEpochMilli(), previous));
        for (int i = 0; i < entries.size(); i++) {
            parts.add(entries.get(i));
            parts.add(digests.get(i));
        }
        return key.sign(LineDigest.of(parts.toArray()));
    }
}
