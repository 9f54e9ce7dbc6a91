package io.taalentio.core.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the log are asked for; null means any.
 *
 * @param action as {@link Activity#action()}
 * @param category feature name
 * @param accountId who acted
 * @param resource id or code of what was acted upon
 * @param address exactly this network address
 * @param from not before
 * @param to before
 * @param open only warnings and alerts of the security log that nobody resolved
 */
public record LogFilter(
        @Nullable Book book,
        @Nullable Severity severity,
        @Nullable Outcome outcome,
        @Nullable String action,
        @Nullable String category,
        @Nullable UUID accountId,
        @Nullable String resource,
        @Nullable String address,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean open) {

    public static LogFilter of(Book book) {
        return new LogFilter(book, null, null, null, null, null, null, null, null, null, false);
    }
}
