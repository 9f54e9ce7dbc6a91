package io.taalentio.core.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log as it is read.
 *
 * @param accountId who acted; null for a visitor and for the product itself
 * @param actorName that account's name today; null once it is erased
 * @param resourceId id or code of what was acted upon
 * @param resourceName name of the account that was acted upon, when it is one and still has a name
 * @param resolution who dealt with it; null while nobody has
 */
public record LogEntry(
        UUID id,
        Instant at,
        Book book,
        Severity severity,
        Outcome outcome,
        String action,
        String category,
        @Nullable UUID accountId,
        @Nullable String actorName,
        @Nullable String resourceId,
        @Nullable String resourceName,
        Map<String, Object> facts,
        String address,
        @Nullable String userAgent,
        @Nullable Resolution resolution) {

    /** Somebody looked at the entry, and what they made of it. */
    public record Resolution(UUID by, @Nullable String byName, Instant at, String note) {}

    /** Whether somebody ought to look at it. */
    public boolean open() {
        return severity != Severity.INFO && book == Book.SECURITY && resolution == null;
    }
}
