package io.taalentio.core.privacy;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import java.util.UUID;

/** Somebody without an account stays after all: the profile is shown again. */
@UseCase
public class UndoProfileErasure {

    private final ProfileErasures erasures;
    private final ActivityLog activities;

    public UndoProfileErasure(ProfileErasures erasures, ActivityLog activities) {
        this.erasures = erasures;
        this.activities = activities;
    }

    /** @throws NotFound {@code not-found} when nothing was asked for this profile, or it is done */
    public void undo(UUID profile, Actor actor) {
        actor.require(Permission.ERASE_PEOPLE);
        ProfileErasures.ProfileErasure erasure = erasures.find(profile).orElseThrow(() -> new NotFound("not-found"));
        if (!erasures.undo(profile)) {
            throw new NotFound("not-found");
        }
        activities.record(Activity.of(actor, "profile-erasure-undone", "privacy", erasure.code()));
    }
}
