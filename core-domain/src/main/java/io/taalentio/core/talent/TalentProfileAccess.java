package io.taalentio.core.talent;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.code.CodeAliases;
import io.taalentio.core.code.IdentificationCode;
import io.taalentio.core.code.TalentCode;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.profile.ProfileStatus;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds a talent profile as somebody may write it, and only for whom it concerns: to anybody else another's profile
 * looks like one that is not there.
 */
@Managed
public class TalentProfileAccess {

    /** Stands for the signed-in person's own profile wherever a profile is named. */
    public static final String ME = "me";

    private final TalentProfiles profiles;
    private final CodeAliases aliases;

    public TalentProfileAccess(TalentProfiles profiles, CodeAliases aliases) {
        this.profiles = profiles;
        this.aliases = aliases;
    }

    /** The signed-in person's own profile. @throws NotFound when they have none */
    public TalentProfile mine(Actor actor) {
        return Optional.ofNullable(actor.accountId())
                .flatMap(profiles::findByAccount)
                .orElseThrow(TalentProfileAccess::missing);
    }

    /**
     * The profile, for its owner, the guardian of a minor, or an administrator.
     *
     * @param ref id, code, former code or {@link #ME}
     */
    public TalentProfile ownOrAny(String ref, Actor actor) {
        if (ref.equals(ME)) {
            return mine(actor);
        }
        return find(ref)
                .filter(p -> actor.owns(p.accountId(), p.id()) || actor.may(Permission.EDIT_ANY_PROFILE))
                .orElseThrow(TalentProfileAccess::missing);
    }

    /** As {@link #ownOrAny}, to change it: a profile that was closed is changed by administrators only. */
    TalentProfile toChange(String ref, Actor actor) {
        TalentProfile profile = ownOrAny(ref, actor);
        if (profile.standing().status() == ProfileStatus.DISABLED && !actor.may(Permission.EDIT_ANY_PROFILE)) {
            throw new Conflict("invalid-state", Map.of("act", "edit", "status", ProfileStatus.DISABLED.name()));
        }
        return profile;
    }

    /** The profile with that id, code or former code. */
    Optional<TalentProfile> find(String ref) {
        if (ref.length() == 36) {
            try {
                return profiles.find(UUID.fromString(ref));
            } catch (IllegalArgumentException notAnId) {
                return Optional.empty();
            }
        }
        return TalentCode.parse(ref)
                .flatMap(profiles::findByCode)
                .or(() -> aliases.profileOf(IdentificationCode.normalise(ref)).flatMap(profiles::find));
    }

    private static NotFound missing() {
        return new NotFound("not-found");
    }
}
