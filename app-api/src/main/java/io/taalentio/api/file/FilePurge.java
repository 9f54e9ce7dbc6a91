package io.taalentio.api.file;

import io.quarkus.scheduler.Scheduled;
import io.taalentio.core.file.PurgeFiles;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Sweeps files nobody holds, every night after the drafts; on several nodes the second finds nothing left. */
@ApplicationScoped
class FilePurge {

    private static final Logger LOG = Logger.getLogger(FilePurge.class);

    private final PurgeFiles purge;

    FilePurge(PurgeFiles purge) {
        this.purge = purge;
    }

    @Scheduled(cron = "0 30 3 * * ?", timeZone = "Africa/Casablanca")
    void nightly() {
        PurgeFiles.Report report = purge.purge();
        if (report.files() + report.contents() > 0) {
            LOG.infof(
                    "%d files nobody holds were forgotten, %d contents (%d KB) removed",
                    report.files(), report.contents(), report.bytes() / 1024);
        }
    }
}
