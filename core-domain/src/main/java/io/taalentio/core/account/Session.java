package io.taalentio.core.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody stays signed in on one device.
 *
 * @param family joins the refresh tokens that replaced each other; a browser session's own id otherwise
 * @param tokenHash hash of the secret the device holds
 */
public record Session(
        UUID id,
        UUID accountId,
        SessionKind kind,
        UUID family,
        TokenHash tokenHash,
        String address,
        @Nullable String userAgent,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt) {}
