package io.taalentio.persistence.attendance;

import io.taalentio.core.attendance.AttendanceBoard;
import io.taalentio.core.attendance.Session;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.production.OwnProjects;
import io.taalentio.persistence.production.SeenProjects;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AttendanceBoardRows implements AttendanceBoard {

    /** Rows of a sheet read at a time. */
    private static final int CHUNK = 2000;

    private static final String MINE = " and " + SeenProjects.CONDITION;

    private static final String DAY = "select " + GatePeopleRows.PERSON + ", " + SessionRow.COLUMNS + """
             from assignment g join cinema_profile c on c.id = g.cinema_profile_id
            left join attendance_session s
                on s.assignment_id = g.id and s.status <> 'VOID' and (s.work_date = ? or (? and s.status = 'IN'))
            """;

    private final Sql sql;

    AttendanceBoardRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Gate> gates(@Nullable OwnProjects of) {
        return sql.list(
                """
                select p.id, p.name, c.name as production, p.production_type, p.status, p.start_date, p.end_date,
                    p.time_zone, p.day_cutover,
                    (select count(*) from assignment g where g.project_id = p.id and g.status in EXPECTED) as expected,
                    (select count(*) from attendance_session s where s.project_id = p.id and s.status = 'IN') as on_set,
                    (select count(*) from attendance_scan a where a.project_id = p.id and a.doubts <> '{}'
                        and a.decision is null) as waiting
                from project p left join production c on c.id = p.production_id
                where p.active and p.status <> 'COMPLETED'""".replace("EXPECTED", GatePeopleRows.EXPECTED) + MINE + " order by fold(p.name), p.id limit 500",
                row -> new Gate(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("production"),
                        row.getString("production_type"),
                        row.getString("status"),
                        row.getObject("start_date", LocalDate.class),
                        row.getObject("end_date", LocalDate.class),
                        ZoneId.of(row.getString("time_zone")),
                        row.getObject("day_cutover", LocalTime.class),
                        row.getLong("expected"),
                        row.getLong("on_set"),
                        row.getLong("waiting")),
                SeenProjects.values(of).toArray());
    }

    @Override
    public List<Line> day(UUID projectId, LocalDate date, boolean present) {
        return lines(sql.list(
                DAY + """
                        where g.project_id = ? and (s.id is not null
                            or (g.status in EXPECTED and c.deleted_at is null))
                        order by g.code, s.check_in_at""".replace("EXPECTED", GatePeopleRows.EXPECTED),
                AttendanceBoardRows::line,
                date,
                present,
                projectId));
    }

    @Override
    public List<Line> changedSince(UUID projectId, long pulse, LocalDate date) {
        return lines(sql.list(DAY + """
                        where g.id in (select assignment_id from attendance_session where project_id = ? and change > ?)
                        order by g.code, s.check_in_at limit 20000""", AttendanceBoardRows::line, date, true, projectId, pulse));
    }

    /** One line for each person, of rows that have one for each of their sessions. */
    private static List<Line> lines(List<Line> rows) {
        List<Line> lines = new ArrayList<>(rows.size());
        for (Line row : rows) {
            Line last = lines.isEmpty() ? null : lines.getLast();
            if (last != null && last.person().assignmentId().equals(row.person().assignmentId())) {
                lines.set(lines.size() - 1, new Line(row.person(), row.session(), last.sessions()));
            } else {
                lines.add(row);
            }
        }
        return lines;
    }

    @Override
    public long pulse(UUID projectId) {
        return sql.one("select n from attendance_pulse where project_id = ?", row -> row.getLong(1), projectId)
                .orElse(0L);
    }

    @Override
    public Set<UUID> arrived(UUID projectId, LocalDate date) {
        return new HashSet<>(sql.list(
                "select assignment_id from attendance_session where project_id = ? and status <> 'VOID'"
                        + " and (work_date = ? or status = 'IN')",
                row -> row.getObject(1, UUID.class),
                projectId,
                date));
    }

    @Override
    public Map<UUID, Instant> unfinished(UUID projectId, @Nullable LocalDate date) {
        return sql
                .list(
                        "select assignment_id, check_in_at from attendance_session where project_id = ?"
                                + (date == null
                                        ? " and status = 'IN' and ?::date is null"
                                        : " and status in ('IN', 'AUTO_CLOSED') and work_date = ?")
                                + " order by check_in_at",
                        row -> Map.entry(row.getObject(1, UUID.class), Sql.instant(row, "check_in_at")),
                        projectId,
                        date)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (earlier, later) -> later));
    }

    @Override
    public boolean elsewhere(UUID profileId, UUID projectId, Instant at) {
        return sql.any(
                "select 1 from attendance_session where cinema_profile_id = ? and project_id <> ? and check_in_at <= ?"
                        + " and (status = 'IN' or (status <> 'VOID' and check_out_at > ?))",
                profileId,
                projectId,
                at,
                at);
    }

    @Override
    public List<Worked> history(UUID profileId, @Nullable OwnProjects of) {
        List<@Nullable Object> values = new ArrayList<>(List.of(profileId));
        values.addAll(SeenProjects.values(of));
        return sql.list(
                "select " + SessionRow.COLUMNS
                        + """
                        , p.name as project_name, g.code from attendance_session s
                        join project p on p.id = s.project_id join assignment g on g.id = s.assignment_id
                        where s.cinema_profile_id = ? and s.status <> 'VOID'""" + MINE
                        + " order by s.work_date desc, s.check_in_at desc limit 2000",
                row -> new Worked(SessionRow.read(row), row.getString("project_name"), row.getString("code")),
                values.toArray());
    }

    @Override
    public void export(UUID projectId, LocalDate from, LocalDate to, Consumer<ExportRow> visitor) {
        LocalDate date = from;
        UUID last = new UUID(0, 0);
        while (true) {
            List<ExportRow> rows = chunk(projectId, date, to, last);
            rows.forEach(visitor);
            if (rows.size() < CHUNK) {
                return;
            }
            Session end = rows.getLast().session();
            date = end.workDate();
            last = end.id();
        }
    }

    private List<ExportRow> chunk(UUID projectId, LocalDate from, LocalDate to, UUID after) {
        return sql.list(
                "select " + SessionRow.COLUMNS + """
                        , c.code as cinema_code, c.first_name, c.last_name, g.talent_type,
                            concat_ws(' / ', nullif(i.first_name || ' ' || i.last_name, ''),
                                case when s.out_by <> s.in_by then o.first_name || ' ' || o.last_name end) as recorded
                        from attendance_session s
                        join assignment g on g.id = s.assignment_id
                        join cinema_profile c on c.id = s.cinema_profile_id
                        left join account i on i.id = s.in_by
                        left join account o on o.id = s.out_by
                        where s.project_id = ? and s.status <> 'VOID' and s.work_date between ? and ?
                            and (s.work_date, s.id) > (?, ?)
                        order by s.work_date, s.id limit ?""",
                row -> new ExportRow(
                        SessionRow.read(row),
                        row.getString("cinema_code"),
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getString("talent_type"),
                        row.getString("recorded")),
                projectId,
                from,
                to,
                from,
                after,
                CHUNK);
    }

    @Override
    public Page<InDoubt> inDoubt(UUID projectId, boolean waitingOnly, int page, int size) {
        String where = " from attendance_scan a"
                + " left join assignment g on g.id = a.assignment_id"
                + " left join cinema_profile c on c.id = a.cinema_profile_id"
                + " left join gate_device d on d.id = a.gate"
                + " left join account u on u.id = a.decided_by"
                + " where a.project_id = ? and a.doubts <> '{}'" + (waitingOnly ? " and a.decision is null" : "");
        long total = sql.one("select count(*)" + where, row -> row.getLong(1), projectId)
                .orElse(0L);
        List<InDoubt> found = sql.list(
                "select " + AttendanceRows.SCAN
                        + ", a.value, a.claimed_at, a.received_at, c.first_name || ' ' || c.last_name as name, g.code,"
                        + " d.label, u.first_name || ' ' || u.last_name as decider, a.decided_at, a.note" + where
                        + " order by a.decision is null desc, a.received_at desc, a.id limit ? offset ?",
                row -> new InDoubt(
                        AttendanceRows.kept(row),
                        row.getString("value"),
                        Sql.instant(row, "claimed_at"),
                        Sql.instant(row, "received_at"),
                        row.getString("name"),
                        row.getString("code"),
                        row.getString("label"),
                        row.getString("decider"),
                        Sql.instantOrNull(row, "decided_at"),
                        row.getString("note")),
                projectId,
                size,
                (long) page * size);
        return new Page<>(found, total, true, page, size);
    }

    @Override
    public Optional<BadgeFacts> badge(String assignmentCode) {
        return sql.one(
                """
                select g.code, c.first_name, c.last_name, c.birth_date > current_date - interval '18 years' as minor,
                    c.photo_id, g.talent_type, g.status, p.name as project_name,
                    o.name as production, p.status as project_status, p.active, p.start_date, p.end_date, p.time_zone
                from assignment g join cinema_profile c on c.id = g.cinema_profile_id
                join project p on p.id = g.project_id left join production o on o.id = p.production_id
                where g.code = ?::char(11) and c.deleted_at is null""",
                row -> new BadgeFacts(
                        row.getString("code"),
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getBoolean("minor"),
                        row.getObject("photo_id", UUID.class),
                        row.getString("talent_type"),
                        row.getString("status"),
                        row.getString("project_name"),
                        row.getString("production"),
                        row.getString("project_status"),
                        row.getBoolean("active"),
                        row.getObject("start_date", LocalDate.class),
                        row.getObject("end_date", LocalDate.class),
                        ZoneId.of(row.getString("time_zone"))),
                assignmentCode);
    }

    private static Line line(ResultSet row) throws SQLException {
        boolean none = row.getObject("session_id") == null;
        return new Line(GatePeopleRows.person(row), none ? null : SessionRow.read(row), List.of());
    }
}
