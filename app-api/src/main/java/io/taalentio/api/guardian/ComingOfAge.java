package io.taalentio.api.guardian;

import io.quarkus.scheduler.Scheduled;
import io.taalentio.core.guardian.EndGuardianships;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends every night what guardians had to do with minors who are of age; on several nodes the second finds nothing. */
@ApplicationScoped
class ComingOfAge {

    private final EndGuardianships end;

    ComingOfAge(EndGuardianships end) {
        this.end = end;
    }

    @Scheduled(cron = "0 20 3 * * ?", timeZone = "Africa/Casablanca")
    void nightly() {
        int ended;
        do {
            ended = end.end();
        } while (ended > 0);
    }
}
