package io.taalentio.core.privacy;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.account.RecentPassword;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.kernel.Violations;
import java.util.Map;
import java.util.UUID;

/**
 * The house erases somebody who cannot ask by themselves: registered by others, or a child whose guardian wrote. The
 * profile is hidden at once; after {@link AskErasure#UNDO} everything is erased, unless it is undone.
 */
@UseCase
public class AskProfileErasure {

    private static final int REASON_MIN = 5;
    private static final int REASON_MAX = 500;

    private final RecentPassword recentPassword;
    private final ProfileErasures erasures;
    private final ErasureWishes wishes;

    AskProfileErasure(RecentPassword recentPassword, ProfileErasures erasures, ErasureWishes wishes) {
        this.recentPassword = recentPassword;
        this.erasures = erasures;
        this.wishes = wishes;
    }

    /**
     * @param ref code or id of the profile
     * @param reason who asked and how
     * @param session family of the session that asks
     * @throws InvalidValue when the reason says nothing, or there is no such profile
     * @throws io.taalentio.core.kernel.Forbidden {@code password-needed} when the password was last given too long ago
     * @throws Conflict {@code profile-attached} when its owner signs in and can ask by themselves
     */
    public ProfileErasures.ProfileErasure ask(String ref, String reason, UUID session, Actor actor) {
        actor.require(Permission.ERASE_PEOPLE);
        Violations violations = new Violations();
        violations.required(reason, "reason");
        violations.maxLength(reason, REASON_MAX, "reason");
        if (reason.strip().length() < REASON_MIN) {
            violations.add("reason", "too-short", Map.of("min", REASON_MIN));
        }
        violations.throwIfAny();
        recentPassword.require(session);
        ProfileErasures.Profile profile =
                erasures.profile(ref.strip()).orElseThrow(() -> new InvalidValue("profile", "not-found"));
        if (profile.owner() == ProfileErasures.Owner.ACTIVE) {
            throw new Conflict("profile-attached");
        }
        return wishes.note(profile, reason.strip(), actor);
    }
}
