package io.taalentio.core.export;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/** Whoever asked for an export stops it, or throws its file away before its day is over. */
@UseCase
public class StopExport {

    private final ExportJobs jobs;
    private final ActivityLog log;
    private final Clock clock;

    public StopExport(ExportJobs jobs, ActivityLog log, Clock clock) {
        this.jobs = jobs;
        this.log = log;
        this.clock = clock;
    }

    /** @throws NotFound when it is not one of the actor's */
    public void stop(UUID id, Actor actor) {
        ExportJob job =
                jobs.find(id, Objects.requireNonNull(actor.accountId())).orElseThrow(() -> new NotFound("not-found"));
        jobs.cancel(job.id(), clock.instant());
        log.record(Activity.of(actor, "export-stopped", "export", job.id()));
    }
}
