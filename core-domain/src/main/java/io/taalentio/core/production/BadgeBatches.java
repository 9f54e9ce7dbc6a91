package io.taalentio.core.production;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Badge files in the making; kept in the database, so that they survive a node and one node works on each. */
public interface BadgeBatches {

    void add(BadgeBatch batch, List<UUID> assignmentIds);

    Optional<BadgeBatch> find(UUID id);

    Optional<BadgeBatch> latest(UUID projectId);

    /**
     * Takes the oldest batch that nobody works on; a batch whose node fell silent is taken again, at most three times.
     *
     * @param until when others may take it over, unless progress is told before
     */
    Optional<Claimed> claim(Instant now, Instant until);

    void progress(UUID id, int done, Instant until);

    void finish(UUID id, UUID file, Instant at);

    void fail(UUID id, String error, Instant at);

    /** Forgets batches that were finished before then; their files go with the next purge. */
    int forget(Instant before);

    /** @param assignmentIds in the order of their codes */
    record Claimed(BadgeBatch batch, List<UUID> assignmentIds) {}
}
