package io.taalentio.core.attendance;

import io.taalentio.core.access.Actor;
import io.taalentio.core.attendance.AttendanceBook.Kept;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.production.Project;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Checks everybody of a project in, or out, at once. */
@UseCase
public class CheckEverybody {

    /**
     * What was done.
     *
     * @param done how many were checked in or out now
     * @param already how many needed nothing, or are on another set
     */
    public record Done(int done, int already) {}

    private final GateAccess access;
    private final GatePeople people;
    private final AttendanceBoard board;
    private final KeepScan keepScan;
    private final Ids ids;
    private final Clock clock;

    public CheckEverybody(
            GateAccess access, GatePeople people, AttendanceBoard board, KeepScan keepScan, Ids ids, Clock clock) {
        this.access = access;
        this.people = people;
        this.board = board;
        this.keepScan = keepScan;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Checks in everybody expected who has no arrival today, or checks out everybody who is on set.
     *
     * @param except assignments to leave as they are
     * @throws io.taalentio.core.kernel.NotFound {@code not-found}
     * @throws Conflict {@code project-closed}
     */
    public Done check(UUID projectId, Direction direction, Set<UUID> except, Actor actor) {
        Project project = access.toScan(projectId, actor);
        if (!project.open()) {
            throw new Conflict("project-closed");
        }
        Instant now = clock.instant();
        Set<UUID> there = direction == Direction.ENTRY
                ? board.arrived(projectId, GateAccess.calendar(project).dateOf(now))
                : board.onSet(projectId);
        // in one order everywhere, so that two who do this at once wait for each other instead of blocking each other
        List<OnProject> sorted = people.expected(projectId).stream()
                .sorted(Comparator.comparing(OnProject::profileId))
                .toList();
        int done = 0;
        int already = 0;
        ScanResult wanted = direction == Direction.ENTRY ? ScanResult.CHECKED_IN : ScanResult.CHECKED_OUT;
        for (OnProject person : sorted) {
            boolean due = there.contains(person.assignmentId()) == (direction == Direction.EXIT);
            if (except.contains(person.assignmentId()) || !due || board.elsewhere(person.profileId(), projectId)) {
                already++;
                continue;
            }
            Scan scan = new Scan(ids.next(), now, null, null, ScanMethod.BULK, Set.of(), null, actor.accountId());
            Kept kept = keepScan.keep(project, person, scan, person.code(), now);
            if (kept.result() == wanted) {
                done++;
            } else {
                already++;
            }
        }
        return new Done(done, already);
    }
}
