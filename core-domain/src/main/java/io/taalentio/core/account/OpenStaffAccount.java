package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.access.Role;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** An administrator opens an account for somebody and has its activation link mailed. */
@UseCase
public class OpenStaffAccount {

    public record Command(String firstName, String lastName, String email, Set<Role> roles, Language language) {}

    private final RecentPassword recentPassword;
    private final Accounts accounts;
    private final Enrolment enrolment;
    private final ActivityLog activities;
    private final Ids ids;
    private final Clock clock;

    OpenStaffAccount(
            RecentPassword recentPassword,
            Accounts accounts,
            Enrolment enrolment,
            ActivityLog activities,
            Ids ids,
            Clock clock) {
        this.recentPassword = recentPassword;
        this.accounts = accounts;
        this.enrolment = enrolment;
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param session family of the session the administrator acts from
     * @throws io.taalentio.core.kernel.Forbidden {@code password-needed} when the password was last given too long ago
     * @throws Conflict {@code email-used}
     * @throws io.taalentio.core.kernel.InvalidValue naming every refused field
     */
    public Account open(Command command, UUID session, Actor actor) {
        actor.require(Permission.MANAGE_USERS);
        recentPassword.require(session);
        Account account = NewAccount.of(
                ids.next(),
                command.email(),
                command.firstName(),
                command.lastName(),
                command.language(),
                command.roles(),
                clock.instant());
        if (!accounts.addIfAbsent(account).equals(account.id())) {
            throw new Conflict("email-used");
        }
        enrolment.sendActivation(account, null);
        activities.record(new Activity(
                actor, "account-opened", "account", account.id().toString(), Map.of("roles", account.rolesInOrder())));
        return account;
    }
}
