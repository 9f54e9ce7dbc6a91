package io.taalentio.core.account;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's account at a provider, bound to an account of the house.
 *
 * @param issuer with {@code subject}, what it is known by; no two accounts have the same
 * @param provider how the provider was called when it was bound
 * @param label e-mail or user name there, for its owner to recognise it; null when the provider told none
 * @param lastUsedAt null while nobody signed in by it
 */
public record Identity(
        UUID id,
        UUID accountId,
        URI issuer,
        String subject,
        String provider,
        @Nullable String label,
        Instant linkedAt,
        @Nullable Instant lastUsedAt) {}
