package io.taalentio.core.audit;

import io.taalentio.core.access.Actor;
import io.taalentio.core.kernel.UseCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Removes the old end of a book. The line that says so, itself in the security log, names the last seal that went and its
 * hash, so that the chain still begins somewhere that can be checked.
 */
@UseCase
public class CutLog {

    public static final String ACTION = "log-cut";
    public static final String BOOK = "book";
    public static final String UP_TO = "upTo";
    public static final String HASH = "hash";
    public static final String PROOF = "proof";

    private final SealedLog log;
    private final Seals seals;
    private final ActivityLog activities;

    public CutLog(SealedLog log, Seals seals, ActivityLog activities) {
        this.log = log;
        this.seals = seals;
        this.activities = activities;
    }

    /** @return lines removed; only whole seals whose lines are all older go */
    public long cut(Book book, Instant before) {
        Optional<Seal> last = log.claim() ? log.lastBefore(book, before) : Optional.empty();
        if (last.isEmpty()) {
            return 0;
        }
        // The line about an earlier cut may go with this one: where the other book begins is said again.
        List<SealedLog.Cut> others = new ArrayList<>();
        for (Book other : Book.values()) {
            if (other != book) {
                seals.lastCut(log, other).ifPresent(others::add);
            }
        }
        long removed = log.cut(book, last.get().number());
        note(book, last.get().number(), last.get().hash(), removed);
        others.forEach(c -> note(c.book(), c.upTo(), c.hash(), 0));
        return removed;
    }

    private void note(Book book, long upTo, LineDigest hash, long removed) {
        activities.record(new Activity(
                Actor.system(),
                ACTION,
                "audit",
                book.name(),
                Map.of(
                        BOOK,
                        book.name(),
                        UP_TO,
                        upTo,
                        HASH,
                        hash.hex(),
                        PROOF,
                        seals.proof(book, upTo, hash).hex(),
                        "removed",
                        removed)));
    }
}
