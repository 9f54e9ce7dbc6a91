package io.taalentio.persistence.production;

import io.taalentio.core.code.ProjectPrefix;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.production.Project;
import io.taalentio.core.production.ProjectStatus;
import io.taalentio.core.production.Projects;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ProjectRows implements Projects {

    private static final String COLUMNS = """
            p.id, p.code_prefix, p.name, p.production_type, p.production_id, p.origin_country, p.shooting_locations,
            p.start_date, p.end_date, p.status, p.time_zone, p.day_cutover, p.active, p.created_by, p.created_at,
            p.updated_at, p.version""";

    private static final String PROJECT = "select " + COLUMNS + " from project p";

    private static final String OVERVIEW = "select " + COLUMNS + """
            , c.name as production_name, c.logo_id as production_logo, n.assigned, n.confirmed
            from project p left join production c on c.id = p.production_id
            left join lateral (
                select count(*) filter (where a.status in ('ASSIGNED', 'NOTIFIED', 'CONFIRMED', 'COMPLETED')) as assigned,
                    count(*) filter (where a.status = 'CONFIRMED'
                        or (a.status = 'COMPLETED' and a.responded_at is not null)) as confirmed
                from assignment a where a.project_id = p.id) n on true""";

    private final Sql sql;

    ProjectRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Project p) {
        sql.update(
                """
                insert into project (id, code_prefix, name, production_type, production_id, origin_country,
                    shooting_locations, start_date, end_date, status, time_zone, day_cutover, active, created_by,
                    created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                p.id(),
                p.prefix().value(),
                p.name(),
                p.productionType(),
                p.productionId(),
                p.originCountry(),
                p.shootingLocations(),
                p.startDate(),
                p.endDate(),
                p.status(),
                p.timeZone().getId(),
                p.dayCutover(),
                p.active(),
                p.createdBy(),
                p.createdAt(),
                p.updatedAt());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void save(Project p) {
        int saved;
        try {
            saved = sql.update(
                    """
                    update project set code_prefix = ?, name = ?, production_type = ?, production_id = ?,
                        origin_country = ?, shooting_locations = ?, start_date = ?, end_date = ?, status = ?,
                        time_zone = ?, day_cutover = ?, active = ?, updated_at = ?, version = version + 1
                    where id = ? and version = ?""",
                    p.prefix().value(),
                    p.name(),
                    p.productionType(),
                    p.productionId(),
                    p.originCountry(),
                    p.shootingLocations(),
                    p.startDate(),
                    p.endDate(),
                    p.status(),
                    p.timeZone().getId(),
                    p.dayCutover(),
                    p.active(),
                    p.updatedAt(),
                    p.id(),
                    p.version());
        } catch (IllegalStateException refused) {
            throw Constraint.conflict(refused);
        }
        if (saved == 0) {
            throw new Conflict("conflict-version");
        }
    }

    @Override
    public Optional<Project> find(UUID id) {
        return sql.one(PROJECT + " where p.id = ?", ProjectRows::project, id);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Project> lock(UUID id) {
        return sql.one(PROJECT + " where p.id = ? for no key update", ProjectRows::project, id);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Project> lockAllOf(UUID productionId) {
        return sql.list(
                PROJECT + " where p.production_id = ? order by p.created_at, p.id for no key update",
                ProjectRows::project,
                productionId);
    }

    @Override
    public boolean remove(UUID id) {
        return sql.update(
                        "delete from project p where p.id = ?"
                                + " and not exists (select from assignment a where a.project_id = p.id)",
                        id)
                == 1;
    }

    @Override
    public boolean codesIssued(UUID id) {
        return sql.any("select from assignment where project_id = ? limit 1", id);
    }

    @Override
    public void stepped(
            UUID id,
            UUID projectId,
            ProjectStatus from,
            ProjectStatus to,
            @Nullable String reason,
            @Nullable UUID by,
            Instant at) {
        sql.update(
                "insert into project_step (id, project_id, from_status, to_status, reason, taken_by, taken_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                projectId,
                from,
                to,
                reason,
                by,
                at);
    }

    @Override
    public List<Step> steps(UUID projectId) {
        return sql.list(
                """
                select s.from_status, s.to_status, s.reason, s.taken_at, a.first_name || ' ' || a.last_name as by
                from project_step s left join account a on a.id = s.taken_by
                where s.project_id = ? order by s.taken_at desc, s.id desc""",
                row -> new Step(
                        ProjectStatus.valueOf(row.getString("from_status")),
                        ProjectStatus.valueOf(row.getString("to_status")),
                        row.getString("reason"),
                        row.getString("by"),
                        Sql.instant(row, "taken_at")),
                projectId);
    }

    @Override
    public Page<Overview> page(Filter filter, int page, int size) {
        StringBuilder where = new StringBuilder(" where true");
        List<@Nullable Object> values = new ArrayList<>();
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            where.append(" and (fold(p.name) like fold(like_pattern('%', ?, '%'))"
                    + " or p.code_prefix like upper(like_pattern('', ?, '%')))");
            values.add(text.strip());
            values.add(text.strip());
        }
        if (!filter.statuses().isEmpty()) {
            where.append(" and p.status = any (?)");
            values.add(filter.statuses());
        }
        if (filter.production() != null) {
            where.append(" and p.production_id = ?");
            values.add(filter.production());
        }
        if (filter.active() != null) {
            where.append(" and p.active = ?");
            values.add(filter.active());
        }
        if (filter.from() != null) {
            where.append(" and coalesce(p.end_date, p.start_date) >= ?");
            values.add(filter.from());
        }
        if (filter.to() != null) {
            where.append(" and coalesce(p.start_date, p.end_date) <= ?");
            values.add(filter.to());
        }
        if (filter.of() != null) {
            where.append(" and ").append(SeenProjects.CONDITION);
            values.addAll(SeenProjects.values(filter.of()));
        }
        long total = sql.one("select count(*) from project p" + where, row -> row.getLong(1), values.toArray())
                .orElse(0L);
        values.add(size);
        values.add((long) page * size);
        List<Overview> found = sql.list(
                OVERVIEW + where + " order by p.start_date desc nulls last, p.created_at desc, p.id limit ? offset ?",
                ProjectRows::overview,
                values.toArray());
        return new Page<>(found, total, true, page, size);
    }

    @Override
    public Optional<Overview> overview(UUID id) {
        return sql.one(OVERVIEW + " where p.id = ?", ProjectRows::overview, id);
    }

    private static Overview overview(ResultSet row) throws SQLException {
        return new Overview(
                project(row),
                row.getString("production_name"),
                row.getObject("production_logo", UUID.class),
                row.getLong("assigned"),
                row.getLong("confirmed"));
    }

    private static Project project(ResultSet row) throws SQLException {
        return new Project(
                row.getObject("id", UUID.class),
                ProjectPrefix.parse(row.getString("code_prefix")).orElseThrow(),
                row.getString("name"),
                row.getString("production_type"),
                row.getObject("production_id", UUID.class),
                row.getString("origin_country"),
                Sql.texts(row, "shooting_locations"),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                ProjectStatus.valueOf(row.getString("status")),
                ZoneId.of(row.getString("time_zone")),
                row.getObject("day_cutover", LocalTime.class),
                row.getBoolean("active"),
                row.getObject("created_by", UUID.class),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "updated_at"),
                row.getInt("version"));
    }
}
