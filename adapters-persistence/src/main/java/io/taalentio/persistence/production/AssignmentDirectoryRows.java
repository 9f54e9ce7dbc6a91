package io.taalentio.persistence.production;

import io.taalentio.core.code.IdentificationCode;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.production.AssignmentDirectory;
import io.taalentio.core.production.AssignmentStatus;
import io.taalentio.core.production.OwnProjects;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AssignmentDirectoryRows implements AssignmentDirectory {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final String FROM = """
             from assignment a
            join cinema_profile t on t.id = a.cinema_profile_id
            join project p on p.id = a.project_id
            left join production c on c.id = p.production_id""";

    private static final String ROW = "select " + AssignmentRows.COLUMNS + """
            , t.code as profile_code, t.first_name, t.last_name, t.gender, t.photo_id, p.name as project_name,
            p.production_id, c.name as production_name""" + FROM;

    /** Whoever is on a project {@link SeenProjects} shows, or through with it. */
    private static final String ON_SEEN = """
             from assignment a join project p on p.id = a.project_id
            where a.status in ('ASSIGNED', 'NOTIFIED', 'CONFIRMED', 'COMPLETED') and""" + " " + SeenProjects.CONDITION;

    private final Sql sql;

    AssignmentDirectoryRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<Row> page(Filter filter, int page, int size) {
        StringBuilder where = new StringBuilder(" where a.project_id = ?");
        List<@Nullable Object> values = new ArrayList<>();
        values.add(filter.projectId());
        if (!filter.statuses().isEmpty()) {
            where.append(" and a.status = any (?)");
            values.add(filter.statuses());
        }
        if (filter.talentType() != null) {
            where.append(" and a.talent_type = ?");
            values.add(filter.talentType());
        }
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            where.append(
                    " and (t.search_name like fold(like_pattern('%', ?, '%'))"
                            + " or a.code like upper(like_pattern('', ?, '%')) or t.code like upper(like_pattern('', ?, '%')))");
            values.add(text.strip());
            values.add(text.strip());
            values.add(text.strip());
        }
        long total = sql.one("select count(*)" + FROM + where, row -> row.getLong(1), values.toArray())
                .orElse(0L);
        values.add(size);
        values.add((long) page * size);
        List<Row> found = sql.list(
                ROW + where + " order by a.code limit ? offset ?", AssignmentDirectoryRows::row, values.toArray());
        return new Page<>(found, total, true, page, size);
    }

    @Override
    public Optional<Row> find(UUID id) {
        return sql.one(ROW + " where a.id = ?", AssignmentDirectoryRows::row, id);
    }

    @Override
    public List<Row> onProject(UUID projectId) {
        return sql.list(
                ROW + " where a.project_id = ? and a.status in ('ASSIGNED', 'NOTIFIED', 'CONFIRMED', 'COMPLETED')"
                        + " order by a.code",
                AssignmentDirectoryRows::row,
                projectId);
    }

    @Override
    public Set<UUID> people(OwnProjects projects) {
        return Set.copyOf(sql.list(
                "select distinct a.cinema_profile_id" + ON_SEEN,
                row -> row.getObject(1, UUID.class),
                SeenProjects.values(projects).toArray()));
    }

    @Override
    public boolean hold(OwnProjects projects, UUID profileId) {
        List<@Nullable Object> values = new ArrayList<>(SeenProjects.values(projects));
        values.add(profileId);
        return sql.any("select" + ON_SEEN + " and a.cinema_profile_id = ? limit 1", values.toArray());
    }

    @Override
    public List<Row> ofTalent(UUID profileId) {
        return sql.list(
                ROW + " where a.cinema_profile_id = ? order by a.assigned_at desc, a.id desc limit 200",
                AssignmentDirectoryRows::row,
                profileId);
    }

    @Override
    public Map<AssignmentStatus, Long> counts(UUID projectId) {
        Map<AssignmentStatus, Long> counts = new EnumMap<>(AssignmentStatus.class);
        sql.list(
                        "select status, count(*) as many from assignment where project_id = ? group by status",
                        row -> Map.entry(AssignmentStatus.valueOf(row.getString("status")), row.getLong("many")),
                        projectId)
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    @Override
    public Map<UUID, List<Hold>> holds(UUID projectId, Collection<UUID> profileIds) {
        record Held(UUID profile, Hold hold) {}
        List<Held> held = sql.list(
                """
                select a.cinema_profile_id, p.id, p.name, a.code, p.start_date, p.end_date, a.status,
                    mine.assigned_at is null or (a.assigned_at, a.id) < (mine.assigned_at, mine.id) as earlier
                from project here
                join project p on p.production_id = here.production_id and p.id <> here.id and p.active
                    and p.status <> 'COMPLETED' and p.start_date <= here.end_date and p.end_date >= here.start_date
                join assignment a on a.project_id = p.id and a.status in ('ASSIGNED', 'NOTIFIED', 'CONFIRMED')
                left join assignment mine on mine.project_id = here.id
                    and mine.cinema_profile_id = a.cinema_profile_id
                    and mine.status in ('ASSIGNED', 'NOTIFIED', 'CONFIRMED', 'COMPLETED')
                where here.id = ? and a.cinema_profile_id = any (?::uuid[])
                order by a.assigned_at, a.id""",
                row -> new Held(
                        row.getObject("cinema_profile_id", UUID.class),
                        new Hold(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("code"),
                                row.getObject("start_date", LocalDate.class),
                                row.getObject("end_date", LocalDate.class),
                                AssignmentStatus.valueOf(row.getString("status")),
                                row.getBoolean("earlier"))),
                projectId,
                profileIds);
        Map<UUID, List<Hold>> holds = new HashMap<>();
        held.forEach(h ->
                holds.computeIfAbsent(h.profile(), none -> new ArrayList<>()).add(h.hold()));
        return holds;
    }

    @Override
    public Map<String, Candidate> candidates(Collection<String> refs) {
        Map<String, String> keys = new HashMap<>();
        Set<String> ids = new LinkedHashSet<>();
        Set<String> codes = new LinkedHashSet<>();
        for (String ref : refs) {
            if (ID.matcher(ref).matches()) {
                keys.put(ref, ref.toLowerCase(java.util.Locale.ROOT));
                ids.add(ref);
            } else {
                String code = IdentificationCode.normalise(ref);
                keys.put(ref, code);
                codes.add(code);
            }
        }
        Map<String, Candidate> byKey = new HashMap<>();
        sql.list(
                        """
                        select n.named, t.id, t.code, t.first_name, t.last_name
                        from (
                            select id::text as named, id from cinema_profile where id = any (?::uuid[])
                            union all
                            select code, id from cinema_profile where code = any (?)
                            union all
                            select old_code, profile_id from code_alias where kind = 'CINEMA' and old_code = any (?)
                        ) n join cinema_profile t on t.id = n.id
                        where t.status = 'ACTIVE' and t.deleted_at is null""",
                        row -> Map.entry(
                                row.getString("named"),
                                new Candidate(
                                        row.getObject("id", UUID.class),
                                        row.getString("code"),
                                        row.getString("first_name"),
                                        row.getString("last_name"))),
                        ids,
                        codes,
                        codes)
                .forEach(entry -> byKey.put(entry.getKey(), entry.getValue()));
        Map<String, Candidate> found = new HashMap<>();
        keys.forEach((ref, key) -> {
            Candidate candidate = byKey.get(key);
            if (candidate != null) {
                found.put(ref, candidate);
            }
        });
        return found;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                AssignmentRows.assignment(row),
                row.getString("profile_code"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("gender"),
                row.getObject("photo_id", UUID.class),
                row.getString("project_name"),
                row.getObject("production_id", UUID.class),
                row.getString("production_name"));
    }
}
