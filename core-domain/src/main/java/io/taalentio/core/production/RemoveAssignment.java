package io.taalentio.core.production;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.kernel.Violations;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes somebody off a project, with a reason. The code stays theirs; assigned again, they get a new one. */
@UseCase
public class RemoveAssignment {

    public static final int REASON_MAX = 500;

    private final Assignments assignments;
    private final ProductionAccess access;
    private final ActivityLog activities;
    private final Clock clock;

    public RemoveAssignment(Assignments assignments, ProductionAccess access, ActivityLog activities, Clock clock) {
        this.assignments = assignments;
        this.access = access;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * @throws NotFound {@code not-found}
     * @throws Forbidden to who may only read the project
     * @throws InvalidValue naming {@code reason}
     * @throws Conflict {@code invalid-state} for somebody no longer on the project
     */
    public void remove(UUID id, @Nullable String reason, Actor actor) {
        Violations violations = new Violations();
        violations.required(reason, "reason");
        violations.maxLength(reason, REASON_MAX, "reason");
        Assignment known = assignments.find(id).orElseThrow(ProductionAccess::missing);
        access.requireChange(access.projectToRead(known.projectId(), actor), actor);
        violations.throwIfAny();
        String why = reason == null ? "" : reason.strip();
        Assignment stored = assignments.lock(id).orElseThrow(ProductionAccess::missing);
        assignments.save(stored.removed(why, clock.instant()));
        activities.record(new Activity(
                actor, "assignment-removed", "production", stored.code().value(), Map.of("reason", why)));
    }
}
