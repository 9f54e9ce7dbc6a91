package io.taalentio.api.export;

import io.quarkus.scheduler.Scheduled;
import io.taalentio.core.export.MakeExports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** Makes exports as soon as they are asked for, and looks now and then for those another node left behind. */
@ApplicationScoped
class ExportRuns {

    /** Somebody asked for an export. */
    record Asked() {}

    private static final Logger LOG = Logger.getLogger(ExportRuns.class);

    private final MakeExports exports;
    private final ManagedExecutor executor;
    private final AtomicBoolean due = new AtomicBoolean();

    ExportRuns(MakeExports exports, ManagedExecutor executor) {
        this.exports = exports;
        this.executor = executor;
    }

    /** Begins once what was asked is committed; many at once make one round. */
    void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) Asked asked) {
        if (due.compareAndSet(false, true)) {
            executor.execute(() -> {
                due.set(false);
                round();
            });
        }
    }

    @Scheduled(every = "5s", delayed = "7s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        exports.round();
    }

    @Scheduled(every = "10m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        int expired = exports.purge();
        if (expired > 0) {
            LOG.infof("%d exports are past their day; their files are gone", expired);
        }
    }
}
