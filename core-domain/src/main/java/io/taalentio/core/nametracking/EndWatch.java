package io.taalentio.core.nametracking;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import java.util.UUID;

/** An administrator stops watching a name; its hits and their reviews go with it. */
@UseCase
public class EndWatch {

    private final WatchedNames names;
    private final ActivityLog activities;

    public EndWatch(WatchedNames names, ActivityLog activities) {
        this.names = names;
        this.activities = activities;
    }

    /** @throws NotFound {@code not-found} */
    public void end(UUID id, Actor actor) {
        actor.require(Permission.TRACK_NAMES);
        if (!names.remove(id)) {
            throw new NotFound("not-found");
        }
        activities.record(Activity.of(actor, "name-watch-ended", "nametracking", id));
    }
}
