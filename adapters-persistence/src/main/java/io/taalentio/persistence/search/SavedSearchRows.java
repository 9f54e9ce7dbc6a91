package io.taalentio.persistence.search;

import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.Cadence;
import io.taalentio.core.search.SavedSearch;
import io.taalentio.core.search.SavedSearches;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SavedSearchRows implements SavedSearches {

    private static final String COLUMNS =
            " id, account_id, kind, name, address, cadence, created_at, looked_at, alerted_at, next_look_at, looks ";

    private final Sql sql;

    SavedSearchRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<SavedSearch> of(UUID account) {
        return sql.list(
                "select" + COLUMNS + "from saved_search where account_id = ? order by lower(name), id",
                SavedSearchRows::read,
                account);
    }

    @Override
    public Optional<SavedSearch> find(UUID id, UUID account) {
        return sql.one(
                "select" + COLUMNS + "from saved_search where id = ? and account_id = ?",
                SavedSearchRows::read,
                id,
                account);
    }

    @Override
    public int count(UUID account) {
        return sql.one("select count(*) from saved_search where account_id = ?", row -> row.getInt(1), account)
                .orElse(0);
    }

    @Override
    public void add(SavedSearch search) {
        boolean added = sql.update(
                        """
                        insert into saved_search (id, account_id, kind, name, address, cadence, created_at, next_look_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?::timestamptz)
                        on conflict (account_id, kind, lower(name)) do nothing""",
                        search.id(),
                        search.account(),
                        search.kind(),
                        search.name(),
                        search.address(),
                        search.cadence(),
                        search.createdAt(),
                        search.nextLookAt())
                == 1;
        if (!added) {
            throw new Conflict("name-taken");
        }
    }

    @Override
    public void change(UUID id, String name, Cadence cadence, @Nullable Instant nextLookAt) {
        boolean changed = sql.update("""
                        update saved_search s set name = ?, cadence = ?, next_look_at = ?::timestamptz, looks = looks + 1
                        where id = ? and not exists (select from saved_search o where o.account_id = s.account_id
                            and o.kind = s.kind and lower(o.name) = lower(?) and o.id <> s.id)""", name, cadence, nextLookAt, id, name) == 1;
        if (!changed) {
            throw new Conflict("name-taken");
        }
    }

    @Override
    public void remove(UUID id) {
        sql.update("delete from saved_search where id = ?", id);
    }

    @Override
    public void stop(UUID id) {
        sql.update("update saved_search set cadence = 'NONE', next_look_at = null, looks = looks + 1 where id = ?", id);
    }

    @Override
    public Optional<SavedSearch> claim(Instant now, Instant until) {
        return sql.one("""
                update saved_search set next_look_at = ?, looks = looks + 1
                where id = (select id from saved_search where next_look_at <= ?
                    order by next_look_at, id limit 1 for update skip locked)
                returning""" + COLUMNS, SavedSearchRows::read, until, now);
    }

    @Override
    public boolean looked(
            SavedSearch claimed,
            @Nullable Instant lookedAt,
            @Nullable Instant alertedAt,
            @Nullable Instant nextLookAt) {
        return sql.update("""
                        update saved_search set looked_at = coalesce(?::timestamptz, looked_at),
                            alerted_at = coalesce(?::timestamptz, alerted_at), next_look_at = ?::timestamptz
                        where id = ? and looks = ?""", lookedAt, alertedAt, nextLookAt, claimed.id(), claimed.looks()) == 1;
    }

    @Override
    public Set<UUID> known(UUID id) {
        return Set.copyOf(sql.list(
                "select profile_id from saved_search_match where search_id = ?",
                row -> row.getObject(1, UUID.class),
                id));
    }

    @Override
    public void know(UUID id, Collection<UUID> people) {
        sql.update(
                "insert into saved_search_match (search_id, profile_id) select ?, unnest(?::uuid[]) on conflict do nothing",
                id,
                people);
    }

    private static SavedSearch read(ResultSet row) throws SQLException {
        return new SavedSearch(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                ProfileKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("address"),
                Cadence.valueOf(row.getString("cadence")),
                Sql.instant(row, "created_at"),
                Sql.instantOrNull(row, "looked_at"),
                Sql.instantOrNull(row, "alerted_at"),
                Sql.instantOrNull(row, "next_look_at"),
                row.getInt("looks"));
    }
}
