package io.taalentio.core.audit;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.kernel.Violations;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An administrator looked at an alert and says what came of it. The note stays, as the alert does. */
@UseCase
public class ResolveEntry {

    public static final int NOTE_MAX = 1000;

    private final LogDirectory log;
    private final ActivityLog activities;
    private final Clock clock;

    public ResolveEntry(LogDirectory log, ActivityLog activities, Clock clock) {
        this.log = log;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * @throws NotFound {@code not-found} when it is no entry of the security log
     * @throws Conflict {@code already-resolved}
     */
    public LogEntry resolve(UUID id, @Nullable String note, Actor actor) {
        actor.require(Permission.READ_LOGS);
        UUID by = actor.accountId();
        if (by == null) {
            throw new Forbidden("forbidden");
        }
        Violations violations = new Violations();
        violations.required(note, "note");
        violations.maxLength(note, NOTE_MAX, "note");
        violations.throwIfAny();
        LogEntry entry =
                log.find(id).filter(e -> e.book() == Book.SECURITY).orElseThrow(() -> new NotFound("not-found"));
        if (note == null || !log.resolve(id, by, clock.instant(), note.strip())) {
            throw new Conflict("already-resolved");
        }
        activities.record(new Activity(
                actor, "security-entry-resolved", "audit", id.toString(), Map.of("action", entry.action())));
        return log.find(id).orElseThrow(() -> new NotFound("not-found"));
    }
}
