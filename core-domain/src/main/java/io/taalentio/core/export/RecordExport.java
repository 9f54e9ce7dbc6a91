package io.taalentio.core.export;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.UseCase;
import java.util.Set;

/** Writes down that an export is ready, and how many people it holds. */
@UseCase
public class RecordExport {

    private final ExportJobs jobs;
    private final ActivityLog log;

    public RecordExport(ExportJobs jobs, ActivityLog log) {
        this.jobs = jobs;
        this.log = log;
    }

    /** @return false when the export was stopped or taken over meanwhile */
    boolean record(ExportJob job, ExportJobs.Finished finished) {
        if (!jobs.done(job.id(), job.attempt(), finished)) {
            return false;
        }
        Actor requester = new Actor(job.requester(), Set.of(), job.order().language(), "system", null);
        log.record(AskExport.record(requester, "export-made", job.id(), job.order(), finished.written()));
        return true;
    }
}
