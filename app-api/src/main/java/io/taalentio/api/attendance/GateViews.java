package io.taalentio.api.attendance;

import io.taalentio.core.attendance.AttendanceBoard;
import io.taalentio.core.attendance.AttendanceBook.Kept;
import io.taalentio.core.attendance.Doubt;
import io.taalentio.core.attendance.Hours;
import io.taalentio.core.attendance.OnProject;
import io.taalentio.core.attendance.Scan;
import io.taalentio.core.attendance.ScanMethod;
import io.taalentio.core.attendance.ScanResult;
import io.taalentio.core.attendance.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers about gates. */
final class GateViews {

    private GateViews() {}

    /** Where a person stands that day. */
    public enum Presence {
        ABSENT,
        IN,
        OUT
    }

    /**
     * Somebody expected at the gate.
     *
     * @param code of the assignment, as on the badge
     * @param talentType key of the list of cinema types
     * @param photo id of the profile photo
     * @param expected false for somebody who is no longer on the project
     */
    public record PersonView(
            UUID assignmentId,
            String code,
            String cinemaCode,
            String firstName,
            String lastName,
            String talentType,
            @Nullable UUID photo,
            boolean expected) {

        static PersonView of(OnProject p) {
            return new PersonView(
                    p.assignmentId(),
                    p.code(),
                    p.cinemaCode(),
                    p.firstName(),
                    p.lastName(),
                    p.talentType(),
                    p.photo(),
                    p.expected());
        }
    }

    /**
     * A working day of somebody.
     *
     * @param minutes between arrival and departure; null while no departure counts
     * @param version for a correction
     */
    public record SessionView(
            UUID id,
            LocalDate workDate,
            Instant in,
            @Nullable Instant out,
            Session.Status status,
            ScanMethod inMethod,
            @Nullable ScanMethod outMethod,
            @Nullable Long minutes,
            @Nullable String duration,
            @Nullable String reason,
            int version) {

        static SessionView of(Session s) {
            Long minutes = s.worked().map(Hours::minutes).orElse(null);
            return new SessionView(
                    s.id(),
                    s.workDate(),
                    s.in(),
                    s.out(),
                    s.status(),
                    s.inMethod(),
                    s.outMethod(),
                    minutes,
                    minutes == null ? null : Hours.written(minutes),
                    s.reason(),
                    s.version());
        }
    }

    /**
     * A person and their day.
     *
     * @param session the day's latest stay; null for somebody who has not come
     * @param earlier the day's others, where the house lets people come back
     */
    public record LineView(
            PersonView person, Presence presence, @Nullable SessionView session, List<SessionView> earlier) {

        static LineView of(AttendanceBoard.Line line) {
            Session session = line.session();
            return new LineView(
                    PersonView.of(line.person()),
                    session == null || session.status() == Session.Status.VOID
                            ? Presence.ABSENT
                            : session.status() == Session.Status.IN ? Presence.IN : Presence.OUT,
                    session == null || session.status() == Session.Status.VOID ? null : SessionView.of(session),
                    line.earlier().stream().map(SessionView::of).toList());
        }
    }

    /**
     * A scan as it stands.
     *
     * @param result what it means
     * @param doubts why somebody should look at it
     */
    public record ScanView(
            UUID scanId,
            ScanResult result,
            Instant at,
            LocalDate workDate,
            List<Doubt> doubts,
            @Nullable UUID assignmentId) {

        static ScanView of(Kept kept) {
            return new ScanView(
                    kept.scan().id(),
                    kept.result(),
                    kept.scan().at(),
                    kept.date(),
                    kept.doubts().stream().sorted().toList(),
                    kept.assignmentId());
        }
    }

    /**
     * A scan in doubt.
     *
     * @param value what was read
     * @param claimedAt its time by the device's own clock
     * @param name of whom it means
     * @param gate what the device is called
     */
    public record DoubtView(
            ScanView scan,
            String value,
            Instant claimedAt,
            Instant receivedAt,
            @Nullable String name,
            @Nullable String code,
            @Nullable String gate,
            Scan.@Nullable Decision decision,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String note) {

        static DoubtView of(AttendanceBoard.InDoubt d) {
            return new DoubtView(
                    ScanView.of(d.kept()),
                    d.value(),
                    d.claimedAt(),
                    d.receivedAt(),
                    d.name(),
                    d.code(),
                    d.gateLabel(),
                    d.kept().scan().decision(),
                    d.decidedBy(),
                    d.decidedAt(),
                    d.note());
        }
    }
}
