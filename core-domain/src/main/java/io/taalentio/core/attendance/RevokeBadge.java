package io.taalentio.core.attendance;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.code.AssignmentCode;
import io.taalentio.core.code.BadgeRevocations;
import io.taalentio.core.code.BadgeValue;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.kernel.Violations;
import java.time.Clock;
import java.util.Map;

/** Voids the badges that were printed of an assignment until now; the one printed next counts again. */
@UseCase
public class RevokeBadge {

    public static final int REASON_MAX = 500;

    private final GateAccess access;
    private final GatePeople people;
    private final BadgeRevocations revocations;
    private final ActivityLog activities;
    private final Clock clock;

    public RevokeBadge(
            GateAccess access, GatePeople people, BadgeRevocations revocations, ActivityLog activities, Clock clock) {
        this.access = access;
        this.people = people;
        this.revocations = revocations;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * Revokes.
     *
     * @param reason 1 to {@value #REASON_MAX} characters
     * @return the issue that the next badge bears
     * @throws NotFound {@code not-found}
     * @throws Conflict {@code invalid-state} when the badge was revoked as often as can be written
     */
    public int revoke(String code, String reason, Actor actor) {
        OnProject person =
                AssignmentCode.parse(code).flatMap(people::byAssignment).orElseThrow(() -> new NotFound("not-found"));
        access.toCorrect(person.projectId(), actor);
        Violations violations = new Violations();
        violations.required(reason, "reason");
        violations.maxLength(reason, REASON_MAX, "reason");
        violations.throwIfAny();
        AssignmentCode assignment = AssignmentCode.parse(person.code()).orElseThrow();
        int issue = revocations.revokedThrough(assignment) + 1;
        if (issue >= BadgeValue.LAST_ISSUE) {
            throw new Conflict("invalid-state", Map.of("state", "REVOKED"));
        }
        int next = revocations.revoke(assignment, issue, reason.strip(), actor.accountId(), clock.instant());
        activities.record(new Activity(
                actor, "badge-revoked", "attendance", assignment.value(), Map.of("reason", reason.strip())));
        return next;
    }
}
