package io.taalentio.core.audit;

import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.util.List;

/**
 * Seals what was written since the last time. Writers do not wait for one another: a line goes into the log in the
 * transaction of its act and into the chain a moment later, in the order in which the acts became visible.
 */
@UseCase
public class SealLog {

    static final int BATCH = 2_000;

    private final SealedLog log;
    private final Seals seals;
    private final Clock clock;

    public SealLog(SealedLog log, Seals seals, Clock clock) {
        this.log = log;
        this.seals = seals;
        this.clock = clock;
    }

    /** @return lines sealed; 0 when nothing waits or another node is at it */
    public int sealBatch() {
        if (!log.claim()) {
            return 0;
        }
        List<SealedLog.Line> waiting = log.takeWaiting(BATCH);
        for (Book book : Book.values()) {
            List<SealedLog.Line> lines =
                    waiting.stream().filter(l -> l.book() == book).toList();
            if (!lines.isEmpty()) {
                log.append(seals.make(book, log.last(book).orElse(null), lines, clock.instant()));
            }
        }
        return waiting.size();
    }
}
