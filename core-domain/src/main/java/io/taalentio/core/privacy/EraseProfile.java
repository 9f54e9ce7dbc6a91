package io.taalentio.core.privacy;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The end of the time in which the erasure of somebody without an account can be undone. */
@UseCase
public class EraseProfile {

    private final ProfileErasures erasures;
    private final PersonalData data;
    private final ActivityLog activities;
    private final Clock clock;

    public EraseProfile(ProfileErasures erasures, PersonalData data, ActivityLog activities, Clock clock) {
        this.erasures = erasures;
        this.data = data;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * Erases a profile that is there. Whose owner opened an account meanwhile is left alone, for they decide by
     * themselves, unless it was the guardian who asked.
     *
     * @return keys of files to sweep; empty when nothing was erased
     */
    public Optional<Set<String>> erase(UUID id) {
        Optional<ProfileErasures.Profile> found = erasures.profile(id.toString());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ProfileErasures.Profile profile = found.get();
        if (profile.owner() == ProfileErasures.Owner.ACTIVE && !askedByGuardian(id)) {
            if (erasures.undo(id)) {
                activities.record(Activity.of(Actor.system(), "profile-erasure-undone", "privacy", profile.code()));
            }
            return Optional.empty();
        }
        Set<String> files = data.eraseProfile(id);
        erasures.done(profile, clock.instant());
        activities.record(Activity.of(Actor.system(), "profile-erased", "privacy", profile.code()));
        return Optional.of(files);
    }

    private boolean askedByGuardian(UUID id) {
        return erasures.find(id).filter(e -> e.reason() == null).isPresent();
    }
}
