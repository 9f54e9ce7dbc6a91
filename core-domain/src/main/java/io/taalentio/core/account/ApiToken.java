package io.taalentio.core.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A personal API token: a program acts with it in the name of its owner, within its scopes, until it expires or is
 * revoked.
 *
 * @param name what its owner calls it, 1 to 100 characters
 * @param hint its first characters, enough to tell two apart
 * @param tokenHash all that is kept of the token itself
 * @param lastUsedAt to five minutes; null while it never was
 * @param lastAddress network address of that use
 */
public record ApiToken(
        UUID id,
        UUID accountId,
        String name,
        TokenScopes scopes,
        String hint,
        TokenHash tokenHash,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable String lastAddress) {

    /** What every token begins with, so that a scanner for leaked secrets knows it. */
    public static final String PREFIX = "tlt_";
}
