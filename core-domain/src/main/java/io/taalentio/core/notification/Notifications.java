package io.taalentio.core.notification;

import io.taalentio.core.kernel.Page;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What accounts were told. */
public interface Notifications {

    /** Tells an account inside the caller's transaction. */
    void add(Notification notification);

    /** The newest first. */
    Page<Notification> page(UUID accountId, boolean unreadOnly, int page, int size);

    long unread(UUID accountId);

    /** Marks those of {@code ids} that are the account's own; others are left alone. */
    void read(UUID accountId, Set<UUID> ids, Instant at);

    void readAll(UUID accountId, Instant at);
}
