package io.taalentio.core.production;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.code.CodeIssuer;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Puts cinema talents on a project, each under a code of its own. The project is locked while it is done, so codes are
 * drawn for who is really added and the series has no gap, however many assign at the same moment.
 */
@UseCase
public class AssignTalents {

    /** How many may be assigned at once. */
    public static final int MOST = 500;

    private final Assignments assignments;
    private final AssignmentDirectory directory;
    private final ProductionAccess access;
    private final PartRules rules;
    private final CodeIssuer codes;
    private final ActivityLog activities;
    private final Ids ids;
    private final Clock clock;

    public AssignTalents(
            Assignments assignments,
            AssignmentDirectory directory,
            ProductionAccess access,
            PartRules rules,
            CodeIssuer codes,
            ActivityLog activities,
            Ids ids,
            Clock clock) {
        this.assignments = assignments;
        this.directory = directory;
        this.access = access;
        this.rules = rules;
        this.codes = codes;
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of one of those who were named. */
    public sealed interface Outcome {

        /** As the request called the person. */
        String ref();
    }

    public record Assigned(String ref, Assignment assignment) implements Outcome {}

    /** The person is on the project already. */
    public record AlreadyAssigned(String ref) implements Outcome {}

    /** No such cinema talent, or none that can be cast now. */
    public record Unknown(String ref) implements Outcome {}

    /**
     * One person.
     *
     * @param ref id or code of the cinema profile
     * @throws InvalidValue {@code unknown-talent} on {@code cinemaTalent}; others naming every refused field
     * @throws Conflict {@code already-assigned}, {@code project-closed}
     * @throws NotFound when the actor may not know of the project
     * @throws Forbidden to who may only read it
     */
    public Assignment one(UUID projectId, String ref, Part part, Actor actor) {
        return switch (all(projectId, List.of(ref), part, actor).getFirst()) {
            case Assigned assigned -> assigned.assignment();
            case AlreadyAssigned already -> throw new Conflict("already-assigned");
            case Unknown unknown -> throw new InvalidValue("cinemaTalent", "unknown-talent");
        };
    }

    /**
     * Several people in the same part.
     *
     * @param refs ids or codes of cinema profiles, at most {@link #MOST}
     * @return what became of each, in the order named
     */
    public List<Outcome> all(UUID projectId, List<String> refs, Part part, Actor actor) {
        Project project = access.projectToChange(projectId, actor);
        if (!project.open()) {
            throw new Conflict("project-closed");
        }
        if (refs.isEmpty() || refs.size() > MOST) {
            throw new InvalidValue("cinemaTalents", "out-of-range", Map.of("min", 1, "max", MOST));
        }
        Part checked = rules.checked(part);
        Map<String, AssignmentDirectory.Candidate> candidates = directory.candidates(refs);
        Set<UUID> taken = new LinkedHashSet<>(assignments.onProject(
                projectId,
                candidates.values().stream()
                        .map(AssignmentDirectory.Candidate::profileId)
                        .toList()));
        Instant now = clock.instant();
        List<Outcome> outcomes = new ArrayList<>();
        for (String ref : refs) {
            AssignmentDirectory.Candidate candidate = candidates.get(ref);
            if (candidate == null) {
                outcomes.add(new Unknown(ref));
            } else if (!taken.add(candidate.profileId())) {
                outcomes.add(new AlreadyAssigned(ref));
            } else {
                Assignment assignment = Assignment.fresh(
                        ids.next(),
                        projectId,
                        candidate.profileId(),
                        codes.forAssignment(projectId, project.prefix()),
                        checked,
                        actor.accountId(),
                        now);
                assignments.add(assignment);
                activities.record(new Activity(
                        actor,
                        "talent-assigned",
                        "production",
                        projectId.toString(),
                        Map.of("code", assignment.code().value(), "talent", candidate.code())));
                outcomes.add(new Assigned(ref, assignment));
            }
        }
        return outcomes;
    }
}
