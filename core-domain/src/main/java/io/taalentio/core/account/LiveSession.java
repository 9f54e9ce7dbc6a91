package io.taalentio.core.account;

import io.taalentio.core.access.Role;
import io.taalentio.core.kernel.Language;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session that stands, with what its account may do now. Only ACTIVE accounts have any.
 *
 * @param secondFactorAsked from when on the account was told to have a second factor; null when it has one or need not
 * @param wards profiles of minors the account answers for today
 * @param scopes what a personal API token is limited to; null for a session, which may do all its account may
 */
public record LiveSession(
        UUID sessionId,
        UUID family,
        UUID accountId,
        Set<Role> roles,
        Language language,
        Instant lastSeenAt,
        Instant expiresAt,
        @Nullable Instant secondFactorAsked,
        Set<UUID> wards,
        @Nullable TokenScopes scopes) {

    public LiveSession {
        roles = Set.copyOf(roles);
        wards = Set.copyOf(wards);
    }
}
