package io.taalentio.core.privacy;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.UseCase;
import java.util.UUID;

/** Somebody stays after all: what the wish to leave had hidden is shown again. */
@UseCase
public class UndoErasure {

    private final Erasures erasures;
    private final WardAccount wards;
    private final ActivityLog activities;

    UndoErasure(Erasures erasures, WardAccount wards, ActivityLog activities) {
        this.erasures = erasures;
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
        undo(wards.of(ward, actor), actor);
    }

    private void undo(UUID account, Actor actor) {
        if (erasures.undo(account)) {
            activities.record(Activity.of(actor, "erasure-undone", "account", account));
        }
    }
}
