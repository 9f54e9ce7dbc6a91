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
    private final ActivityLog activities;

    public UndoErasure(Erasures erasures, ActivityLog activities) {
        this.erasures = erasures;
        this.activities = activities;
    }

    /** Passes when nothing was asked. */
    public void undo(Actor actor) {
        UUID account = actor.accountId();
        if (account == null) {
            throw new Forbidden("forbidden");
        }
        if (erasures.undo(account)) {
            activities.record(Activity.of(actor, "erasure-undone", "account", account));
        }
    }
}
