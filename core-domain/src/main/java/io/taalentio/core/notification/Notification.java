package io.taalentio.core.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message of the house to one account. Its title and body are put into words when it is read, in the reader's language.
 *
 * @param kind what happened
 * @param link path inside the product where it can be looked at
 * @param data values the words need, without secrets
 * @param readAt null until the account has seen it
 */
public record Notification(
        UUID id,
        UUID accountId,
        NotificationKind kind,
        String link,
        Map<String, String> data,
        Instant createdAt,
        @Nullable Instant readAt) {

    public Notification {
        data = Map.copyOf(data);
        if (!link.startsWith("/")) {
            throw new IllegalArgumentException("a notification leads to a page of the product, not to " + link);
        }
    }
}
