package io.taalentio.persistence.folder;

import io.taalentio.core.folder.Folder;
import io.taalentio.core.folder.FolderPerson;
import io.taalentio.core.folder.Folders;
import io.taalentio.core.folder.Tag;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.persistence.profile.ProfileRefs;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class FolderRows implements Folders {

    private static final String LISTED = "p.deleted_at is null and p.status = 'ACTIVE'";

    /** Question marks: whether talents, whether cinema talents count; twice the reader. */
    private static final String FOLDER = """
            select f.id, f.owner_id, a.first_name || ' ' || a.last_name as owner, f.name, f.note,
                (select count(*) from folder_person i join talent_profile p on p.id = i.talent_id
                    where i.folder_id = f.id and LISTED and ?)
                + (select count(*) from folder_person i join cinema_profile p on p.id = i.cinema_id
                    where i.folder_id = f.id and LISTED and ?) as people,
                (select count(*) from folder_share s where s.folder_id = f.id) as shares,
                f.owner_id = ? or exists (select from folder_share s
                    where s.folder_id = f.id and s.account_id = ? and s.may_edit) as may_edit,
                f.created_at, f.updated_at, f.version
            from folder f join account a on a.id = f.owner_id
            where (f.owner_id = ? or exists (select from folder_share s where s.folder_id = f.id and s.account_id = ?))
            """.replace("LISTED", LISTED);

    private static final String PERSON = """
            select i.id, KIND as kind, p.id as profile_id, p.code, p.first_name, p.last_name, p.gender, p.birth_date,
                p.photo_id, p.residence_country, p.residence_city, p.residence_city_other, KEYS as keys, i.note, i.rating,
                i.tag, (select a.first_name || ' ' || a.last_name from account a where a.id = i.added_by) as added_by,
                i.added_at, i.position
            from folder_person i join TABLE p on p.id = i.COLUMN
            where i.folder_id = ? and LISTED""".replace("LISTED", LISTED);

    private static final String TALENTS = PERSON.replace("KIND", "'TALENT'")
            .replace("KEYS", "array(select talent from profile_talent where profile_id = p.id order by talent limit 5)")
            .replace("TABLE", "talent_profile")
            .replace("COLUMN", "talent_id");

    private static final String CINEMA = PERSON.replace("KIND", "'CINEMA'")
            .replace("KEYS", "p.talent_types[1:5]")
            .replace("TABLE", "cinema_profile")
            .replace("COLUMN", "cinema_id");

    private final Sql sql;
    private final Ids ids;

    FolderRows(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    @Override
    public List<Folder> of(UUID reader, Set<ProfileKind> kinds) {
        return folders(reader, kinds, "order by f.updated_at desc, f.id", List.of());
    }

    @Override
    public Optional<Folder> find(UUID id, UUID reader, Set<ProfileKind> kinds) {
        return folders(reader, kinds, "and f.id = ?", List.of(id)).stream().findFirst();
    }

    private List<Folder> folders(UUID reader, Set<ProfileKind> kinds, String rest, List<Object> values) {
        List<Object> all = new ArrayList<>(List.of(
                kinds.contains(ProfileKind.TALENT),
                kinds.contains(ProfileKind.CINEMA),
                reader,
                reader,
                reader,
                reader));
        all.addAll(values);
        return sql.list(FOLDER + rest, FolderRows::folder, all.toArray());
    }

    private static Folder folder(ResultSet row) throws SQLException {
        return new Folder(
                row.getObject("id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getString("owner"),
                row.getString("name"),
                row.getString("note"),
                row.getLong("people"),
                row.getInt("shares"),
                row.getBoolean("may_edit"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "updated_at"),
                row.getInt("version"));
    }

    @Override
    public int owned(UUID owner) {
        return sql.one("select count(*) from folder where owner_id = ?", row -> row.getInt(1), owner)
                .orElse(0);
    }

    @Override
    public void add(UUID id, UUID owner, String name, @Nullable String note, Instant now) {
        sql.update(
                "insert into folder (id, owner_id, name, note, created_at, updated_at) values (?, ?, ?, ?, ?, ?)",
                id,
                owner,
                name,
                note,
                now,
                now);
    }

    @Override
    public void change(UUID id, int version, String name, @Nullable String note, Instant now) {
        boolean changed = sql.update(
                        "update folder set name = ?, note = ?, updated_at = ?, version = version + 1"
                                + " where id = ? and version = ?",
                        name,
                        note,
                        now,
                        id,
                        version)
                == 1;
        if (!changed) {
            throw new Conflict("conflict-version");
        }
    }

    @Override
    public void remove(UUID id) {
        sql.update("delete from folder where id = ?", id);
    }

    @Override
    public List<FolderPerson> people(UUID id, Set<ProfileKind> kinds) {
        List<String> parts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (ProfileKind kind : kinds) {
            parts.add(
                    switch (kind) {
                        case TALENT -> TALENTS;
                        case CINEMA -> CINEMA;
                    });
            values.add(id);
        }
        return parts.isEmpty()
                ? List.of()
                : sql.list(
                        String.join(" union all ", parts) + " order by position, id",
                        FolderRows::person,
                        values.toArray());
    }

    private static FolderPerson person(ResultSet row) throws SQLException {
        String tag = row.getString("tag");
        return new FolderPerson(
                ProfileKind.valueOf(row.getString("kind")),
                row.getObject("profile_id", UUID.class),
                row.getString("code"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("gender"),
                row.getObject("birth_date", LocalDate.class),
                row.getObject("photo_id", UUID.class),
                row.getString("residence_country"),
                row.getObject("residence_city", Integer.class),
                row.getString("residence_city_other"),
                Sql.texts(row, "keys"),
                row.getString("note"),
                row.getObject("rating", Integer.class),
                tag == null ? null : Tag.valueOf(tag),
                row.getString("added_by"),
                Sql.instant(row, "added_at"));
    }

    @Override
    public int put(UUID id, ProfileKind kind, List<String> codesOrIds, UUID by, int most, Instant now) {
        lock(id);
        String column =
                switch (kind) {
                    case TALENT -> "talent_id";
                    case CINEMA -> "cinema_id";
                };
        int added = 0;
        for (UUID one : ProfileRefs.listed(sql, kind, codesOrIds)) {
            added += sql.update("""
                    insert into folder_person (id, folder_id, COLUMN, position, added_by, added_at)
                    select ?, ?, ?, coalesce(max(position), 0) + 1, ?, ? from folder_person where folder_id = ?
                    on conflict do nothing""".replace("COLUMN", column), ids.next(), id, one, by, now, id);
        }
        if (sql.one("select count(*) from folder_person where folder_id = ?", row -> row.getInt(1), id)
                        .orElse(0)
                > most) {
            throw new Conflict("too-many", Map.of("max", most));
        }
        if (added > 0) {
            touch(id, now);
        }
        return added;
    }

    /** Whoever changes who is in a folder, or their order, waits for whoever does so already. */
    private void lock(UUID id) {
        sql.any("select from folder where id = ? for update", id);
    }

    private void touch(UUID id, Instant now) {
        sql.update("update folder set updated_at = ? where id = ?", now, id);
    }

    @Override
    public boolean write(
            UUID id, UUID person, @Nullable String note, @Nullable Integer rating, @Nullable Tag tag, Instant now) {
        boolean there = sql.update(
                        "update folder_person set note = ?, rating = ?::smallint, tag = ? where coalesce(talent_id, cinema_id) = ? and folder_id = ?",
                        note,
                        rating,
                        tag,
                        person,
                        id)
                == 1;
        if (there) {
            touch(id, now);
        }
        return there;
    }

    @Override
    public boolean take(UUID id, UUID person, Instant now) {
        boolean there = sql.update(
                        "delete from folder_person where coalesce(talent_id, cinema_id) = ? and folder_id = ?",
                        person,
                        id)
                == 1;
        if (there) {
            touch(id, now);
        }
        return there;
    }

    @Override
    public void order(UUID id, List<UUID> people, Instant now) {
        lock(id);
        sql.update("""
                update folder_person i set position = o.position
                from (select p.id, row_number() over (order by w.at nulls last, p.position, p.id) as position
                    from folder_person p
                    left join unnest(?::uuid[]) with ordinality w(id, at)
                        on w.id = coalesce(p.talent_id, p.cinema_id)
                    where p.folder_id = ?) o
                where i.id = o.id and i.position <> o.position""", people, id);
        touch(id, now);
    }

    @Override
    public List<Share> shares(UUID id) {
        return sql.list(
                """
                select a.id, a.first_name || ' ' || a.last_name as name, a.email, s.may_edit
                from folder_share s join account a on a.id = s.account_id where s.folder_id = ? order by name, a.id""",
                row -> new Share(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        row.getBoolean("may_edit")),
                id);
    }

    @Override
    public void share(UUID id, UUID account, boolean mayEdit, Instant now) {
        sql.update("""
                insert into folder_share (folder_id, account_id, may_edit, shared_at) values (?, ?, ?, ?)
                on conflict (folder_id, account_id) do update set may_edit = excluded.may_edit""", id, account, mayEdit, now);
    }

    @Override
    public boolean unshare(UUID id, UUID account) {
        return sql.update("delete from folder_share where folder_id = ? and account_id = ?", id, account) == 1;
    }
}
