package io.taalentio.persistence.nametracking;

import io.taalentio.core.nametracking.NameChecks;
import io.taalentio.core.nametracking.NameIndex;
import io.taalentio.core.nametracking.NameKeys;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class NameIndexRows implements NameIndex, NameChecks {

    private static final String PROFILES =
            " left join talent_profile t on x.profile_kind = 'TALENT' and t.id = x.profile_id and t.deleted_at is null"
                    + " left join cinema_profile c on x.profile_kind = 'CINEMA' and c.id = x.profile_id"
                    + " and c.deleted_at is null";

    private static final String PERSON =
            "x.profile_kind, x.profile_id, coalesce(t.first_name, c.first_name) as first_name,"
                    + " coalesce(t.last_name, c.last_name) as last_name";

    private final Sql sql;

    NameIndexRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void due(ProfileKind kind, UUID profileId) {
        sql.later("insert into name_check (profile_kind, profile_id) values (?, ?)", kind, profileId);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Registered> takeDue(int max) {
        return sql.list("""
                with x as (
                    delete from name_check where id in
                        (select id from name_check order by id limit ? for update skip locked)
                    returning profile_kind, profile_id)
                select distinct PERSON from x PROFILES""".replace("PERSON", PERSON).replace("PROFILES", PROFILES), NameIndexRows::person, max);
    }

    @Override
    public void file(Registered person, Set<String> keys) {
        sql.later("""
                insert into name_key (profile_id, profile_kind, keys, version) values (?, ?, ?, ?)
                on conflict (profile_id) do update set keys = excluded.keys, version = excluded.version""", person.profileId(), person.kind(), keys, NameKeys.VERSION);
    }

    @Override
    public int makeMissingDue(int max) {
        return missing("TALENT", "talent_profile", max) + missing("CINEMA", "cinema_profile", max) + gone(max);
    }

    /** Names of profiles that were erased without a word. */
    private int gone(int max) {
        return sql.update("""
                insert into name_check (profile_kind, profile_id)
                select k.profile_kind, k.profile_id from name_key k
                where cardinality(k.keys) > 0
                    and not exists (select from talent_profile t where t.id = k.profile_id and t.deleted_at is null)
                    and not exists (select from cinema_profile c where c.id = k.profile_id and c.deleted_at is null)
                    and not exists (select from name_check q where q.profile_id = k.profile_id)
                limit ?""", max);
    }

    private int missing(String kind, String table, int max) {
        return sql.update(
                "insert into name_check (profile_kind, profile_id) select ?, p.id from " + table + """
                         p
                        where not exists (select from name_key k where k.profile_id = p.id and k.version = ?)
                            and not exists (select from name_check q where q.profile_id = p.id)
                        limit ?""",
                kind,
                NameKeys.VERSION,
                max);
    }

    @Override
    public long count(NameKeys.Sought sought) {
        List<@Nullable Object> values = new ArrayList<>();
        return sql.one(
                        "select count(*) from name_key x where " + condition(sought, values),
                        row -> row.getLong(1),
                        values.toArray())
                .orElse(0L);
    }

    @Override
    public List<Registered> filedUnder(NameKeys.Sought sought, @Nullable UUID after, int max) {
        List<@Nullable Object> values = new ArrayList<>();
        String where = condition(sought, values);
        values.add(after);
        values.add(after);
        values.add(max);
        // what is sought is found first, by the index of keys; only then is it put in order
        return sql.list(
                "with x as materialized (select profile_kind, profile_id from name_key x where " + where
                        + " and (?::uuid is null or x.profile_id > ?::uuid)), page as (select * from x"
                        + " order by profile_id limit ?) select " + PERSON.replace("x.", "page.") + " from page"
                        + PROFILES.replace("x.", "page.") + " order by page.profile_id",
                NameIndexRows::person,
                values.toArray());
    }

    private static String condition(NameKeys.Sought sought, List<@Nullable Object> values) {
        List<String> conditions = new ArrayList<>();
        for (Set<String> word : sought.words()) {
            conditions.add("x.keys && ?");
            values.add(word);
        }
        return String.join(" and ", conditions);
    }

    private static Registered person(ResultSet row) throws SQLException {
        String first = row.getString("first_name");
        String last = row.getString("last_name");
        return new Registered(
                ProfileKind.valueOf(row.getString("profile_kind")),
                row.getObject("profile_id", UUID.class),
                first == null ? "" : first,
                last == null ? "" : last,
                first != null && last != null);
    }
}
