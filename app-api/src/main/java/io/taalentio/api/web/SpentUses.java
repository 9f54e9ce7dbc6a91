package io.taalentio.api.web;

import io.quarkus.scheduler.Scheduled;
import io.taalentio.core.access.UseCounts;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets counted uses whose span is over. */
@ApplicationScoped
class SpentUses {

    private final UseCounts counts;

    SpentUses(UseCounts counts) {
        this.counts = counts;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        counts.forget();
    }
}
