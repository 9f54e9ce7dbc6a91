package io.taalentio.core.nametracking;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An administrator watches a name from now on; people who are there already are looked over right after. */
@UseCase
public class WatchName {

    /**
     * What to watch.
     *
     * @param fuzzy whether other spellings count
     * @param notificationEmail who is written to; null for the administrator who acts
     */
    public record Command(
            String fullName,
            boolean fuzzy,
            @Nullable String description,
            @Nullable String notificationEmail) {}

    private final WatchedNames names;
    private final ActivityLog activities;
    private final Ids ids;
    private final Clock clock;

    public WatchName(WatchedNames names, ActivityLog activities, Ids ids, Clock clock) {
        this.names = names;
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws InvalidValue naming every refused field
     * @throws Conflict {@code already-watched}
     */
    public WatchedName watch(Command command, Actor actor) {
        actor.require(Permission.TRACK_NAMES);
        UUID creator = actor.accountId();
        if (creator == null) {
            throw new Forbidden("forbidden");
        }
        Instant now = clock.instant();
        WatchedName name = new WatchedName(
                ids.next(),
                command.fullName(),
                command.fuzzy(),
                command.description(),
                email(command.notificationEmail()),
                true,
                creator,
                now,
                now,
                0);
        if (!name.name().watchable()) {
            throw new InvalidValue("fullName", "name-too-short", Map.of("min", 2));
        }
        names.add(name);
        activities.record(Activity.of(actor, "name-watched", "nametracking", name.id()));
        return name;
    }

    static @Nullable Email email(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Email.parse(text.strip()).orElseThrow(() -> new InvalidValue("notificationEmail", "invalid-email"));
    }
}
