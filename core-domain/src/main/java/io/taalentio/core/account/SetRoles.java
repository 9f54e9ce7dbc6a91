package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.access.Role;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** An administrator says what somebody may do. */
@UseCase
public class SetRoles {

    private final RecentPassword recentPassword;
    private final ManagedAccounts accounts;
    private final SecondFactorDemand secondFactor;
    private final ActivityLog activities;
    private final Clock clock;

    SetRoles(
            RecentPassword recentPassword,
            ManagedAccounts accounts,
            SecondFactorDemand secondFactor,
            ActivityLog activities,
            Clock clock) {
        this.recentPassword = recentPassword;
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * @param session family of the session the administrator acts from
     * @throws io.taalentio.core.kernel.Forbidden {@code password-needed} when the password was last given too long ago
     * @throws io.taalentio.core.kernel.Conflict {@code last-admin} when the house would lose its last active administrator
     */
    public Account set(UUID id, Set<Role> roles, UUID session, Actor actor) {
        actor.require(Permission.MANAGE_USERS);
        recentPassword.require(session);
        if (roles.isEmpty()) {
            throw new InvalidValue("roles", "required");
        }
        Account before = accounts.find(id);
        Account after = before.withRoles(roles, clock.instant());
        accounts.saveKeepingAnAdmin(before, after);
        secondFactor.ask(after);
        activities.record(new Activity(
                actor,
                "roles-changed",
                "account",
                id.toString(),
                Map.of("before", before.rolesInOrder(), "after", after.rolesInOrder())));
        return after;
    }
}
