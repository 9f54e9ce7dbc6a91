package io.taalentio.persistence.nametracking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.nametracking.Explanation;
import io.taalentio.core.nametracking.HitStatus;
import io.taalentio.core.nametracking.NameHits;
import io.taalentio.core.nametracking.NameIndex;
import io.taalentio.core.nametracking.NameMatch;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class NameHitRows implements NameHits {

    private static final String OPEN = "('NEW', 'NOTIFIED', 'NOTIFY_FAILED')";

    private static final String FROM = """
             from name_tracking_match m
            join name_tracking n on n.id = m.tracking_id
            left join talent_profile t on m.profile_kind = 'TALENT' and t.id = m.profile_id and t.deleted_at is null
            left join cinema_profile c on m.profile_kind = 'CINEMA' and c.id = m.profile_id and c.deleted_at is null
            where coalesce(t.code, c.code) is not null""";

    private static final String HIT = """
            select m.id, m.tracking_id, n.full_name, m.profile_kind, m.profile_id, coalesce(t.code, c.code) as code,
                m.registered_name, coalesce(t.residence_country, c.residence_country) as country,
                coalesce(t.residence_city, c.residence_city) as city,
                coalesce(t.residence_city_other, c.residence_city_other) as other_city, m.match_type, m.score,
                m.explanation, m.status, m.found_at, m.notified_at, m.reviewed_by, m.reviewed_at, m.note""" + FROM;

    private final Sql sql;
    private final ObjectMapper json = new ObjectMapper();

    NameHitRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(UUID id, UUID watchedId, NameIndex.Registered person, NameMatch match, Instant now) {
        return sql.one(
                        """
                        insert into name_tracking_match
                            (id, tracking_id, profile_kind, profile_id, registered_name, match_type, score, explanation,
                             found_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                        on conflict (tracking_id, profile_id) do update
                            set registered_name = excluded.registered_name, match_type = excluded.match_type,
                                score = excluded.score, explanation = excluded.explanation
                            where name_tracking_match.status in OPEN
                        returning id = ?""".replace("OPEN", OPEN),
                        row -> row.getBoolean(1),
                        id,
                        watchedId,
                        person.kind(),
                        person.profileId(),
                        person.firstName() + " " + person.lastName(),
                        match.type(),
                        match.score(),
                        written(match.explanations()),
                        now,
                        id)
                .orElse(false);
    }

    @Override
    public void forget(UUID profileId) {
        sql.update("delete from name_tracking_match where profile_id = ?", profileId);
    }

    @Override
    public void dropStale(UUID profileId, Set<UUID> stillFitting) {
        sql.update(
                "delete from name_tracking_match where profile_id = ? and status in " + OPEN
                        + " and tracking_id <> all(?::uuid[])"
                        + " and tracking_id in (select id from name_tracking where active)",
                profileId,
                stillFitting);
    }

    @Override
    public Page<Hit> page(Filter filter, int page, int size) {
        StringBuilder where = new StringBuilder();
        List<@Nullable Object> values = new ArrayList<>();
        if (filter.watchedId() != null) {
            where.append(" and m.tracking_id = ?");
            values.add(filter.watchedId());
        }
        if (filter.status() != null) {
            where.append(" and m.status = ?");
            values.add(filter.status());
        } else if (filter.open()) {
            where.append(" and m.status in ").append(OPEN);
        }
        long total = sql.one("select count(*)" + FROM + where, row -> row.getLong(1), values.toArray())
                .orElse(0L);
        values.add(size);
        values.add((long) page * size);
        List<Hit> hits = sql.list(
                HIT + where + " order by m.found_at desc, m.score desc, m.id limit ? offset ?",
                this::hit,
                values.toArray());
        return new Page<>(hits, total, true, page, size);
    }

    @Override
    public Optional<Hit> find(UUID id) {
        return sql.one(HIT + " and m.id = ?", this::hit, id);
    }

    @Override
    public boolean settle(UUID id, HitStatus decision, @Nullable String note, UUID reviewer, Instant at) {
        return sql.update(
                        "update name_tracking_match set status = ?, note = ?, reviewed_by = ?, reviewed_at = ?"
                                + " where id = ? and status in " + OPEN,
                        decision,
                        note,
                        reviewer,
                        at,
                        id)
                == 1;
    }

    @Override
    public List<UUID> entriesWithNews(Instant now) {
        return sql.list("""
                select n.id from name_tracking n where n.active and n.scan_state = 'DONE' and exists
                    (select from name_tracking_match m where m.tracking_id = n.id
                     and m.status in ('NEW', 'NOTIFY_FAILED') and (m.next_notice is null or m.next_notice <= ?))""", row -> row.getObject(1, UUID.class), now);
    }

    @Override
    public List<Hit> news(UUID watchedId, Instant now) {
        return sql.list(
                HIT + " and m.tracking_id = ? and m.status in ('NEW', 'NOTIFY_FAILED')"
                        + " and (m.next_notice is null or m.next_notice <= ?) order by m.score desc, m.id"
                        + " for update of m skip locked",
                this::hit,
                watchedId,
                now);
    }

    @Override
    public void notified(Set<UUID> ids, Instant at) {
        sql.update(
                "update name_tracking_match set status = 'NOTIFIED', notified_at = ?, next_notice = null"
                        + " where id = any(?::uuid[]) and status in ('NEW', 'NOTIFY_FAILED')",
                at,
                ids);
    }

    @Override
    public void notNotified(UUID watchedId, Instant nextTry) {
        sql.update(
                "update name_tracking_match set status = 'NOTIFY_FAILED', next_notice = ?"
                        + " where tracking_id = ? and status in ('NEW', 'NOTIFY_FAILED')",
                nextTry,
                watchedId);
    }

    private Hit hit(ResultSet row) throws SQLException {
        return new Hit(
                row.getObject("id", UUID.class),
                row.getObject("tracking_id", UUID.class),
                row.getString("full_name"),
                ProfileKind.valueOf(row.getString("profile_kind")),
                row.getObject("profile_id", UUID.class),
                row.getString("code"),
                row.getString("registered_name"),
                row.getString("country"),
                row.getObject("city", Integer.class),
                row.getString("other_city"),
                new NameMatch(
                        NameMatch.MatchType.valueOf(row.getString("match_type")),
                        row.getInt("score"),
                        explanations(row.getString("explanation"))),
                HitStatus.valueOf(row.getString("status")),
                Sql.instant(row, "found_at"),
                Sql.instantOrNull(row, "notified_at"),
                row.getObject("reviewed_by", UUID.class),
                Sql.instantOrNull(row, "reviewed_at"),
                row.getString("note"));
    }

    private String written(List<Explanation> explanations) {
        try {
            return json.writeValueAsString(explanations);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Explanation> explanations(String text) {
        try {
            return json.readValue(text, new TypeReference<List<Explanation>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the explanation of a hit cannot be read", e);
        }
    }
}
