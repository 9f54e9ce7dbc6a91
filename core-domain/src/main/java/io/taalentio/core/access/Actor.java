package io.taalentio.core.access;

import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.Language;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and from where.
 *
 * @param accountId the signed-in account, null for a visitor
 * @param roles roles of that account, empty for a visitor
 * @param address network address as text, for throttling and the logs
 * @param userAgent browser's own description, null when none was sent
 * @param within the only permissions it may use, for a program that acts with a token of its owner's; null for no limit
 */
public record Actor(
        @Nullable UUID accountId,
        Set<Role> roles,
        Language language,
        String address,
        @Nullable String userAgent,
        @Nullable Set<Permission> within) {

    public Actor {
        roles = Set.copyOf(roles);
        within = within == null ? null : Set.copyOf(within);
    }

    public Actor(
            @Nullable UUID accountId, Set<Role> roles, Language language, String address, @Nullable String userAgent) {
        this(accountId, roles, language, address, userAgent, null);
    }

    public static Actor visitor(Language language, String address) {
        return new Actor(null, Set.of(), language, address, null);
    }

    /** The product itself, in scheduled work and start-up. */
    public static Actor system() {
        return new Actor(null, Set.of(), Language.FR, "system", null);
    }

    public boolean signedIn() {
        return accountId != null;
    }

    public boolean is(@Nullable UUID id) {
        return accountId != null && accountId.equals(id);
    }

    public boolean may(Permission permission) {
        return permission.grantedTo(roles) && (within == null || within.contains(permission));
    }

    /** Refuses with {@link Forbidden} unless one of the roles grants the permission. */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new Forbidden("forbidden");
        }
    }
}
