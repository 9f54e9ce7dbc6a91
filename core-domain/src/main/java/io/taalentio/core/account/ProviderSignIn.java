package io.taalentio.core.account;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was sent to the provider and is expected back.
 *
 * @param account who binds an identity; null of who signs in
 * @param session family of the session that binds an identity; null of who signs in
 * @param state hash of the state sent along
 * @param browser hash of the secret the browser's cookie holds
 * @param issuer the provider they were sent to
 */
public record ProviderSignIn(
        UUID id,
        @Nullable UUID account,
        @Nullable UUID session,
        TokenHash state,
        TokenHash browser,
        URI issuer,
        Instant createdAt,
        Instant expiresAt) {

    /** Long enough to find the password of the other house and its second factor. */
    public static final Duration LIFE = Duration.ofMinutes(10);
}
