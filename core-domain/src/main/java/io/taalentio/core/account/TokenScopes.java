package io.taalentio.core.account;

import io.taalentio.core.access.Permission;
import io.taalentio.core.access.Role;
import io.taalentio.core.kernel.InvalidValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a personal API token lets a program do of what its owner may: reading or changing what is the owner's own, and
 * single permissions. What the owner may not do (any more), the token may not either.
 *
 * @param ownRead see one's own account and profiles
 * @param ownWrite change one's own profiles
 * @param permissions of the one table, each a scope of the same name
 */
public record TokenScopes(boolean ownRead, boolean ownWrite, Set<Permission> permissions) {

    public static final String OWN_READ = "OWN_READ";
    public static final String OWN_WRITE = "OWN_WRITE";

    public TokenScopes {
        permissions = Set.copyOf(permissions);
    }

    /**
     * @param names {@link #OWN_READ}, {@link #OWN_WRITE}, names of permissions
     * @throws InvalidValue {@code required} or {@code unknown-scope} on {@code scopes}
     */
    public static TokenScopes of(Collection<String> names) {
        if (names.isEmpty()) {
            throw new InvalidValue("scopes", "required");
        }
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        for (String name : names) {
            if (!name.equals(OWN_READ) && !name.equals(OWN_WRITE)) {
                permissions.add(permission(name));
            }
        }
        return new TokenScopes(names.contains(OWN_READ), names.contains(OWN_WRITE), permissions);
    }

    /** As {@link #of}, for names that were stored; a permission that no longer exists opens nothing. */
    public static TokenScopes stored(Collection<String> names) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        for (Permission permission : Permission.values()) {
            if (names.contains(permission.name())) {
                permissions.add(permission);
            }
        }
        return new TokenScopes(names.contains(OWN_READ), names.contains(OWN_WRITE), permissions);
    }

    private static Permission permission(String name) {
        try {
            return Permission.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidValue("scopes", "unknown-scope");
        }
    }

    /** Whether holders of these roles may do all of it. */
    boolean within(Set<Role> roles) {
        return permissions.stream().allMatch(p -> p.grantedTo(roles));
    }

    /** As they are stored and shown. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        if (ownRead) {
            names.add(OWN_READ);
        }
        if (ownWrite) {
            names.add(OWN_WRITE);
        }
        for (Permission permission : Permission.values()) {
            if (permissions.contains(permission)) {
                names.add(permission.name());
            }
        }
        return names;
    }
}
