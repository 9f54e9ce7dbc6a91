package io.taalentio.core.profile;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.code.CodeAliases;
import io.taalentio.core.code.IdentificationCode;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.NotFound;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds a profile of one kind as somebody may write it, and only for whom it concerns: to anybody else another's
 * profile looks like one that is not there.
 *
 * @param <P> the kind of profile
 */
public abstract class ProfileAccess<P extends Profile<P>> {

    /** Stands for the signed-in person's own profile wherever a profile is named. */
    public static final String ME = "me";

    protected abstract Profiles<P> profiles();

    protected abstract CodeAliases aliases();

    /** The signed-in person's own profile. @throws NotFound when they have none */
    public P mine(Actor actor) {
        return Optional.ofNullable(actor.accountId())
                .flatMap(profiles()::findByAccount)
                .orElseThrow(ProfileAccess::missing);
    }

    /**
     * The profile, for its owner, the guardian of a minor, or an administrator.
     *
     * @param ref id, code, former code or {@link #ME}
     */
    public P ownOrAny(String ref, Actor actor) {
        if (ref.equals(ME)) {
            return mine(actor);
        }
        return find(ref)
                .filter(p -> actor.owns(p.accountId(), p.id()) || actor.may(Permission.EDIT_ANY_PROFILE))
                .orElseThrow(ProfileAccess::missing);
    }

    /** As {@link #ownOrAny}, to change it: a profile that was closed is changed by administrators only. */
    public P toChange(String ref, Actor actor) {
        P profile = ownOrAny(ref, actor);
        if (profile.standing().status() == ProfileStatus.DISABLED && !actor.may(Permission.EDIT_ANY_PROFILE)) {
            throw new Conflict("invalid-state", Map.of("act", "edit", "status", ProfileStatus.DISABLED.name()));
        }
        return profile;
    }

    /**
     * As {@link #toChange(String, Actor)}, where the change was made on a version that was read before.
     *
     * @throws Conflict {@code conflict-version} when the profile was changed since
     */
    public P toChange(String ref, int expectedVersion, Actor actor) {
        P profile = toChange(ref, actor);
        if (profile.version() != expectedVersion) {
            throw new Conflict("conflict-version", Map.of("version", profile.version()));
        }
        return profile;
    }

    private Optional<P> find(String ref) {
        if (ref.length() == 36) {
            try {
                return profiles().find(UUID.fromString(ref));
            } catch (IllegalArgumentException notAnId) {
                return Optional.empty();
            }
        }
        return IdentificationCode.parse(ref)
                .flatMap(profiles()::findByCode)
                .or(() -> aliases().profileOf(IdentificationCode.normalise(ref)).flatMap(profiles()::find));
    }

    private static NotFound missing() {
        return new NotFound("not-found");
    }
}
