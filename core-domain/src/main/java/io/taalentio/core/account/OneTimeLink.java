package io.taalentio.core.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stored half of a secret link: only the hash of its token is kept.
 *
 * @param accountId whom it was sent to; null for {@link LinkPurpose#FIRST_ADMIN} and for people
 *     without account
 * @param subject what it acts upon, the profile's id for {@link LinkPurpose#ATTACH_PROFILE}, the
 *     assignment's for {@link LinkPurpose#ASSIGNMENT_ANSWER}, the
 *     wanted change's for {@link LinkPurpose#EMAIL_CHANGE}
 */
public record OneTimeLink(
        UUID id,
        @Nullable UUID accountId,
        LinkPurpose purpose,
        @Nullable UUID subject,
        TokenHash tokenHash,
        Instant createdAt,
        Instant expiresAt) {}
