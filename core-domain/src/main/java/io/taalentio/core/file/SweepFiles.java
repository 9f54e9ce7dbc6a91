package io.taalentio.core.file;

import io.taalentio.core.kernel.UseCase;
import java.time.Instant;

/**
 * The two transactions of {@link PurgeFiles}. The one that deletes a content calls the store while it holds the lock
 * on that content: it is the only place where that is meant, for an upload of the same content has to wait for it.
 */
@UseCase
public class SweepFiles {

    private final Files files;
    private final FileStore store;

    public SweepFiles(Files files, FileStore store) {
        this.files = files;
        this.store = store;
    }

    public int unclaimed(Instant before) {
        return files.removeUnclaimed(before);
    }

    public boolean content(String key) {
        return files.ifUnused(key, () -> store.delete(key));
    }
}
