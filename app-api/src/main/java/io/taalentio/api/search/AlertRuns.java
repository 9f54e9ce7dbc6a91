package io.taalentio.api.search;

import io.quarkus.scheduler.Scheduled;
import io.taalentio.core.search.AlertSavedSearches;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks every minute for saved searches that are due; the database gives each to one node. */
@ApplicationScoped
class AlertRuns {

    private final AlertSavedSearches alerts;

    AlertRuns(AlertSavedSearches alerts) {
        this.alerts = alerts;
    }

    @Scheduled(every = "60s", delayed = "25s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        alerts.round();
    }
}
