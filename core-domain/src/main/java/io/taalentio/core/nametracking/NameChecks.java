package io.taalentio.core.nametracking;

import io.taalentio.core.profile.Profile;
import io.taalentio.core.profile.ProfileKind;
import java.util.UUID;

/** Where other features say that somebody's name is new. */
@FunctionalInterface
public interface NameChecks {

    /**
     * Notes, inside the caller's transaction, that the name of a profile is to be checked: it was registered, renamed or
     * erased. The check itself comes after the commit, so nobody waits for it, and cannot be lost.
     */
    void due(ProfileKind kind, UUID profileId);

    /** The same for a profile that was changed, if its person is named otherwise than before. */
    default void renamed(Profile<?> before, Profile<?> after) {
        if (!after.sheet().person().namedLike(before.sheet().person())) {
            due(after.kind(), after.id());
        }
    }
}
