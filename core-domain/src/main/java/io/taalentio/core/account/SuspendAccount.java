package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An administrator closes an account until it is reactivated: its devices are signed out, its owner is told. */
@UseCase
public class SuspendAccount {

    private final ManagedAccounts accounts;
    private final Sessions sessions;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final Clock clock;

    SuspendAccount(ManagedAccounts accounts, Sessions sessions, Outbox outbox, ActivityLog activities, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.outbox = outbox;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * @throws io.taalentio.core.kernel.Conflict {@code last-admin}; {@code invalid-state} unless it is ACTIVE
     */
    public Account suspend(UUID id, Actor actor) {
        actor.require(Permission.MANAGE_USERS);
        Instant now = clock.instant();
        Account account = accounts.find(id);
        Account suspended = account.suspended(now);
        accounts.saveKeepingAnAdmin(account, suspended);
        sessions.endAll(id, null, now);
        outbox.queue(MailTemplate.ACCOUNT_SUSPENDED.to(
                account.email(), account.language(), Map.of("firstName", account.firstName())));
        activities.record(Activity.of(actor, "account-suspended", "account", id));
        return suspended;
    }
}
