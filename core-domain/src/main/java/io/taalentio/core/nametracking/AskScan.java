package io.taalentio.core.nametracking;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;

/** An administrator has everybody looked over once more, for all names that are watched. */
@UseCase
public class AskScan {

    private final WatchedNames names;
    private final ActivityLog activities;
    private final Clock clock;

    public AskScan(WatchedNames names, ActivityLog activities, Clock clock) {
        this.names = names;
        this.activities = activities;
        this.clock = clock;
    }

    public WatchedNames.Progress ask(Actor actor) {
        actor.require(Permission.TRACK_NAMES);
        names.askScan(null, clock.instant());
        activities.record(Activity.of(actor, "name-scan-asked", "nametracking", null));
        return names.progress();
    }
}
