package io.taalentio.core.file;

import io.taalentio.core.kernel.Managed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes what nobody holds: files of drafts that were never submitted, replaced photos, and contents without a row.
 * Whatever is younger than a day is left alone, so that nothing under way is touched. Opens one short transaction for
 * the rows and one for each content it sweeps.
 */
@Managed
public class PurgeFiles {

    static final Duration GRACE = Duration.ofHours(24);

    /**
     * What a purge did.
     *
     * @param files rows forgotten
     * @param contents contents swept
     * @param bytes room given back
     */
    public record Report(int files, int contents, long bytes) {}

    private final SweepFiles sweep;
    private final FileStore store;
    private final Clock clock;

    public PurgeFiles(SweepFiles sweep, FileStore store, Clock clock) {
        this.sweep = sweep;
        this.store = store;
        this.clock = clock;
    }

    public Report purge() {
        Instant before = clock.instant().minus(GRACE);
        int rows = sweep.unclaimed(before);
        List<FileStore.Entry> old = new ArrayList<>();
        store.forEach(entry -> {
            if (entry.storedAt().isBefore(before)) {
                old.add(entry);
            }
        });
        int contents = 0;
        long bytes = 0;
        for (FileStore.Entry entry : old) {
            if (sweep.content(entry.key())) {
                contents++;
                bytes += entry.size();
            }
        }
        return new Report(rows, contents, bytes);
    }
}
