package io.taalentio.core.production;

import io.taalentio.core.kernel.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Badges of one project that are printed into one file in the background.
 *
 * @param total how many badges
 * @param done how many are drawn
 * @param file the PDF, once it is done
 */
public record BadgeBatch(
        UUID id,
        UUID projectId,
        @Nullable UUID askedBy,
        Language language,
        Status status,
        int total,
        int done,
        @Nullable UUID file,
        Instant askedAt,
        @Nullable Instant finishedAt) {

    /** How far it is. */
    public enum Status {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }
}
