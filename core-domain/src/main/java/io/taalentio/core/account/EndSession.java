package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.util.UUID;

/** Signs one of the actor's own devices out. */
@UseCase
public class EndSession {

    private final Sessions sessions;
    private final ActivityLog activities;
    private final Clock clock;

    EndSession(Sessions sessions, ActivityLog activities, Clock clock) {
        this.sessions = sessions;
        this.activities = activities;
        this.clock = clock;
    }

    /** @throws NotFound {@code not-found} when the actor has no such session */
    public void end(UUID family, Actor actor) {
        UUID accountId = actor.accountId();
        if (accountId == null || !sessions.endFamily(accountId, family, clock.instant())) {
            throw new NotFound("not-found");
        }
        activities.record(Activity.of(actor, "signed-out", "account", accountId));
    }
}
