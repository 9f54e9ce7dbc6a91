package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** A person goes back to the password alone, where the house's rule allows it; the owner is told by mail. */
@UseCase
public class DisableSecondFactor {

    private final RecentPassword recentPassword;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final SecondFactorDemand demand;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final Links links;
    private final Clock clock;

    DisableSecondFactor(
            RecentPassword recentPassword,
            Accounts accounts,
            SecondFactors factors,
            SecondFactorDemand demand,
            Outbox outbox,
            ActivityLog activities,
            Links links,
            Clock clock) {
        this.recentPassword = recentPassword;
        this.accounts = accounts;
        this.factors = factors;
        this.demand = demand;
        this.outbox = outbox;
        this.activities = activities;
        this.links = links;
        this.clock = clock;
    }

    /**
     * @param session family of the session that asks
     * @throws io.taalentio.core.kernel.Forbidden {@code password-needed} when the password was last given too long ago
     * @throws Conflict {@code second-factor-compulsory} when a role of the account demands one; {@code no-second-factor}
     */
    public void disable(UUID accountId, UUID session, Actor actor) {
        recentPassword.require(session);
        Account account = accounts.find(accountId).orElseThrow(() -> new NotFound("not-found"));
        if (demand.demandedOf(account)) {
            throw new Conflict("second-factor-compulsory");
        }
        if (!factors.remove(accountId)) {
            throw new Conflict("no-second-factor");
        }
        outbox.queue(MailTemplate.SECOND_FACTOR_DISABLED.to(
                account.email(),
                account.language(),
                Map.of(
                        "firstName", account.firstName(),
                        "when", OpenSession.when(clock.instant(), account),
                        "link", links.to("/forgot"))));
        activities.record(Activity.of(actor, "second-factor-disabled", "account", accountId));
    }
}
