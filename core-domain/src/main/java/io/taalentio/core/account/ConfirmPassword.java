package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Managed;
import java.time.Clock;
import java.util.UUID;

/** Somebody gives the password again, so that a grave act may follow from the same device; see {@link RecentPassword}. */
@Managed
public class ConfirmPassword {

    private final PresentPassword presentPassword;
    private final Sessions sessions;
    private final ActivityLog activities;
    private final Clock clock;

    ConfirmPassword(PresentPassword presentPassword, Sessions sessions, ActivityLog activities, Clock clock) {
        this.presentPassword = presentPassword;
        this.sessions = sessions;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * @param session family of the session that asks
     * @throws InvalidValue {@code wrong-password}
     * @throws io.taalentio.core.kernel.Refused {@code locked} after too many wrong tries
     */
    public void confirm(UUID accountId, String password, UUID session, Actor actor) {
        if (presentPassword.check(accountId, password, actor).isEmpty()) {
            activities.record(Activity.of(actor, "password-confirmation-failed", "account", accountId));
            throw new InvalidValue("password", "wrong-password");
        }
        sessions.confirmed(session, clock.instant());
    }
}
