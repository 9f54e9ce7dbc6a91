package io.taalentio.persistence.attendance;

import io.taalentio.core.attendance.AttendanceBook;
import io.taalentio.core.attendance.Direction;
import io.taalentio.core.attendance.Doubt;
import io.taalentio.core.attendance.GateRules;
import io.taalentio.core.attendance.Scan;
import io.taalentio.core.attendance.ScanMethod;
import io.taalentio.core.attendance.ScanResult;
import io.taalentio.core.attendance.Session;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AttendanceRows implements AttendanceBook {

    static final String SCAN = """
            a.id, a.project_id, a.assignment_id, a.cinema_profile_id, a.method, a.scanned_at, a.gate, a.told,
            a.known_doubts, a.result, a.work_date, a.doubts, a.decision, a.scanned_by,
            a.same_moment_seconds, a.several_sessions""";

    private static final String PULSE = """
            with pulse as (insert into attendance_pulse (project_id, n) values (?, 1)
                on conflict (project_id) do update set n = attendance_pulse.n + 1 returning n)
            """;

    private final Sql sql;

    AttendanceRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void lockPerson(UUID profileId) {
        sql.list(
                "select pg_advisory_xact_lock(hashtextextended('attendance:' || ?, 0))",
                row -> true,
                profileId.toString());
    }

    @Override
    public boolean add(Kept kept, String value, Instant claimedAt, Instant receivedAt) {
        Scan scan = kept.scan();
        return sql.update(
                        """
                        insert into attendance_scan (id, project_id, assignment_id, cinema_profile_id, value, method,
                            scanned_at, claimed_at, received_at, gate, told, known_doubts, result, work_date, doubts,
                            scanned_by, same_moment_seconds, several_sessions)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""",
                        scan.id(),
                        kept.projectId(),
                        kept.assignmentId(),
                        kept.profileId(),
                        value,
                        scan.method(),
                        scan.at(),
                        claimedAt,
                        receivedAt,
                        scan.gate(),
                        scan.told(),
                        scan.known(),
                        kept.result(),
                        kept.date(),
                        kept.doubts(),
                        scan.by(),
                        scan.rules().sameMoment().toSeconds(),
                        scan.rules().severalSessions())
                == 1;
    }

    @Override
    public Optional<Kept> find(UUID scanId) {
        return sql.one("select " + SCAN + " from attendance_scan a where a.id = ?", AttendanceRows::kept, scanId);
    }

    @Override
    public List<Kept> scansOf(UUID assignmentId) {
        return sql.list(
                "select " + SCAN + " from attendance_scan a where a.assignment_id = ? and not a.voided",
                AttendanceRows::kept,
                assignmentId);
    }

    @Override
    public void settle(UUID scanId, ScanResult result, LocalDate date, Set<Doubt> doubts) {
        sql.later(
                "update attendance_scan set result = ?, work_date = ?, doubts = ? where id = ?",
                result,
                date,
                doubts,
                scanId);
    }

    @Override
    public boolean decide(UUID scanId, Scan.Decision decision, @Nullable String note, @Nullable UUID by, Instant at) {
        return sql.update(
                        "update attendance_scan set decision = ?, note = ?, decided_by = ?, decided_at = ?"
                                + " where id = ? and decision is null",
                        decision,
                        note,
                        by,
                        at,
                        scanId)
                == 1;
    }

    @Override
    public void voidScans(UUID assignmentId, LocalDate date, @Nullable Instant from, @Nullable Instant before) {
        sql.update(
                "update attendance_scan set voided = true where assignment_id = ? and work_date = ?"
                        + " and scanned_at >= coalesce(?, '-infinity'::timestamptz)"
                        + " and scanned_at < coalesce(?, 'infinity'::timestamptz)",
                assignmentId,
                date,
                from,
                before);
    }

    @Override
    public List<Session> sessionsOf(UUID profileId) {
        return sql.list(
                "select " + SessionRow.COLUMNS
                        + " from attendance_session s where s.cinema_profile_id = ? and s.status <> 'VOID'"
                        + " order by s.check_in_at",
                SessionRow::read,
                profileId);
    }

    @Override
    public Optional<Session> session(UUID id) {
        return sql.one(
                "select " + SessionRow.COLUMNS + " from attendance_session s where s.id = ?", SessionRow::read, id);
    }

    @Override
    public void add(Session session, Instant now) {
        sql.update(
                PULSE + """
                        insert into attendance_session (id, project_id, assignment_id, cinema_profile_id, work_date,
                            part, check_in_at, check_out_at, in_by, out_by, in_method, out_method, closes_at, status,
                            corrected_by, reason, settles_from, settles_until, change, created_at, updated_at)
                        select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz, n, ?, ? from pulse""",
                session.projectId(),
                session.id(),
                session.projectId(),
                session.assignmentId(),
                session.profileId(),
                session.workDate(),
                session.part(),
                session.in(),
                session.out(),
                session.inBy(),
                session.outBy(),
                session.inMethod(),
                session.outMethod(),
                session.closesAt(),
                session.status(),
                session.correctedBy(),
                session.reason(),
                session.settles() == null ? null : session.settles().from(),
                session.settles() == null ? null : session.settles().until(),
                now,
                now);
    }

    @Override
    public void save(Session session, Instant now) {
        int changed = sql.update(
                PULSE + """
                        update attendance_session set check_in_at = ?, check_out_at = ?, in_by = ?, out_by = ?,
                            in_method = ?, out_method = ?, status = ?, corrected_by = ?, reason = ?,
                            settles_from = ?, settles_until = ?, change = (select n from pulse), updated_at = ?, version = version + 1
                        where id = ? and version = ?""",
                session.projectId(),
                session.in(),
                session.out(),
                session.inBy(),
                session.outBy(),
                session.inMethod(),
                session.outMethod(),
                session.status(),
                session.correctedBy(),
                session.reason(),
                session.settles() == null ? null : session.settles().from(),
                session.settles() == null ? null : session.settles().until(),
                now,
                session.id(),
                session.version());
        if (changed == 0) {
            throw new Conflict("conflict-version");
        }
        if (session.status() == Session.Status.CORRECTED) {
            refuseOverlap();
        }
    }

    /** Asks the deferred constraint now, while the answer can still be put into words. */
    private void refuseOverlap() {
        try {
            sql.update("set constraints attendance_no_overlap immediate");
            sql.update("set constraints attendance_no_overlap deferred");
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof SQLException refused && "23P01".equals(refused.getSQLState())) {
                throw new Conflict("overlapping-days");
            }
            throw e;
        }
    }

    @Override
    public void drop(UUID sessionId) {
        sql.one(
                        "select project_id from attendance_session where id = ?",
                        row -> row.getObject(1, UUID.class),
                        sessionId)
                .ifPresent(project -> sql.update(PULSE + """
                                update attendance_session set status = 'VOID', change = (select n from pulse),
                                    version = version + 1
                                where id = ?""", project, sessionId));
    }

    @Override
    @Transactional
    public int closeEnded(Instant now) {
        int closed = 0;
        for (UUID project : sql.list(
                "select distinct project_id from attendance_session where status = 'IN' and closes_at <= ?"
                        + " order by project_id",
                row -> row.getObject(1, UUID.class),
                now)) {
            closed += sql.update(PULSE + """
                            update attendance_session set status = 'AUTO_CLOSED', change = (select n from pulse),
                                updated_at = ?, version = version + 1
                            where id in (select id from attendance_session
                                where project_id = ? and status = 'IN' and closes_at <= ? for update skip locked)""", project, now, project, now);
        }
        return closed;
    }

    static Kept kept(ResultSet row) throws SQLException {
        String told = row.getString("told");
        String decision = row.getString("decision");
        return new Kept(
                new Scan(
                        row.getObject("id", UUID.class),
                        Sql.instant(row, "scanned_at"),
                        row.getObject("gate", UUID.class),
                        told == null ? null : Direction.valueOf(told),
                        ScanMethod.valueOf(row.getString("method")),
                        doubts(row, "known_doubts"),
                        decision == null ? null : Scan.Decision.valueOf(decision),
                        row.getObject("scanned_by", UUID.class),
                        new GateRules(
                                Duration.ofSeconds(row.getInt("same_moment_seconds")),
                                row.getBoolean("several_sessions"))),
                row.getObject("project_id", UUID.class),
                row.getObject("assignment_id", UUID.class),
                row.getObject("cinema_profile_id", UUID.class),
                ScanResult.valueOf(row.getString("result")),
                row.getObject("work_date", LocalDate.class),
                doubts(row, "doubts"));
    }

    private static Set<Doubt> doubts(ResultSet row, String column) throws SQLException {
        EnumSet<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        for (String doubt : Sql.texts(row, column)) {
            doubts.add(Doubt.valueOf(doubt));
        }
        return doubts;
    }
}
