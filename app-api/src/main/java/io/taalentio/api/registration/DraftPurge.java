package io.taalentio.api.registration;

import io.quarkus.scheduler.Scheduled;
import io.taalentio.core.registration.PurgeDrafts;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Forgets drafts nobody came back to, every night; on several nodes the second finds nothing left. */
@ApplicationScoped
class DraftPurge {

    private static final Logger LOG = Logger.getLogger(DraftPurge.class);

    private final PurgeDrafts purge;

    DraftPurge(PurgeDrafts purge) {
        this.purge = purge;
    }

    @Scheduled(cron = "0 0 3 * * ?", timeZone = "Africa/Casablanca")
    void nightly() {
        int forgotten = purge.purge();
        if (forgotten > 0) {
            LOG.infof("%d registration drafts expired and were forgotten", forgotten);
        }
    }
}
