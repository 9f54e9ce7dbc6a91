package io.taalentio.core.attendance;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.production.OwnProjects;
import io.taalentio.core.production.ProductionAccess;
import io.taalentio.core.production.Project;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may take, read and correct attendance of which project (product reference, section 6.1). */
@Managed
public class GateAccess {

    private final ProductionAccess access;

    public GateAccess(ProductionAccess access) {
        this.access = access;
    }

    /** @throws NotFound when there is no such project */
    public Project toScan(UUID projectId, Actor actor) {
        actor.require(Permission.TAKE_ATTENDANCE);
        return access.projectToRead(projectId, actor);
    }

    /** @throws NotFound when there is none, or it is not one of the producer's own */
    public Project toRead(UUID projectId, Actor actor) {
        actor.require(Permission.READ_ATTENDANCE);
        return access.projectToRead(projectId, actor);
    }

    /**
     * The project of days to be corrected.
     *
     * @throws NotFound as {@link #toRead}
     * @throws Forbidden for a producer who may only look at it
     */
    public Project toCorrect(UUID projectId, Actor actor) {
        actor.require(Permission.CORRECT_ATTENDANCE);
        Project project = access.projectToRead(projectId, actor);
        if (!access.mayChange(project, actor)) {
            throw new Forbidden("forbidden");
        }
        return project;
    }

    boolean mayCorrect(Project project, Actor actor) {
        return actor.may(Permission.CORRECT_ATTENDANCE) && access.mayChange(project, actor);
    }

    /** Which projects the actor sees: null for everybody's. */
    @Nullable
    OwnProjects projectsOf(Actor actor) {
        return access.projectsOf(actor);
    }

    static WorkDays calendar(Project project) {
        return new WorkDays(project.timeZone(), project.dayCutover());
    }
}
