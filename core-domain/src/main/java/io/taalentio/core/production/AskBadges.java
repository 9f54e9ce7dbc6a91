package io.taalentio.core.production;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for the badges of a project, for everybody on it or for some; they are drawn in the background. */
@UseCase
public class AskBadges {

    private final AssignmentDirectory directory;
    private final BadgeBatches batches;
    private final ProductionAccess access;
    private final ActivityLog activities;
    private final Ids ids;
    private final Clock clock;

    public AskBadges(
            AssignmentDirectory directory,
            BadgeBatches batches,
            ProductionAccess access,
            ActivityLog activities,
            Ids ids,
            Clock clock) {
        this.directory = directory;
        this.batches = batches;
        this.access = access;
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param chosen ids of assignments; null for everybody on the project
     * @throws NotFound when the actor may not know of the project
     * @throws Forbidden to who may only read it
     * @throws InvalidValue {@code unknown-value} on {@code assignmentIds} for somebody who is not on the project
     * @throws Conflict {@code nobody-on-project}
     */
    public BadgeBatch ask(UUID projectId, @Nullable List<UUID> chosen, Actor actor) {
        access.requireChange(access.projectToRead(projectId, actor), actor);
        List<UUID> people = directory.onProject(projectId).stream()
                .map(row -> row.assignment().id())
                .filter(id -> chosen == null || chosen.contains(id))
                .toList();
        if (chosen != null && !people.containsAll(chosen)) {
            throw new InvalidValue("assignmentIds", "unknown-value");
        }
        if (people.isEmpty()) {
            throw new Conflict("nobody-on-project");
        }
        BadgeBatch batch = new BadgeBatch(
                ids.next(),
                projectId,
                actor.accountId(),
                actor.language(),
                BadgeBatch.Status.QUEUED,
                people.size(),
                0,
                null,
                clock.instant(),
                null);
        batches.add(batch, people);
        activities.record(new Activity(
                actor, "badges-asked", "production", projectId.toString(), Map.of("count", people.size())));
        return batch;
    }
}
