package io.taalentio.persistence.production;

import io.taalentio.core.code.AssignmentCode;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.production.Assignment;
import io.taalentio.core.production.AssignmentStatus;
import io.taalentio.core.production.Assignments;
import io.taalentio.core.production.Part;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AssignmentRows implements Assignments {

    static final String COLUMNS = """
            a.id, a.project_id, a.cinema_profile_id, a.code, a.talent_type, a.role_description, a.character_name,
            a.rate_amount, a.rate_currency, a.rate_unit, a.status, a.badge_generated_at, a.notified_at, a.responded_at,
            a.assigned_by, a.assigned_at, a.removed_at, a.removed_reason, a.version""";

    private static final String ASSIGNMENT = "select " + COLUMNS + " from assignment a";

    private final Sql sql;

    AssignmentRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Assignment a) {
        Part.Rate rate = a.part().rate();
        try {
            sql.update(
                    """
                    insert into assignment (id, project_id, cinema_profile_id, code, talent_type, role_description,
                        character_name, rate_amount, rate_currency, rate_unit, status, assigned_by, assigned_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    a.id(),
                    a.projectId(),
                    a.cinemaProfileId(),
                    a.code().value(),
                    a.part().talentType(),
                    a.part().roleDescription(),
                    a.part().characterName(),
                    rate == null ? null : rate.amount(),
                    rate == null ? null : rate.currency(),
                    rate == null ? null : rate.unit(),
                    a.status(),
                    a.assignedBy(),
                    a.assignedAt());
        } catch (IllegalStateException refused) {
            throw Constraint.conflict(refused);
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void save(Assignment a) {
        Part.Rate rate = a.part().rate();
        int saved = sql.update(
                """
                update assignment set talent_type = ?, role_description = ?, character_name = ?, rate_amount = ?,
                    rate_currency = ?, rate_unit = ?, status = ?, notified_at = ?, responded_at = ?, removed_at = ?,
                    removed_reason = ?, version = version + 1
                where id = ? and version = ?""",
                a.part().talentType(),
                a.part().roleDescription(),
                a.part().characterName(),
                rate == null ? null : rate.amount(),
                rate == null ? null : rate.currency(),
                rate == null ? null : rate.unit(),
                a.status(),
                a.notifiedAt(),
                a.respondedAt(),
                a.removedAt(),
                a.removedReason(),
                a.id(),
                a.version());
        if (saved == 0) {
            throw new Conflict("conflict-version");
        }
    }

    @Override
    public Optional<Assignment> find(UUID id) {
        return sql.one(ASSIGNMENT + " where a.id = ?", AssignmentRows::assignment, id);
    }

    @Override
    public Optional<Assignment> findByCode(AssignmentCode code) {
        return sql.one(ASSIGNMENT + " where a.code = ?", AssignmentRows::assignment, code.value());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Assignment> lock(UUID id) {
        return sql.one(ASSIGNMENT + " where a.id = ? for no key update", AssignmentRows::assignment, id);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Assignment> lockAllOf(UUID projectId) {
        return sql.list(
                ASSIGNMENT + " where a.project_id = ? order by a.code for no key update",
                AssignmentRows::assignment,
                projectId);
    }

    @Override
    public Set<UUID> onProject(UUID projectId, Collection<UUID> profileIds) {
        return new HashSet<>(sql.list(
                "select cinema_profile_id from assignment where project_id = ? and cinema_profile_id = any (?::uuid[])"
                        + " and status in ('ASSIGNED', 'NOTIFIED', 'CONFIRMED', 'COMPLETED')",
                row -> row.getObject(1, UUID.class),
                projectId,
                profileIds));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void complete(UUID projectId) {
        sql.update(
                "update assignment set status = 'COMPLETED', version = version + 1"
                        + " where project_id = ? and status in ('ASSIGNED', 'CONFIRMED')",
                projectId);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void reopen(UUID projectId) {
        sql.update(
                "update assignment set status = case when responded_at is null then 'ASSIGNED' else 'CONFIRMED' end,"
                        + " version = version + 1 where project_id = ? and status = 'COMPLETED'",
                projectId);
    }

    @Override
    public void badgesPrinted(Collection<UUID> ids, @Nullable UUID by, Instant at) {
        sql.update(
                "update assignment set badge_generated_at = ?, badge_generated_by = ? where id = any (?::uuid[])",
                at,
                by,
                ids);
    }

    static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getObject("cinema_profile_id", UUID.class),
                AssignmentCode.parse(row.getString("code")).orElseThrow(),
                new Part(
                        row.getString("talent_type"),
                        row.getString("role_description"),
                        row.getString("character_name"),
                        rate(row)),
                AssignmentStatus.valueOf(row.getString("status")),
                Sql.instantOrNull(row, "badge_generated_at"),
                Sql.instantOrNull(row, "notified_at"),
                Sql.instantOrNull(row, "responded_at"),
                row.getObject("assigned_by", UUID.class),
                Sql.instant(row, "assigned_at"),
                Sql.instantOrNull(row, "removed_at"),
                row.getString("removed_reason"),
                row.getInt("version"));
    }

    private static Part.@Nullable Rate rate(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("rate_amount");
        return amount == null
                ? null
                : new Part.Rate(amount, row.getString("rate_currency"), row.getString("rate_unit"));
    }
}
