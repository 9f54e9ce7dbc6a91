package io.taalentio.core.access;

import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.Language;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and from where.
 *
 * @param accountId the signed-in account, null for a visitor
 * @param roles roles of that account, empty for a visitor
 * @param address network address as text, for throttling and the logs
 * @param userAgent browser's own description, null when none was sent
 * @param wards profiles of minors it answers for as a guardian; never as a program
 * @param within the only permissions it may use, for a program that acts with a token of its owner's; null for no limit
 */
public record Actor(
        @Nullable UUID accountId,
        Set<Role> roles,
        Language language,
        String address,
        @Nullable String userAgent,
        Set<UUID> wards,
        @Nullable Set<Permission> within) {

    public Actor {
        wards = Set.copyOf(wards);
        roles = Set.copyOf(roles);
        within = within == null ? null : Set.copyOf(within);
    }

    public Actor(
            @Nullable UUID accountId, Set<Role> roles, Language language, String address, @Nullable String userAgent) {
        this(accountId, roles, language, address, userAgent, Set.of(), null);
    }

    public Actor(
            @Nullable UUID accountId,
            Set<Role> roles,
            Language language,
            String address,
            @Nullable String userAgent,
            @Nullable Set<Permission> within) {
        this(accountId, roles, language, address, userAgent, Set.of(), within);
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

    /**
     * Whether the profile is the actor's own, or of a minor they answer for.
     *
     * @param owner account the profile belongs to; null while it belongs to none
     */
    public boolean owns(@Nullable UUID owner, UUID profile) {
        return is(owner) || answersFor(profile);
    }

    /** Whether the profile is of a minor the actor is the guardian of. */
    public boolean answersFor(UUID profile) {
        return wards.contains(profile);
    }

    public boolean may(Permission permission) {
        return permission.grantedTo(roles) && (within == null || within.contains(permission));
    }

    /** Whether the actor might do it without that role as well. */
    public boolean mayBesides(Role role, Permission permission) {
        Set<Role> others = roles.stream().filter(r -> r != role).collect(Collectors.toUnmodifiableSet());
        return permission.grantedTo(others) && (within == null || within.contains(permission));
    }

    /** Refuses with {@link Forbidden} unless one of the roles grants the permission. */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new Forbidden("forbidden");
        }
    }
}
