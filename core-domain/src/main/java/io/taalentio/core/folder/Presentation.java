package io.taalentio.core.folder;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A folder shown by a link to people without account.
 *
 * @param madeBy account that made it; it shows nobody whom that account may not list
 * @param title what those who open it read first; the folder's own name stays inside
 * @param passwordHash null when the link alone opens it
 * @param expiresAt from then on the link opens nothing
 * @param revokedAt null while it was not withdrawn
 * @param opens how often somebody opened it anew
 * @param lastOpenedAt null while nobody did
 */
public record Presentation(
        UUID id,
        UUID folder,
        UUID madeBy,
        String title,
        @Nullable String message,
        @Nullable String passwordHash,
        Set<PresentationField> fields,
        boolean mayVote,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        long opens,
        @Nullable Instant lastOpenedAt) {

    public Presentation {
        fields = Set.copyOf(fields);
    }

    public boolean openAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
