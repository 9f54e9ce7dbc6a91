package io.taalentio.api.account;

import io.taalentio.core.access.Permission;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.ProfileCodes;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in and what they may do.
 *
 * @param account null for a visitor
 * @param secondFactorDue from when on the account may do nothing before it has a second factor; absent when none is
 *     asked for
 * @param csrfToken to be repeated as header {@code X-CSRF-Token} on every write of this browser
 */
public record Me(
        boolean authenticated,
        @Nullable AccountView account,
        ProfileCodes.Codes codes,
        List<Permission> permissions,
        @Nullable Instant secondFactorDue,
        @Nullable String csrfToken) {

    /** @param language {@code fr} or {@code en} */
    public record AccountView(
            UUID id, String email, String firstName, String lastName, String language, Set<Role> roles) {

        static AccountView of(Account account) {
            return new AccountView(
                    account.id(),
                    account.email().value(),
                    account.firstName(),
                    account.lastName(),
                    account.language().tag(),
                    account.rolesInOrder());
        }
    }

    static final Me VISITOR = new Me(false, null, ProfileCodes.Codes.NONE, List.of(), null, null);

    static Me of(
            Account account, ProfileCodes.Codes codes, @Nullable Instant secondFactorDue, @Nullable String csrfToken) {
        return new Me(
                true,
                AccountView.of(account),
                codes,
                Stream.of(Permission.values())
                        .filter(p -> p.grantedTo(account.roles()))
                        .toList(),
                secondFactorDue,
                csrfToken);
    }
}
