package io.taalentio.core.privacy;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.guardian.Ward;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.UseCase;
import java.util.UUID;

/** Somebody stays after all: what the wish to leave had hidden is shown again. */
@UseCase
public class UndoErasure {

    private final Erasures erasures;
    private final ProfileErasures profiles;
    private final AnsweredWards wards;
    private final ActivityLog activities;

    UndoErasure(Erasures erasures, ProfileErasures profiles, AnsweredWards wards, ActivityLog activities) {
        this.erasures = erasures;
        this.profiles = profiles;
        this.wards = wards;
        this.activities = activities;
    }

    /** Passes when nothing was asked. */
    public void undo(Actor actor) {
        UUID account = actor.accountId();
        if (account == null) {
            throw new Forbidden("forbidden");
        }
        undo(account, actor);
    }

    /** The same for a minor. @throws io.taalentio.core.kernel.NotFound when the actor does not answer for such a minor */
    public void undoFor(UUID ward, Actor actor) {
        Ward minor = wards.of(ward, actor);
        // Asked for while the profile belonged to no account, and perhaps again since it belongs to one.
        if (profiles.undo(minor.profile())) {
            activities.record(Activity.of(actor, "profile-erasure-undone", "privacy", minor.code()));
        }
        if (minor.account() != null) {
            undo(minor.account(), actor);
        }
    }

    private void undo(UUID account, Actor actor) {
        if (erasures.undo(account)) {
            activities.record(Activity.of(actor, "erasure-undone", "account", account));
        }
    }
}
