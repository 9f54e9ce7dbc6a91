package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.UseCase;
import java.util.Map;
import java.util.UUID;

/** An administrator has a new activation link mailed; the earlier ones stop working. */
@UseCase
public class ResendCredentials {

    private final ManagedAccounts accounts;
    private final ProfileCodes codes;
    private final Enrolment enrolment;
    private final ActivityLog activities;

    ResendCredentials(ManagedAccounts accounts, ProfileCodes codes, Enrolment enrolment, ActivityLog activities) {
        this.accounts = accounts;
        this.codes = codes;
        this.enrolment = enrolment;
        this.activities = activities;
    }

    /** @throws Conflict {@code invalid-state} unless the account is PENDING */
    public void resend(UUID id, Actor actor) {
        actor.require(Permission.MANAGE_USERS);
        Account account = accounts.find(id);
        if (account.status() != AccountStatus.PENDING) {
            throw new Conflict(
                    "invalid-state",
                    Map.of(
                            "act",
                            "resend-credentials",
                            "state",
                            account.status().name()));
        }
        ProfileCodes.Codes own = codes.of(id);
        enrolment.sendActivation(account, own.talent() == null ? own.cinema() : own.talent());
        activities.record(Activity.of(actor, "credentials-resent", "account", id));
    }
}
