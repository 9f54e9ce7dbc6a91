package io.taalentio.core.production;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Puts a project away, takes it out again, or removes one that nobody was ever assigned to. */
@UseCase
public class ArchiveProject {

    /** What becomes of it. */
    public enum Step {
        ARCHIVE("project-archived"),
        UNARCHIVE("project-unarchived"),
        REMOVE("project-removed");

        private final String act;

        Step(String act) {
            this.act = act;
        }
    }

    private final Projects projects;
    private final ProductionAccess access;
    private final ActivityLog activities;
    private final Clock clock;

    public ArchiveProject(Projects projects, ProductionAccess access, ActivityLog activities, Clock clock) {
        this.projects = projects;
        this.access = access;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * @throws NotFound {@code not-found}
     * @throws Forbidden to who may only read it
     * @throws Conflict {@code has-assignments} for a removal; {@code invalid-state} when it stands there already
     */
    public void move(UUID id, Step step, Actor actor) {
        Project stored = access.projectToChange(id, actor);
        switch (step) {
            case ARCHIVE, UNARCHIVE -> {
                boolean active = step == Step.UNARCHIVE;
                if (stored.active() == active) {
                    throw new Conflict("invalid-state", Map.of("act", step.name()));
                }
                projects.save(stored.standing(stored.status(), active, clock.instant()));
            }
            case REMOVE -> {
                if (!projects.remove(id)) {
                    throw new Conflict("has-assignments");
                }
            }
        }
        activities.record(Activity.of(actor, step.act, "production", id));
    }
}
