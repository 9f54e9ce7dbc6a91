package io.taalentio.core.production;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.file.Files;
import io.taalentio.core.file.StoredFile;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes what became of badges, in short transactions around their drawing. */
@UseCase
public class RecordBadges {

    private final BadgeBatches batches;
    private final Assignments assignments;
    private final Files files;
    private final ActivityLog activities;
    private final Clock clock;

    public RecordBadges(
            BadgeBatches batches, Assignments assignments, Files files, ActivityLog activities, Clock clock) {
        this.batches = batches;
        this.assignments = assignments;
        this.files = files;
        this.activities = activities;
        this.clock = clock;
    }

    public Optional<BadgeBatches.Claimed> claim(Instant now, Instant until) {
        return batches.claim(now, until);
    }

    public void finished(BadgeBatch batch, StoredFile file, List<UUID> printed) {
        Instant now = clock.instant();
        files.add(file);
        batches.finish(batch.id(), file.id(), now);
        assignments.badgesPrinted(printed, batch.askedBy(), now);
    }

    public void failed(BadgeBatch batch, String why) {
        batches.fail(batch.id(), why, clock.instant());
    }

    /** @param by who printed them */
    public void printed(List<UUID> assignmentIds, @Nullable UUID by, Actor actor) {
        assignments.badgesPrinted(assignmentIds, by, clock.instant());
        activities.record(new Activity(
                actor,
                "badge-printed",
                "production",
                assignmentIds.getFirst().toString(),
                Map.of("count", assignmentIds.size())));
    }

    /** Forgets batches finished before then. */
    public int forget(Instant before) {
        return batches.forget(before);
    }
}
