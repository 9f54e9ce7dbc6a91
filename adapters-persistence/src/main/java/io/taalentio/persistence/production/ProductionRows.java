package io.taalentio.persistence.production;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taalentio.core.code.CompanyInitials;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.production.CompanyRecord;
import io.taalentio.core.production.MemberRole;
import io.taalentio.core.production.Production;
import io.taalentio.core.production.Productions;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ProductionRows implements Productions {

    private static final String COLUMNS = """
            c.id, c.name, c.initials, c.logo_id, c.about, c.verified_at, c.active, c.created_by, c.created_at,
            c.updated_at, c.version""";

    private static final String OVERVIEW = "select " + COLUMNS + """
            , (select count(*) from project p where p.production_id = c.id) as projects,
            (select count(*) from project p where p.production_id = c.id and p.active and p.status <> 'COMPLETED')
                as open_projects,
            exists (select from assignment a join project p on p.id = a.project_id where p.production_id = c.id)
                as codes_issued,
            (select m.role from production_member m where m.production_id = c.id and m.account_id = ?::uuid) as role
            from production c""";

    private final Sql sql;
    private final ObjectMapper json =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    ProductionRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Production p) {
        try {
            sql.update(
                    """
                    insert into production (id, name, initials, logo_id, about, verified_at, active, created_by,
                        created_at, updated_at)
                    values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)""",
                    p.id(),
                    p.name(),
                    p.initials().value(),
                    p.logo(),
                    written(p.about()),
                    p.verifiedAt(),
                    p.active(),
                    p.createdBy(),
                    p.createdAt(),
                    p.updatedAt());
        } catch (IllegalStateException refused) {
            throw Constraint.conflict(refused);
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void save(Production p) {
        int saved;
        try {
            saved = sql.update(
                    """
                    update production set name = ?, initials = ?, logo_id = ?, about = ?::jsonb, verified_at = ?,
                        active = ?, updated_at = ?, version = version + 1
                    where id = ? and version = ?""",
                    p.name(),
                    p.initials().value(),
                    p.logo(),
                    written(p.about()),
                    p.verifiedAt(),
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
    public Optional<Production> find(UUID id) {
        return sql.one("select " + COLUMNS + " from production c where c.id = ?", this::production, id);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Production> lock(UUID id) {
        return sql.one(
                "select " + COLUMNS + " from production c where c.id = ? for no key update", this::production, id);
    }

    @Override
    public boolean codesIssued(UUID id) {
        return sql.any(
                "select from assignment a join project p on p.id = a.project_id where p.production_id = ? limit 1", id);
    }

    @Override
    public long openProjects(UUID id) {
        return sql.one(
                        "select count(*) from project where production_id = ? and active and status <> 'COMPLETED'",
                        row -> row.getLong(1),
                        id)
                .orElse(0L);
    }

    @Override
    public Page<Overview> page(Filter filter, int page, int size) {
        StringBuilder where = new StringBuilder(" where true");
        List<@Nullable Object> values = new ArrayList<>();
        if (filter.text() != null && !filter.text().isBlank()) {
            where.append(" and fold(c.name) like fold(like_pattern('%', ?, '%'))");
            values.add(filter.text().strip());
        }
        if (filter.active() != null) {
            where.append(" and c.active = ?");
            values.add(filter.active());
        }
        if (filter.verified() != null) {
            where.append(filter.verified() ? " and c.verified_at is not null" : " and c.verified_at is null");
        }
        if (filter.member() != null) {
            where.append(" and exists (select from production_member m"
                    + " where m.production_id = c.id and m.account_id = ?)");
            values.add(filter.member());
        }
        long total = sql.one("select count(*) from production c" + where, row -> row.getLong(1), values.toArray())
                .orElse(0L);
        values.addFirst(filter.reader());
        values.add(size);
        values.add((long) page * size);
        List<Overview> found = sql.list(
                OVERVIEW + where + " order by lower(c.name), c.id limit ? offset ?", this::overview, values.toArray());
        return new Page<>(found, total, true, page, size);
    }

    @Override
    public Optional<Overview> overview(UUID id, @Nullable UUID reader) {
        return sql.one(OVERVIEW + " where c.id = ?", this::overview, reader, id);
    }

    private String written(CompanyRecord about) {
        try {
            return json.writeValueAsString(about);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a company's record cannot be written", e);
        }
    }

    private Overview overview(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new Overview(
                production(row),
                row.getLong("projects"),
                row.getLong("open_projects"),
                row.getBoolean("codes_issued"),
                role == null ? null : MemberRole.valueOf(role));
    }

    private Production production(ResultSet row) throws SQLException {
        CompanyRecord about;
        try {
            about = json.readValue(row.getString("about"), CompanyRecord.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a company's record cannot be read", e);
        }
        return new Production(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new CompanyInitials(row.getString("initials")),
                row.getObject("logo_id", UUID.class),
                about,
                Sql.instantOrNull(row, "verified_at"),
                row.getBoolean("active"),
                row.getObject("created_by", UUID.class),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "updated_at"),
                row.getInt("version"));
    }
}
