package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.util.UUID;

/** A person signs all devices out but the one in the hand. */
@UseCase
public class EndOtherSessions {

    private final Sessions sessions;
    private final ActivityLog activities;
    private final Clock clock;

    EndOtherSessions(Sessions sessions, ActivityLog activities, Clock clock) {
        this.sessions = sessions;
        this.activities = activities;
        this.clock = clock;
    }

    /** @param session family of the session that asks, which stays */
    public void end(UUID accountId, UUID session, Actor actor) {
        sessions.endAll(accountId, session, clock.instant());
        activities.record(Activity.of(actor, "other-sessions-ended", "account", accountId));
    }
}
