package io.taalentio.api.privacy;

import io.quarkus.scheduler.Scheduled;
import io.taalentio.core.privacy.ApplyRetention;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Applies the times of keeping every night; on several nodes the second finds nothing left. */
@ApplicationScoped
class Forgetting {

    private static final Logger LOG = Logger.getLogger(Forgetting.class);

    private final ApplyRetention retention;

    Forgetting(ApplyRetention retention) {
        this.retention = retention;
    }

    @Scheduled(cron = "0 10 3 * * ?", timeZone = "Africa/Casablanca")
    void nightly() {
        retention.apply().forEach((kind, removed) -> {
            if (removed > 0) {
                LOG.infof("%s: %d kept for long enough and removed", kind, removed);
            }
        });
    }
}
