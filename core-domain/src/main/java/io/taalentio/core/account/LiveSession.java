package io.taalentio.core.account;

import io.taalentio.core.access.Role;
import io.taalentio.core.kernel.Language;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A session that stands, with what its account may do now. Only ACTIVE accounts have any. */
public record LiveSession(
        UUID sessionId,
        UUID family,
        UUID accountId,
        Set<Role> roles,
        Language language,
        Instant lastSeenAt,
        Instant expiresAt) {

    public LiveSession {
        roles = Set.copyOf(roles);
    }
}
