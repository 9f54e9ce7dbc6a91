package io.taalentio.core.attendance;

import io.taalentio.core.attendance.AttendanceBook.Kept;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.production.Project;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps one scan and tells the person's days anew, in one transaction. */
@UseCase
public class KeepScan {

    private final AttendanceBook book;
    private final TellDays days;
    private final Clock clock;

    public KeepScan(AttendanceBook book, TellDays days, Clock clock) {
        this.book = book;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Keeps the scan; one that was kept before under its id is answered as it stands now.
     *
     * @param person null when nobody on the project bears what was scanned
     * @param value what was read, as text
     * @param claimedAt the time by the device's own clock
     * @throws Conflict {@code scan-id-taken} when the id belongs to a scan of another project
     */
    public Kept keep(Project project, @Nullable OnProject person, Scan scan, String value, Instant claimedAt) {
        if (person != null) {
            book.lockPerson(person.profileId());
        }
        Optional<Kept> before = book.find(scan.id());
        if (before.isEmpty()) {
            WorkDays calendar = GateAccess.calendar(project);
            boolean added = book.add(
                    new Kept(
                            scan,
                            project.id(),
                            person == null ? null : person.assignmentId(),
                            person == null ? null : person.profileId(),
                            ScanResult.HELD,
                            calendar.dateOf(scan.at()),
                            scan.known()),
                    value,
                    claimedAt,
                    clock.instant());
            if (added && person != null) {
                days.tell(project.id(), person.assignmentId(), person.profileId(), calendar);
            }
        }
        Kept kept = book.find(scan.id()).orElseThrow();
        if (!kept.projectId().equals(project.id())) {
            throw new Conflict("scan-id-taken");
        }
        return kept;
    }
}
