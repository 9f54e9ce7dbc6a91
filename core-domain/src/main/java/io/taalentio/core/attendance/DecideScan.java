package io.taalentio.core.attendance;

import io.taalentio.core.access.Actor;
import io.taalentio.core.attendance.AttendanceBook.Kept;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.kernel.Violations;
import io.taalentio.core.production.Project;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody decides whether a doubtful scan counts; the person's days are told anew. */
@UseCase
public class DecideScan {

    public static final int NOTE_MAX = 500;

    private final GateAccess access;
    private final AttendanceBook book;
    private final TellDays days;
    private final ActivityLog activities;
    private final Clock clock;

    public DecideScan(GateAccess access, AttendanceBook book, TellDays days, ActivityLog activities, Clock clock) {
        this.access = access;
        this.book = book;
        this.days = days;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * Decides.
     *
     * @return the scan as it stands now
     * @throws NotFound {@code not-found}
     * @throws Conflict {@code invalid-state} when nothing is in doubt, it was decided otherwise before, or nobody on the
     *     project is known whose scan could count
     */
    public Kept decide(UUID scanId, Scan.Decision decision, @Nullable String note, Actor actor) {
        Violations violations = new Violations();
        violations.maxLength(note, NOTE_MAX, "note");
        violations.throwIfAny();
        Kept kept = book.find(scanId).orElseThrow(() -> new NotFound("not-found"));
        Project project = access.toCorrect(kept.projectId(), actor);
        UUID assignment = kept.assignmentId();
        UUID profile = kept.profileId();
        if (profile != null) {
            book.lockPerson(profile);
        }
        if (kept.doubts().isEmpty() || (decision == Scan.Decision.COUNTED && assignment == null)) {
            throw new Conflict("invalid-state", Map.of("state", kept.result().name()));
        }
        if (!book.decide(scanId, decision, blankToNull(note), actor.accountId(), clock.instant())) {
            Scan.Decision standing =
                    book.find(scanId).map(k -> k.scan().decision()).orElse(null);
            if (standing != decision) {
                throw new Conflict("invalid-state", Map.of("state", String.valueOf(standing)));
            }
        } else if (assignment != null && profile != null) {
            days.tell(project.id(), assignment, profile, GateAccess.calendar(project));
        } else {
            book.settle(scanId, ScanResult.DISMISSED, kept.date(), kept.doubts());
        }
        activities.record(new Activity(
                actor,
                "scan-decided",
                "attendance",
                scanId.toString(),
                Map.of("decision", decision.name(), "project", project.id().toString())));
        return book.find(scanId).orElseThrow();
    }

    private static @Nullable String blankToNull(@Nullable String note) {
        return note == null || note.isBlank() ? null : note.strip();
    }
}
