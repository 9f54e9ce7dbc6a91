package io.taalentio.core.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The exports that were asked for. */
public interface ExportJobs {

    void add(ExportJob job);

    /** One of the requester's own. */
    Optional<ExportJob> find(UUID id, UUID requester);

    /** The requester's, newest first. */
    List<ExportJob> of(UUID requester, int most);

    /** How many of the requester's are waiting or running. */
    int open(UUID requester);

    /**
     * Takes the one that has waited longest, or one whose node has said nothing until its time was up, for this node; no
     * two nodes get the same.
     *
     * @param until when it is anybody's again unless {@link #progress} was called
     */
    Optional<ExportJob> claim(Instant now, Instant until);

    /**
     * Says how far it is.
     *
     * @return false when it is no longer this attempt's: stopped, or taken over
     */
    boolean progress(UUID id, int attempt, long written, Instant until);

    /**
     * Done, unless it was stopped or taken over meanwhile.
     *
     * @return false when it is no longer this attempt's
     */
    boolean done(UUID id, int attempt, Finished finished);

    /** @return false when it is no longer this attempt's */
    boolean failed(UUID id, int attempt, Instant now);

    /** Back into the queue, for another try. */
    void again(UUID id, int attempt);

    /** What opens the file of a finished export; empty once it is expired or thrown away. */
    Optional<byte[]> secret(UUID id);

    /** Stops it or throws its file away. */
    void cancel(UUID id, Instant now);

    /** Makes the files of those whose day is over unreadable, and forgets those that ended before {@code forget}. */
    int expire(Instant now, Instant forget);

    /**
     * What is kept of a finished export.
     *
     * @param secret what the file was encrypted with; kept sealed, and gone with the expiry
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Finished(String contentKey, long size, byte[] secret, long written, Instant at, Instant expiresAt) {}
}
