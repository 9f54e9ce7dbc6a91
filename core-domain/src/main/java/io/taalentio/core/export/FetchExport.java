package io.taalentio.core.export;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.Refused;
import io.taalentio.core.kernel.UseCase;
import java.util.Objects;
import java.util.UUID;

/** Whoever asked for an export takes its file, as often as he likes within the day; each time is written down. */
@UseCase
public class FetchExport {

    private final ExportJobs jobs;
    private final ActivityLog log;
    private final java.time.Clock clock;

    public FetchExport(ExportJobs jobs, ActivityLog log, java.time.Clock clock) {
        this.jobs = jobs;
        this.log = log;
        this.clock = clock;
    }

    /** What is needed to open the file, outside the transaction. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Ready(ExportJob job, String contentKey, byte[] secret, long size) {}

    /**
     * @throws NotFound when it is not one of the actor's
     * @throws io.taalentio.core.kernel.Forbidden when the actor may no longer see what it holds
     * @throws Conflict {@code export-not-ready}
     * @throws Refused {@code export-expired} when its day is over or it was thrown away
     */
    public Ready fetch(UUID id, Actor actor) {
        ExportJob job =
                jobs.find(id, Objects.requireNonNull(actor.accountId())).orElseThrow(() -> new NotFound("not-found"));
        actor.require(Permission.EXPORT_LISTS);
        if (job.order().contact()) {
            actor.require(Permission.REVEAL_CONTACT);
        }
        return switch (job.status()) {
            case QUEUED, RUNNING -> throw new Conflict("export-not-ready");
            case FAILED -> throw new NotFound("not-found");
            case CANCELLED, EXPIRED -> throw new Refused("export-expired");
            case DONE -> ready(job, actor);
        };
    }

    private Ready ready(ExportJob job, Actor actor) {
        byte[] secret = jobs.secret(job.id()).orElseThrow(() -> new Refused("export-expired"));
        if (!clock.instant().isBefore(Objects.requireNonNull(job.expiresAt()))) {
            throw new Refused("export-expired");
        }
        log.record(AskExport.record(actor, "export-fetched", job.id(), job.order(), job.written()));
        return new Ready(job, Objects.requireNonNull(job.contentKey()), secret, Objects.requireNonNull(job.size()));
    }
}
