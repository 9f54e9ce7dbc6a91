package io.taalentio.core.production;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Closes or reopens a company, and says whether the house verified it. */
@UseCase
public class MoveProduction {

    /** The steps, and who may take them. */
    public enum Step {
        /** An owner closes the company; its record, projects and codes stay. */
        DEACTIVATE("production-deactivated", false),
        REACTIVATE("production-reactivated", false),
        /** An administrator has seen that the company is what it says. */
        VERIFY("production-verified", true),
        UNVERIFY("production-unverified", true);

        private final String act;
        private final boolean byHouse;

        Step(String act, boolean byHouse) {
            this.act = act;
            this.byHouse = byHouse;
        }
    }

    private final Productions productions;
    private final ProductionAccess access;
    private final ActivityLog activities;
    private final Clock clock;

    public MoveProduction(Productions productions, ProductionAccess access, ActivityLog activities, Clock clock) {
        this.productions = productions;
        this.access = access;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * @throws NotFound {@code not-found}
     * @throws Forbidden to who is no owner, or no administrator
     * @throws Conflict {@code has-projects} when a company with open projects is to be closed; {@code invalid-state} when
     *     it stands there already
     */
    public void move(UUID id, Step step, Actor actor) {
        if (step.byHouse) {
            actor.require(Permission.MANAGE_EVERY_PRODUCTION);
        }
        Production stored = access.toChange(id, MemberRole.OWNER, actor);
        Instant now = clock.instant();
        Production moved =
                switch (step) {
                    case DEACTIVATE -> {
                        require(stored.active(), step);
                        long open = productions.openProjects(id);
                        if (open > 0) {
                            throw new Conflict("has-projects", Map.of("count", open));
                        }
                        yield stored.active(false, now);
                    }
                    case REACTIVATE -> {
                        require(!stored.active(), step);
                        yield stored.active(true, now);
                    }
                    case VERIFY -> {
                        require(stored.verifiedAt() == null, step);
                        yield stored.verified(now, now);
                    }
                    case UNVERIFY -> {
                        require(stored.verifiedAt() != null, step);
                        yield stored.verified(null, now);
                    }
                };
        productions.save(moved);
        activities.record(Activity.of(actor, step.act, "production", id));
    }

    private static void require(boolean holds, Step step) {
        if (!holds) {
            throw new Conflict("invalid-state", Map.of("act", step.name()));
        }
    }
}
