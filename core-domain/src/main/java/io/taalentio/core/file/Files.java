package io.taalentio.core.file;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known of the stored files. Their content lies in the {@link FileStore}. */
public interface Files {

    /**
     * Inserts the row and its sizes inside the caller's transaction. Waits for a running purge of the same content, so
     * that after the commit either the content is still there or it can be seen to be gone.
     */
    void add(StoredFile file);

    Optional<StoredFile> find(UUID id);

    /** Those of the given ids that exist, in no order, by one statement. */
    List<StoredFile> findAll(Collection<UUID> ids);

    List<StoredFile> ownedBy(UUID owner);

    /** Gives the files to a new owner: what a draft gathered goes to the profile it became. */
    void handOver(Collection<UUID> ids, UUID owner);

    /** Forgets the file; its content goes with the next purge unless another file has the same. */
    void remove(UUID id);

    /**
     * Forgets the files that are older than {@code before} and that no draft still open, no profile and no gallery
     * holds. Inside the caller's transaction.
     *
     * @return how many
     */
    int removeUnclaimed(Instant before);

    /**
     * Runs {@code sweep} inside the caller's transaction if no file has the content, while {@link #add} of a file with
     * that content waits.
     *
     * @return whether it ran
     */
    boolean ifUnused(String key, Runnable sweep);
}
