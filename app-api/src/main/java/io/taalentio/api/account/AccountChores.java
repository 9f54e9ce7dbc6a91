package io.taalentio.api.account;

import io.quarkus.scheduler.Scheduled;
import io.taalentio.api.security.SigningKeyRenewal;
import io.taalentio.core.account.ApiTokens;
import io.taalentio.core.account.EmailChanges;
import io.taalentio.core.account.OneTimeLinks;
import io.taalentio.core.account.ProviderSignIns;
import io.taalentio.core.account.Sessions;
import io.taalentio.core.account.SignInTries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Clears away what no longer counts, and renews the keys of access tokens. Harmless when several nodes do it at once. */
@ApplicationScoped
class AccountChores {

    private final Sessions sessions;
    private final OneTimeLinks links;
    private final EmailChanges emailChanges;
    private final ApiTokens apiTokens;
    private final ProviderSignIns providerSignIns;
    private final SignInTries tries;
    private final SigningKeyRenewal keys;
    private final Clock clock;

    AccountChores(
            Sessions sessions,
            OneTimeLinks links,
            EmailChanges emailChanges,
            ApiTokens apiTokens,
            ProviderSignIns providerSignIns,
            SignInTries tries,
            SigningKeyRenewal keys,
            Clock clock) {
        this.sessions = sessions;
        this.links = links;
        this.emailChanges = emailChanges;
        this.apiTokens = apiTokens;
        this.providerSignIns = providerSignIns;
        this.tries = tries;
        this.keys = keys;
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tidy() {
        Instant now = clock.instant();
        tries.purge(now.minus(Duration.ofDays(2)));
        links.purge(now.minus(Duration.ofDays(30)));
        emailChanges.purge(now.minus(Duration.ofDays(2)));
        providerSignIns.purge(now.minus(Duration.ofHours(1)));
        apiTokens.purge(now.minus(Duration.ofDays(180)));
        sessions.purge(now.minus(Duration.ofDays(180)));
        keys.renewWhenDue();
    }
}
