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
import io.taalentio.core.kernel.Violations;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes a project one step on, or one step back with a reason. With its completion those who are on it have completed
 * their part; one step back from there opens it again.
 */
@UseCase
public class MoveProject {

    public static final int REASON_MAX = 500;

    private final Projects projects;
    private final Assignments assignments;
    private final ProductionAccess access;
    private final ActivityLog activities;
    private final Ids ids;
    private final Clock clock;

    public MoveProject(
            Projects projects,
            Assignments assignments,
            ProductionAccess access,
            ActivityLog activities,
            Ids ids,
            Clock clock) {
        this.projects = projects;
        this.assignments = assignments;
        this.access = access;
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param reason required for a step back
     * @throws NotFound {@code not-found}
     * @throws Forbidden to who may only read it
     * @throws InvalidValue {@code required} on {@code reason}
     * @throws Conflict {@code invalid-state} for more than one step, and for an archived project
     */
    public void move(UUID id, ProjectStatus to, @Nullable String reason, Actor actor) {
        Project stored = access.projectToChange(id, actor);
        ProjectStatus from = stored.status();
        boolean back = from.stepsBackTo(to);
        if (!stored.active() || (!back && !from.stepsForwardTo(to))) {
            throw new Conflict("invalid-state", Map.of("state", from.name(), "to", to.name()));
        }
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        Violations violations = new Violations();
        if (back) {
            violations.required(why, "reason");
        }
        violations.maxLength(why, REASON_MAX, "reason");
        violations.throwIfAny();

        Instant now = clock.instant();
        projects.save(stored.standing(to, true, now));
        projects.stepped(ids.next(), id, from, to, why, actor.accountId(), now);
        if (to == ProjectStatus.COMPLETED) {
            assignments.complete(id);
        } else if (from == ProjectStatus.COMPLETED) {
            assignments.reopen(id);
        }
        Map<String, Object> facts = new HashMap<>(Map.of("from", from.name(), "to", to.name()));
        if (why != null) {
            facts.put("reason", why);
        }
        activities.record(new Activity(actor, "project-moved", "production", id.toString(), facts));
    }
}
