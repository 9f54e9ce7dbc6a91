package io.taalentio.core.notification;

import io.taalentio.core.access.Actor;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account has seen what it was told. */
@UseCase
public class ReadNotifications {

    private final Notifications notifications;
    private final Clock clock;

    public ReadNotifications(Notifications notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /** @param ids null for all of them */
    public void read(@Nullable Set<UUID> ids, Actor actor) {
        UUID account = actor.accountId();
        if (account == null) {
            throw new Forbidden("forbidden");
        }
        if (ids == null) {
            notifications.readAll(account, clock.instant());
        } else {
            notifications.read(account, ids, clock.instant());
        }
    }
}
