package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An administrator signs somebody out, on one device or on all; the person may sign in again. */
@UseCase
public class EndSomebodysSessions {

    private final ManagedAccounts accounts;
    private final Sessions sessions;
    private final ActivityLog activities;
    private final Clock clock;

    EndSomebodysSessions(ManagedAccounts accounts, Sessions sessions, ActivityLog activities, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * @param session family of the one to end, null for all
     * @throws NotFound {@code not-found} when there is no such account, or it has no such session
     */
    public void end(UUID accountId, @Nullable UUID session, Actor actor) {
        actor.require(Permission.MANAGE_USERS);
        accounts.find(accountId);
        if (session == null) {
            sessions.endAll(accountId, null, clock.instant());
        } else if (!sessions.endFamily(accountId, session, clock.instant())) {
            throw new NotFound("not-found");
        }
        activities.record(new Activity(
                actor,
                "sessions-ended",
                "account",
                accountId.toString(),
                session == null ? Map.of() : Map.of("session", session)));
    }
}
