package io.taalentio.persistence.statistics;

import io.taalentio.core.statistics.HoursFigures;
import io.taalentio.core.statistics.HoursFigures.Worked;
import io.taalentio.core.statistics.PeopleFigures;
import io.taalentio.core.statistics.WorkedHours;
import io.taalentio.persistence.production.SeenProjects;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class WorkedHourRows implements WorkedHours {

    /** Question marks: whose, twice the company, twice the first day, twice the last. */
    private static final String DAYS = """
            with seen as (select p.id, p.name, p.production_id from project p
                where SEEN
                and (?::uuid is null or p.production_id = ?::uuid)),
            days as (select s.project_id, s.assignment_id, s.cinema_profile_id, s.work_date,
                    sum(floor(extract(epoch from s.check_out_at - s.check_in_at) / 60))::bigint as minutes
                from attendance_session s join seen on seen.id = s.project_id
                where s.check_out_at is not null and s.status <> 'VOID'
                and (?::date is null or s.work_date >= ?::date) and (?::date is null or s.work_date <= ?::date)
                group by s.project_id, s.assignment_id, s.cinema_profile_id, s.work_date)
            """.replace("SEEN", SeenProjects.CONDITION);

    private static final String WORKED =
            "coalesce(sum(d.minutes), 0) as minutes, count(d.project_id) as days, count(distinct d.cinema_profile_id) as people";
    private static final String MOST = " order by minutes desc, 1 limit " + PeopleFigures.MOST_SLICES;

    private final Sql sql;

    WorkedHourRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public HoursFigures count(Filter filter) {
        return new HoursFigures(
                ask(filter, "select " + WORKED + " from days d", WorkedHourRows::worked)
                        .getFirst(),
                ask(
                        filter,
                        "select to_char(d.work_date, 'YYYY-MM') as month, " + WORKED
                                + " from days d group by 1 order by 1",
                        row -> new HoursFigures.Month(YearMonth.parse(row.getString("month")), worked(row))),
                ask(
                        filter,
                        "select a.talent_type as type, " + WORKED
                                + " from days d join assignment a on a.id = d.assignment_id group by 1" + MOST,
                        row -> new HoursFigures.OfType(row.getString("type"), worked(row))),
                ask(
                        filter,
                        """
                        select c.id, c.name, count(distinct s.id) as projects,
                            (select count(distinct a.cinema_profile_id) from assignment a join seen o on o.id = a.project_id
                                where o.production_id is not distinct from c.id and a.status <> 'REMOVED') as assigned,
                        """ + WORKED + """
                         from seen s left join production c on c.id = s.production_id
                            left join days d on d.project_id = s.id
                        group by c.id, c.name order by minutes desc, c.name limit\s""" + PeopleFigures.MOST_SLICES,
                        row -> new HoursFigures.OfProduction(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getLong("projects"),
                                row.getLong("assigned"),
                                worked(row))),
                ask(
                        filter,
                        "select s.id, s.name, " + WORKED
                                + " from days d join seen s on s.id = d.project_id group by s.id, s.name" + MOST,
                        row -> new HoursFigures.OfProject(
                                row.getObject("id", UUID.class), row.getString("name"), worked(row))),
                ask(
                        filter,
                        "select c.code, c.first_name || ' ' || c.last_name as name, " + WORKED
                                + " from days d join cinema_profile c on c.id = d.cinema_profile_id"
                                + " group by c.code, c.first_name, c.last_name" + MOST,
                        row -> new HoursFigures.OfPerson(row.getString("code"), row.getString("name"), worked(row))));
    }

    private <T> List<T> ask(Filter filter, String select, Sql.Row<T> reader) {
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        List<@Nullable Object> values = new ArrayList<>(SeenProjects.values(filter.of()));
        values.addAll(Arrays.asList(filter.production(), filter.production(), from, from, to, to));
        return sql.list(DAYS + select, reader, values.toArray());
    }

    private static Worked worked(ResultSet row) throws SQLException {
        return new Worked(row.getLong("minutes"), row.getLong("days"), row.getLong("people"));
    }
}
