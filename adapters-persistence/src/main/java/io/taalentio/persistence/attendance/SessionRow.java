package io.taalentio.persistence.attendance;

import io.taalentio.core.attendance.ScanMethod;
import io.taalentio.core.attendance.Session;
import io.taalentio.persistence.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** How a session is read from a row; its columns are named alike in every query. */
final class SessionRow {

    static final String COLUMNS = """
            s.id as session_id, s.project_id, s.assignment_id, s.cinema_profile_id, s.work_date, s.part, s.check_in_at,
            s.check_out_at, s.in_by, s.out_by, s.in_method, s.out_method, s.closes_at, s.status as session_status,
            s.corrected_by, s.reason, s.settles_from, s.settles_until, s.version""";

    private SessionRow() {}

    static Session read(ResultSet row) throws SQLException {
        Instant settles = Sql.instantOrNull(row, "settles_from");
        String outMethod = row.getString("out_method");
        return new Session(
                row.getObject("session_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getObject("assignment_id", UUID.class),
                row.getObject("cinema_profile_id", UUID.class),
                row.getObject("work_date", LocalDate.class),
                row.getInt("part"),
                Sql.instant(row, "check_in_at"),
                Sql.instantOrNull(row, "check_out_at"),
                row.getObject("in_by", UUID.class),
                row.getObject("out_by", UUID.class),
                ScanMethod.valueOf(row.getString("in_method")),
                outMethod == null ? null : ScanMethod.valueOf(outMethod),
                Sql.instant(row, "closes_at"),
                Session.Status.valueOf(row.getString("session_status")),
                row.getObject("corrected_by", UUID.class),
                row.getString("reason"),
                settles == null ? null : new Session.Span(settles, Sql.instant(row, "settles_until")),
                row.getInt("version"));
    }
}
