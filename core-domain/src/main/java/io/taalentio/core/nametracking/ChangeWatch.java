package io.taalentio.core.nametracking;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An administrator changes how a name is watched, or pauses it. What starts to count anew is looked for at once. */
@UseCase
public class ChangeWatch {

    /** What to change; null leaves it as it is, an empty text removes it. */
    public record Change(
            @Nullable Boolean fuzzy,
            @Nullable String description,
            @Nullable String notificationEmail,
            @Nullable Boolean active) {}

    private final WatchedNames names;
    private final ActivityLog activities;
    private final Clock clock;

    public ChangeWatch(WatchedNames names, ActivityLog activities, Clock clock) {
        this.names = names;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * @param expectedVersion the version the change was made on
     * @throws NotFound {@code not-found}
     * @throws Conflict {@code conflict-version}
     */
    public void change(UUID id, int expectedVersion, Change change, Actor actor) {
        actor.require(Permission.TRACK_NAMES);
        WatchedName stored = names.find(id).orElseThrow(() -> new NotFound("not-found"));
        if (stored.version() != expectedVersion) {
            throw new Conflict("conflict-version", Map.of("version", stored.version()));
        }
        WatchedName changed = stored.changed(
                change.fuzzy() == null ? stored.fuzzy() : change.fuzzy(),
                change.description() == null ? stored.description() : change.description(),
                change.notificationEmail() == null
                        ? stored.notificationEmail()
                        : WatchName.email(change.notificationEmail()),
                change.active() == null ? stored.active() : change.active(),
                clock.instant());
        names.save(changed);
        boolean more = (changed.active() && !stored.active()) || (changed.fuzzy() && !stored.fuzzy());
        if (changed.active() && more) {
            names.askScan(id, clock.instant());
        }
        activities.record(new Activity(
                actor,
                "name-watch-changed",
                "nametracking",
                id.toString(),
                Map.of("active", changed.active(), "fuzzy", changed.fuzzy())));
    }
}
