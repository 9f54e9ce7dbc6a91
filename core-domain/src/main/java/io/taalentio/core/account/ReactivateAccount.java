package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.util.UUID;

/** An administrator opens a suspended account again. */
@UseCase
public class ReactivateAccount {

    private final ManagedAccounts accounts;
    private final ActivityLog activities;
    private final Clock clock;

    ReactivateAccount(ManagedAccounts accounts, ActivityLog activities, Clock clock) {
        this.accounts = accounts;
        this.activities = activities;
        this.clock = clock;
    }

    /** @throws io.taalentio.core.kernel.Conflict {@code invalid-state} unless it is SUSPENDED */
    public Account reactivate(UUID id, Actor actor) {
        actor.require(Permission.MANAGE_USERS);
        Account reactivated = accounts.find(id).reactivated(clock.instant());
        accounts.save(reactivated);
        activities.record(Activity.of(actor, "account-reactivated", "account", id));
        return reactivated;
    }
}
