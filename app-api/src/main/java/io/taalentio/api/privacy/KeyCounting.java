package io.taalentio.api.privacy;

import io.quarkus.scheduler.Scheduled;
import io.taalentio.core.privacy.CountKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;

/** Counts the values that bear each key in the background, after somebody looked at the keys. */
@ApplicationScoped
class KeyCounting {

    private final CountKeys countKeys;
    private final AtomicBoolean wished = new AtomicBoolean();

    KeyCounting(CountKeys countKeys) {
        this.countKeys = countKeys;
    }

    /** Has them counted soon where the last count is not of now. @return whether it will be */
    boolean wish() {
        if (countKeys.due()) {
            wished.set(true);
        }
        return wished.get();
    }

    /** A count that fails is in the log, and is wished for again by whoever looks again. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        if (wished.get()) {
            try {
                countKeys.count();
            } finally {
                wished.set(false);
            }
        }
    }
}
