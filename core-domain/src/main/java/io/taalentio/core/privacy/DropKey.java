package io.taalentio.core.privacy;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.account.RecentPassword;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.UseCase;
import java.util.UUID;

/** An administrator takes an old key away for good: backups sealed with it can no longer be read either. */
@UseCase
public class DropKey {

    private final RecentPassword recentPassword;
    private final SealingKeys keys;
    private final ActivityLog activities;

    public DropKey(RecentPassword recentPassword, SealingKeys keys, ActivityLog activities) {
        this.recentPassword = recentPassword;
        this.keys = keys;
        this.activities = activities;
    }

    /**
     * @throws io.taalentio.core.kernel.Forbidden {@code password-needed}
     * @throws io.taalentio.core.kernel.NotFound {@code not-found}
     * @throws io.taalentio.core.kernel.Conflict {@code key-in-use}
     */
    public void drop(String id, UUID session, Actor actor) {
        actor.require(Permission.CHANGE_KEYS);
        recentPassword.require(session);
        activities.record(Activity.of(actor, "key-dropped", "privacy", id));
        keys.drop(id);
    }
}
