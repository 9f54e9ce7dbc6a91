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
 */
public record Actor(
        @Nullable UUID accountId,
        Set<Role> roles,
        Language language,
        String address,
        @Nullable String userAgent) {

    public Actor {
        roles = Set.copyOf(roles);
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
        return permission.grantedTo(roles);
    }

    /** Refuses with {@link Forbidden} unless one of the roles grants the permission. */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new Forbidden("forbidden");
        }
    }
}
