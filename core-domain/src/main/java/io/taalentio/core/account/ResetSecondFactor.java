package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An administrator lets somebody in again who lost telephone and recovery codes: the second factor is gone, every device
 * is signed out, the person is told. Of whom one is demanded sets up the next at once after signing in.
 */
@UseCase
public class ResetSecondFactor {

    private final RecentPassword recentPassword;
    private final ManagedAccounts accounts;
    private final SecondFactors factors;
    private final SecondFactorDemand demand;
    private final Sessions sessions;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final Links links;
    private final Clock clock;

    ResetSecondFactor(
            RecentPassword recentPassword,
            ManagedAccounts accounts,
            SecondFactors factors,
            SecondFactorDemand demand,
            Sessions sessions,
            Outbox outbox,
            ActivityLog activities,
            Links links,
            Clock clock) {
        this.recentPassword = recentPassword;
        this.accounts = accounts;
        this.factors = factors;
        this.demand = demand;
        this.sessions = sessions;
        this.outbox = outbox;
        this.activities = activities;
        this.links = links;
        this.clock = clock;
    }

    /**
     * @param session family of the session the administrator acts from
     * @throws io.taalentio.core.kernel.Forbidden {@code password-needed} when the password was last given too long ago
     * @throws io.taalentio.core.kernel.NotFound {@code not-found}
     * @throws Conflict {@code no-second-factor}
     */
    public void reset(UUID id, UUID session, Actor actor) {
        actor.require(Permission.MANAGE_USERS);
        recentPassword.require(session);
        Account account = accounts.find(id);
        if (!factors.remove(id)) {
            throw new Conflict("no-second-factor");
        }
        demand.renew(account);
        Instant now = clock.instant();
        sessions.endAll(id, null, now);
        outbox.queue(MailTemplate.SECOND_FACTOR_RESET.to(
                account.email(),
                account.language(),
                Map.of(
                        "firstName", account.firstName(),
                        "when", OpenSession.when(now, account),
                        "link", links.to("/login"))));
        activities.record(Activity.of(actor, "second-factor-reset", "account", id));
    }
}
