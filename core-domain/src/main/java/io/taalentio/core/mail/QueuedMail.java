package io.taalentio.core.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail on its way out.
 *
 * @param attempts how often it was tried, the one at hand included
 * @param correlationId under which the log knows the request that owed it; null where it was owed by no request
 */
public record QueuedMail(
        UUID id,
        OutgoingMail mail,
        int attempts,
        Instant createdAt,
        @Nullable String correlationId) {}
