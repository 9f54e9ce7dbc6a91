package io.taalentio.api.privacy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.taalentio.core.privacy.SealAnew;
import io.taalentio.core.privacy.SealingKeys;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Goes on with a change of keys, and notices when another node made one. */
@ApplicationScoped
class KeyTurning {

    private static final Logger LOG = Logger.getLogger(KeyTurning.class);

    private final SealingKeys keys;
    private final SealAnew sealAnew;

    KeyTurning(SealingKeys keys, SealAnew sealAnew) {
        this.keys = keys;
        this.sealAnew = sealAnew;
    }

    @Scheduled(every = "2s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        keys.refresh();
        try {
            boolean more = true;
            while (more) {
                more = sealAnew.part();
            }
        } catch (IllegalStateException e) {
            LOG.error("the change of keys stands still", e);
            QuarkusTransaction.requiringNew().run(() -> keys.stuck(String.valueOf(e.getMessage())));
        }
    }
}
