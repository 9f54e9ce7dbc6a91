package io.taalentio.core.export;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export that was asked for and how far it is.
 *
 * @param requester whose it is; nobody else sees it
 * @param expected people it will hold
 * @param written people it holds so far
 * @param attempt how often it was begun; a node that lost its turn writes nothing more
 * @param expiresAt until when the file can be fetched
 * @param contentKey where the file lies
 * @param size of the file in bytes
 */
public record ExportJob(
        UUID id,
        UUID requester,
        ExportOrder order,
        Status status,
        long expected,
        long written,
        int attempt,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Instant expiresAt,
        @Nullable String contentKey,
        @Nullable Long size) {

    public enum Status {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        /** Stopped, or thrown away by its owner. */
        CANCELLED,
        /** Its day is over; the file is gone. */
        EXPIRED
    }

    public static ExportJob queued(UUID id, UUID requester, ExportOrder order, long expected, Instant now) {
        return new ExportJob(id, requester, order, Status.QUEUED, expected, 0, 0, now, null, null, null, null);
    }
}
