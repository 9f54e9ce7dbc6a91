package io.taalentio.api.production;

import io.quarkus.scheduler.Scheduled;
import io.taalentio.core.production.PrintBadges;
import io.taalentio.core.production.RecordBadges;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Draws badges that wait, every few seconds and right after they were asked for; one batch at a time on each node. */
@ApplicationScoped
class BadgePress {

    private static final Duration KEPT = Duration.ofDays(1);

    private final PrintBadges printBadges;
    private final RecordBadges recordBadges;
    private final ManagedExecutor executor;
    private final Clock clock;
    private final AtomicBoolean working = new AtomicBoolean();

    BadgePress(PrintBadges printBadges, RecordBadges recordBadges, ManagedExecutor executor, Clock clock) {
        this.printBadges = printBadges;
        this.recordBadges = recordBadges;
        this.executor = executor;
        this.clock = clock;
    }

    /** Starts drawing apart from the request at hand. */
    void soon() {
        executor.execute(this::work);
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        if (!working.compareAndSet(false, true)) {
            return;
        }
        try {
            while (printBadges.work()) {
                // the next one
            }
        } finally {
            working.set(false);
        }
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forget() {
        recordBadges.forget(clock.instant().minus(KEPT));
    }
}
