package io.taalentio.persistence.attendance;

import io.taalentio.core.attendance.GatePeople;
import io.taalentio.core.attendance.OnProject;
import io.taalentio.core.code.AssignmentCode;
import io.taalentio.core.code.CinemaCode;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class GatePeopleRows implements GatePeople {

    static final String EXPECTED = "('ASSIGNED', 'NOTIFIED', 'CONFIRMED')";

    static final String PERSON = """
            g.id as on_id, g.project_id as on_project, g.cinema_profile_id as on_profile, g.code as on_code,
            c.code as cinema_code, c.first_name, c.last_name, g.talent_type, c.photo_id,
            g.status in EXPECTED and c.deleted_at is null as expected""".replace("EXPECTED", EXPECTED);

    private static final String FROM =
            "select " + PERSON + " from assignment g join cinema_profile c on c.id = g.cinema_profile_id ";

    private final Sql sql;

    GatePeopleRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<OnProject> byAssignment(AssignmentCode code) {
        return sql.one(FROM + "where g.code = ?::char(11)", GatePeopleRows::person, code.value());
    }

    @Override
    public Optional<OnProject> byId(UUID assignmentId) {
        return sql.one(FROM + "where g.id = ?", GatePeopleRows::person, assignmentId);
    }

    @Override
    public Optional<OnProject> byCinemaCode(UUID projectId, CinemaCode code) {
        return sql.one(
                FROM + """
                        where g.project_id = ? and (c.code = ?
                            or c.id = (select profile_id from code_alias where old_code = ? and kind = 'CINEMA'))
                        order by g.status in EXPECTED desc, g.assigned_at desc limit 1""".replace("EXPECTED", EXPECTED),
                GatePeopleRows::person,
                projectId,
                code.value(),
                code.value());
    }

    @Override
    public boolean known(CinemaCode code) {
        return sql.any(
                "select 1 from cinema_profile where code = ? and deleted_at is null"
                        + " union all select 1 from code_alias where old_code = ? and kind = 'CINEMA'",
                code.value(),
                code.value());
    }

    @Override
    public List<OnProject> expected(UUID projectId) {
        return sql.list(
                FROM + "where g.project_id = ? and g.status in " + EXPECTED + " and c.deleted_at is null"
                        + " order by g.code",
                GatePeopleRows::person,
                projectId);
    }

    static OnProject person(ResultSet row) throws SQLException {
        return new OnProject(
                row.getObject("on_id", UUID.class),
                row.getObject("on_project", UUID.class),
                row.getObject("on_profile", UUID.class),
                row.getString("on_code"),
                row.getString("cinema_code"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("talent_type"),
                row.getObject("photo_id", UUID.class),
                row.getBoolean("expected"));
    }
}
