package io.taalentio.core.production;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import java.util.Map;
import java.util.UUID;

/** Somebody of the company changes what an assigned talent does. */
@UseCase
public class ChangeAssignment {

    private final Assignments assignments;
    private final ProductionAccess access;
    private final PartRules rules;
    private final ActivityLog activities;

    public ChangeAssignment(Assignments assignments, ProductionAccess access, PartRules rules, ActivityLog activities) {
        this.assignments = assignments;
        this.access = access;
        this.rules = rules;
        this.activities = activities;
    }

    /**
     * @param expectedVersion the version the change was made on
     * @throws NotFound {@code not-found}
     * @throws Forbidden to who may only read the project
     * @throws InvalidValue naming every refused field
     * @throws Conflict {@code conflict-version}; {@code invalid-state} for somebody no longer on the project
     */
    public void change(UUID id, int expectedVersion, Part part, Actor actor) {
        Assignment stored = assignments.find(id).orElseThrow(ProductionAccess::missing);
        access.requireChange(access.projectToRead(stored.projectId(), actor), actor);
        if (stored.version() != expectedVersion) {
            throw new Conflict("conflict-version", Map.of("version", stored.version()));
        }
        assignments.save(stored.playing(rules.checked(part)));
        activities.record(Activity.of(actor, "assignment-changed", "production", stored.code()));
    }
}
