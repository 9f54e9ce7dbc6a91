package io.taalentio.core.privacy;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.account.RecentPassword;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.util.UUID;

/** An administrator has everything sealed, or everything found, with a new key, while the house stays open. */
@UseCase
public class ChangeKeys {

    private final RecentPassword recentPassword;
    private final SealingKeys keys;
    private final ActivityLog activities;
    private final Clock clock;

    public ChangeKeys(RecentPassword recentPassword, SealingKeys keys, ActivityLog activities, Clock clock) {
        this.recentPassword = recentPassword;
        this.keys = keys;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * @param session family of the session the administrator acts from
     * @throws io.taalentio.core.kernel.Forbidden {@code password-needed} when the password was last given too long ago
     * @throws io.taalentio.core.kernel.Conflict {@code key-change-running}
     */
    public SealingKeys.Change begin(KeyUse use, UUID session, Actor actor) {
        actor.require(Permission.CHANGE_KEYS);
        recentPassword.require(session);
        SealingKeys.Change change = keys.begin(use, clock.instant());
        activities.record(Activity.of(actor, "key-change-begun", "privacy", change.key()));
        return change;
    }
}
