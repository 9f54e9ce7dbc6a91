package io.taalentio.core.access;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** How often visitors used something in a span of time, counted by all nodes together. */
public interface UseCounts {

    /**
     * Where a visitor stands.
     *
     * @param used how often in this span, the use that was just counted included
     * @param left until the span is over and the next use begins another
     */
    record Tally(long used, Duration left) {}

    /**
     * Counts one use. A span begins with its first use. Nobody waits here: the answer comes later, on another thread, and
     * fails where the database does not answer.
     *
     * @param visitor what is used and by whom; what is kept of it is a hash that only the house can make, and no longer
     *     than {@link #forget} is put off
     * @param span positive, the same for each use by this visitor
     */
    CompletionStage<Tally> use(String visitor, Duration span);

    /** Forgets whose span is over. @return how many */
    int forget();
}
