package io.taalentio.core.account;

import io.taalentio.core.kernel.Managed;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks those for a second factor of whom the rule demands one and who have none, inside the caller's transaction. */
@Managed
class SecondFactorDemand {

    private final SecondFactors factors;
    private final SecondFactorRule rule;
    private final Clock clock;

    SecondFactorDemand(SecondFactors factors, SecondFactorRule rule, Clock clock) {
        this.factors = factors;
        this.rule = rule;
        this.clock = clock;
    }

    /** @return the moment from which the account may do nothing before it has one; null when nothing is asked of it */
    @Nullable
    Instant ask(Account account) {
        if (!rule.demandedOf(account.roles()) || factors.of(account.id()).isPresent()) {
            return null;
        }
        return factors.ask(account.id(), clock.instant().plus(rule.grace()));
    }

    /** @return whether the account must have one */
    boolean demandedOf(Account account) {
        return rule.demandedOf(account.roles());
    }

    /** Wants one at the very next step: the one there was is gone. */
    void renew(Account account) {
        factors.demand(account.id(), clock.instant());
    }
}
