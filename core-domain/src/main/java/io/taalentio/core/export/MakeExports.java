package io.taalentio.core.export;

import io.taalentio.core.export.ExportStore.Kept;
import io.taalentio.core.kernel.Managed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Makes the exports that wait, one after the other. Other nodes take others; one whose node died is begun again by
 * whoever sees it first, three times at most.
 */
@Managed
public class MakeExports {

    /** How long the file can be fetched. */
    public static final Duration KEPT = Duration.ofHours(24);

    private static final Logger LOG = System.getLogger(MakeExports.class.getName());
    private static final Duration SILENCE = Duration.ofMinutes(2);
    private static final Duration FORGOTTEN = Duration.ofDays(7);
    private static final int MOST_ATTEMPTS = 3;
    private static final int SECRET_BYTES = 32;

    private final ExportJobs jobs;
    private final WriteList writeList;
    private final ExportStore store;
    private final RecordExport recordExport;
    private final RandomGenerator random;
    private final Clock clock;

    public MakeExports(
            ExportJobs jobs,
            WriteList writeList,
            ExportStore store,
            RecordExport recordExport,
            RandomGenerator random,
            Clock clock) {
        this.jobs = jobs;
        this.writeList = writeList;
        this.store = store;
        this.recordExport = recordExport;
        this.random = random;
        this.clock = clock;
    }

    /** Makes everything that waits now. */
    public void round() {
        while (true) {
            Instant now = clock.instant();
            Optional<ExportJob> job = jobs.claim(now, now.plus(SILENCE));
            if (job.isEmpty()) {
                return;
            }
            make(job.get());
        }
    }

    /** Takes away the files whose day is over. */
    public int purge() {
        Instant now = clock.instant();
        return jobs.expire(now, now.minus(FORGOTTEN));
    }

    private void make(ExportJob job) {
        if (job.attempt() > MOST_ATTEMPTS) {
            jobs.failed(job.id(), job.attempt(), clock.instant());
            return;
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        long[] written = new long[1];
        try {
            Kept kept = store.keep(
                    secret,
                    out -> written[0] = writeList.write(
                            job.order(),
                            out,
                            soFar -> jobs.progress(
                                    job.id(),
                                    job.attempt(),
                                    soFar,
                                    clock.instant().plus(SILENCE))));
            Instant now = clock.instant();
            recordExport.record(
                    job,
                    new ExportJobs.Finished(kept.contentKey(), kept.size(), secret, written[0], now, now.plus(KEPT)));
        } catch (WriteList.Stopped stopped) {
            LOG.log(Level.DEBUG, "export {0} was stopped", job.id());
        } catch (IOException | UncheckedIOException | IllegalStateException trouble) {
            LOG.log(Level.WARNING, "export " + job.id() + " could not be made, attempt " + job.attempt(), trouble);
            if (job.attempt() >= MOST_ATTEMPTS) {
                jobs.failed(job.id(), job.attempt(), clock.instant());
            } else {
                jobs.again(job.id(), job.attempt());
            }
        }
    }
}
