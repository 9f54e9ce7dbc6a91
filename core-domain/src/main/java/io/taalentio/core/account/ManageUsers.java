package io.taalentio.core.account;

import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What an administrator does with people's accounts. The house never loses its last active administrator. */
@UseCase
public class ManageUsers {

    public record Create(String firstName, String lastName, String email, Set<Role> roles, Language language) {}

    private final Accounts accounts;
    private final Sessions sessions;
    private final ProfileCodes codes;
    private final Enrolment enrolment;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final Ids ids;
    private final Clock clock;

    ManageUsers(
            Accounts accounts,
            Sessions sessions,
            ProfileCodes codes,
            Enrolment enrolment,
            Outbox outbox,
            ActivityLog activities,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.codes = codes;
        this.enrolment = enrolment;
        this.outbox = outbox;
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens an account and mails its activation link.
     *
     * @throws Conflict {@code email-used}
     */
    public Account create(Create command, Actor actor) {
        actor.require(Permission.MANAGE_USERS);
        Account account = NewAccount.of(
                ids.next(),
                command.email(),
                command.firstName(),
                command.lastName(),
                command.language(),
                command.roles(),
                clock.instant());
        if (!accounts.addIfAbsent(account)) {
            throw new Conflict("email-used");
        }
        enrolment.sendActivation(account, null);
        record(actor, "account-opened", account.id(), Map.of("roles", account.rolesInOrder()));
        return account;
    }

    /** @throws Conflict {@code last-admin} */
    public Account setRoles(UUID id, Set<Role> roles, Actor actor) {
        actor.require(Permission.MANAGE_USERS);
        if (roles.isEmpty()) {
            throw new InvalidValue("roles", "required");
        }
        Set<UUID> admins = accounts.lockActiveAdmins();
        Account account = find(id);
        Account changed = account.withRoles(roles, clock.instant());
        if (account.administers() && !changed.administers()) {
            requireAnother(admins, id);
        }
        accounts.save(changed);
        record(actor, "roles-changed", id, Map.of("before", account.rolesInOrder(), "after", changed.rolesInOrder()));
        return changed;
    }

    /**
     * Closes the account until it is reactivated; all its devices are signed out.
     *
     * @throws Conflict {@code last-admin}, {@code invalid-state}
     */
    public Account suspend(UUID id, Actor actor) {
        actor.require(Permission.MANAGE_USERS);
        Set<UUID> admins = accounts.lockActiveAdmins();
        Account account = find(id);
        Account suspended = account.suspended(clock.instant());
        if (account.administers()) {
            requireAnother(admins, id);
        }
        accounts.save(suspended);
        sessions.endAll(id, null, clock.instant());
        outbox.queue(MailTemplate.ACCOUNT_SUSPENDED.to(
                account.email(), account.language(), Map.of("firstName", account.firstName())));
        record(actor, "account-suspended", id, Map.of());
        return suspended;
    }

    /** @throws Conflict {@code invalid-state} */
    public Account reactivate(UUID id, Actor actor) {
        actor.require(Permission.MANAGE_USERS);
        Account reactivated = find(id).reactivated(clock.instant());
        accounts.save(reactivated);
        record(actor, "account-reactivated", id, Map.of());
        return reactivated;
    }

    /**
     * Mails a new activation link; the earlier ones stop working.
     *
     * @throws Conflict {@code invalid-state} unless the account is PENDING
     */
    public void resendCredentials(UUID id, Actor actor) {
        actor.require(Permission.MANAGE_USERS);
        Account account = find(id);
        if (account.status() != AccountStatus.PENDING) {
            throw new Conflict(
                    "invalid-state",
                    Map.of(
                            "act",
                            "resend-credentials",
                            "status",
                            account.status().name()));
        }
        ProfileCodes.Codes own = codes.of(id);
        enrolment.sendActivation(account, own.talent() == null ? own.cinema() : own.talent());
        record(actor, "credentials-resent", id, Map.of());
    }

    private Account find(UUID id) {
        return accounts.find(id)
                .filter(a -> a.status() != AccountStatus.DELETED)
                .orElseThrow(() -> new NotFound("not-found"));
    }

    private static void requireAnother(Set<UUID> admins, UUID id) {
        if (admins.stream().allMatch(id::equals)) {
            throw new Conflict("last-admin");
        }
    }

    private void record(Actor actor, String action, UUID id, Map<String, Object> facts) {
        activities.record(new Activity(actor, action, "account", id.toString(), facts));
    }
}
