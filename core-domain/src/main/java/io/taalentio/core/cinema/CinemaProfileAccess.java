package io.taalentio.core.cinema;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.code.CinemaCode;
import io.taalentio.core.code.CodeAliases;
import io.taalentio.core.code.IdentificationCode;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.profile.ProfileStatus;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds a cinema profile as somebody may write it, and only for whom it concerns: to anybody else another's profile
 * looks like one that is not there.
 */
@Managed
public class CinemaProfileAccess {

    /** Stands for the signed-in person's own profile wherever a profile is named. */
    public static final String ME = "me";

    private final CinemaProfiles profiles;
    private final CodeAliases aliases;

    public CinemaProfileAccess(CinemaProfiles profiles, CodeAliases aliases) {
        this.profiles = profiles;
        this.aliases = aliases;
    }

    /** The signed-in person's own profile. @throws NotFound when they have none */
    public CinemaProfile mine(Actor actor) {
        return Optional.ofNullable(actor.accountId())
                .flatMap(profiles::findByAccount)
                .orElseThrow(CinemaProfileAccess::missing);
    }

    /**
     * The profile, for its owner, the guardian of a minor, or an administrator.
     *
     * @param ref id, code, former code or {@link #ME}
     */
    public CinemaProfile ownOrAny(String ref, Actor actor) {
        if (ref.equals(ME)) {
            return mine(actor);
        }
        return find(ref)
                .filter(p -> actor.owns(p.accountId(), p.id()) || actor.may(Permission.EDIT_ANY_PROFILE))
                .orElseThrow(CinemaProfileAccess::missing);
    }

    /** As {@link #ownOrAny}, to change it: a profile that was closed is changed by administrators only. */
    CinemaProfile toChange(String ref, Actor actor) {
        CinemaProfile profile = ownOrAny(ref, actor);
        if (profile.standing().status() == ProfileStatus.DISABLED && !actor.may(Permission.EDIT_ANY_PROFILE)) {
            throw new Conflict("invalid-state", Map.of("act", "edit", "status", ProfileStatus.DISABLED.name()));
        }
        return profile;
    }

    /** The profile with that id, code or former code. */
    Optional<CinemaProfile> find(String ref) {
        if (ref.length() == 36) {
            try {
                return profiles.find(UUID.fromString(ref));
            } catch (IllegalArgumentException notAnId) {
                return Optional.empty();
            }
        }
        return CinemaCode.parse(ref)
                .flatMap(profiles::findByCode)
                .or(() -> aliases.profileOf(IdentificationCode.normalise(ref)).flatMap(profiles::find));
    }

    private static NotFound missing() {
        return new NotFound("not-found");
    }
}
