package io.taalentio.core.account;

import io.taalentio.core.access.Role;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.Violations;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param passwordHash null until the account is activated
 * @param roles at least one
 * @param version counts changes, for optimistic locking
 */
public record Account(
        UUID id,
        Email email,
        @Nullable String passwordHash,
        String firstName,
        String lastName,
        Language language,
        AccountStatus status,
        Set<Role> roles,
        @Nullable Instant lastLoginAt,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    public static final int NAME_MAX = 100;

    public Account {
        firstName = firstName.strip();
        lastName = lastName.strip();
        Violations violations = new Violations();
        violations.required(firstName, "firstName");
        violations.maxLength(firstName, NAME_MAX, "firstName");
        violations.required(lastName, "lastName");
        violations.maxLength(lastName, NAME_MAX, "lastName");
        violations.check(!roles.isEmpty(), "roles", "required");
        violations.throwIfAny();
        roles = Set.copyOf(roles);
    }

    /** An account that waits for its owner to open the activation link. */
    public static Account pending(
            UUID id, Email email, String firstName, String lastName, Language language, Set<Role> roles, Instant now) {
        return new Account(
                id, email, null, firstName, lastName, language, AccountStatus.PENDING, roles, null, now, now, 0);
    }

    /** PENDING → ACTIVE with its first password. */
    public Account activated(String newPasswordHash, Instant now) {
        requireStatus(AccountStatus.PENDING, "activate");
        return with(newPasswordHash, language, AccountStatus.ACTIVE, roles, now);
    }

    /** Another password for an account that already has one. */
    public Account withPassword(String newPasswordHash, Instant now) {
        requireStatus(AccountStatus.ACTIVE, "change-password");
        return with(newPasswordHash, language, status, roles, now);
    }

    public Account speaking(Language newLanguage, Instant now) {
        return with(passwordHash, newLanguage, status, roles, now);
    }

    public Account withRoles(Set<Role> newRoles, Instant now) {
        if (status == AccountStatus.DELETED) {
            throw invalidState("set-roles");
        }
        return with(passwordHash, language, status, newRoles, now);
    }

    /** ACTIVE → SUSPENDED. */
    public Account suspended(Instant now) {
        requireStatus(AccountStatus.ACTIVE, "suspend");
        return with(passwordHash, language, AccountStatus.SUSPENDED, roles, now);
    }

    /** SUSPENDED → ACTIVE. */
    public Account reactivated(Instant now) {
        requireStatus(AccountStatus.SUSPENDED, "reactivate");
        return with(passwordHash, language, AccountStatus.ACTIVE, roles, now);
    }

    /** Whether losing this account could leave the house without an administrator. */
    public boolean administers() {
        return status == AccountStatus.ACTIVE && roles.contains(Role.ADMIN);
    }

    private Account with(
            @Nullable String hash, Language spoken, AccountStatus newStatus, Set<Role> newRoles, Instant now) {
        return new Account(
                id,
                email,
                hash,
                firstName,
                lastName,
                spoken,
                newStatus,
                newRoles,
                lastLoginAt,
                createdAt,
                now,
                version);
    }

    private void requireStatus(AccountStatus required, String act) {
        if (status != required) {
            throw invalidState(act);
        }
    }

    private Conflict invalidState(String act) {
        return new Conflict("invalid-state", Map.of("act", act, "state", status.name()));
    }

    /** Roles in the order of {@link Role}, as they are shown. */
    public Set<Role> rolesInOrder() {
        return roles.isEmpty() ? roles : EnumSet.copyOf(roles);
    }
}
