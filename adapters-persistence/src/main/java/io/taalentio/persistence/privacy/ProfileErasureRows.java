package io.taalentio.persistence.privacy;

import io.taalentio.core.kernel.Page;
import io.taalentio.core.privacy.ProfileErasures;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ProfileErasureRows implements ProfileErasures {

    private static final String ERASURE = """
            select e.profile_id, e.profile_kind, e.code, p.first_name, p.last_name, e.reason, e.asked_at, e.due_at, e.done_at
            from profile_erasure e
            left join (select id, first_name, last_name from talent_profile where deleted_at is null
                union all select id, first_name, last_name from cinema_profile where deleted_at is null) p
                on p.id = e.profile_id""";

    private final Sql sql;

    ProfileErasureRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Profile> profile(String ref) {
        for (ProfileKind kind : ProfileKind.values()) {
            Optional<Profile> found = sql.one(
                    "select p.id, p.code, a.status from " + table(kind)
                            + " p left join account a on a.id = p.account_id"
                            + " where p.deleted_at is null and (p.code = ? or p.id::text = ?) for update of p",
                    row -> new Profile(
                            row.getObject("id", UUID.class),
                            kind,
                            row.getString("code"),
                            owner(row.getString("status"))),
                    ref.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""),
                    ref.toLowerCase(Locale.ROOT));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Owner owner(@Nullable String status) {
        return status == null ? Owner.NOBODY : status.equals("PENDING") ? Owner.WAITING : Owner.ACTIVE;
    }

    @Override
    public Optional<ProfileErasure> find(UUID profile) {
        return sql.one(ERASURE + " where e.profile_id = ?", ProfileErasureRows::read, profile);
    }

    @Override
    public Page<ProfileErasure> page(int page, int size) {
        List<ProfileErasure> items = sql.list(
                ERASURE + " order by e.done_at is not null, e.done_at desc, e.due_at, e.profile_id limit ? offset ?",
                ProfileErasureRows::read,
                size,
                (long) page * size);
        long total = sql.one("select count(*) from profile_erasure", row -> row.getLong(1))
                .orElse(0L);
        return new Page<>(items, total, true, page, size);
    }

    @Override
    public ProfileErasure ask(Profile profile, @Nullable String reason, UUID by, Instant now, Instant due) {
        int added = sql.update("""
                insert into profile_erasure (profile_id, profile_kind, code, reason, asked_by, asked_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (profile_id) do nothing""", profile.id(), profile.kind(), profile.code(), reason, by, now, due);
        if (added == 1) {
            int hidden = sql.update(
                    "update " + table(profile.kind()) + " set status = 'HIDDEN', updated_at = ?, version = version + 1"
                            + " where id = ? and status = 'ACTIVE'",
                    now,
                    profile.id());
            sql.update("update profile_erasure set hidden = ? where profile_id = ?", hidden == 1, profile.id());
        }
        return find(profile.id()).orElseThrow();
    }

    @Override
    public boolean undo(UUID profile) {
        Optional<Boolean> hidden = sql.one(
                "delete from profile_erasure where profile_id = ? and done_at is null returning hidden",
                row -> row.getBoolean(1),
                profile);
        if (hidden.orElse(false)) {
            for (ProfileKind kind : ProfileKind.values()) {
                sql.update(
                        "update " + table(kind) + " set status = 'ACTIVE', version = version + 1"
                                + " where id = ? and status = 'HIDDEN' and deleted_at is null",
                        profile);
            }
        }
        return hidden.isPresent();
    }

    @Override
    public List<UUID> due(Instant now, int most) {
        return sql.list(
                "select profile_id from profile_erasure where done_at is null and due_at <= ? order by due_at limit ?",
                row -> row.getObject(1, UUID.class),
                now,
                most);
    }

    @Override
    public void done(Profile profile, Instant now) {
        sql.update("""
                insert into profile_erasure (profile_id, profile_kind, code, reason, asked_at, due_at, done_at)
                values (?, ?, ?, 'erased before; came back with a backup', ?, ?, ?)
                on conflict (profile_id) do update set done_at = excluded.done_at, hidden = false""", profile.id(), profile.kind(), profile.code(), now.minusSeconds(1), now, now);
    }

    private static String table(ProfileKind kind) {
        return switch (kind) {
            case TALENT -> "talent_profile";
            case CINEMA -> "cinema_profile";
        };
    }

    private static ProfileErasure read(ResultSet row) throws SQLException {
        return new ProfileErasure(
                row.getObject("profile_id", UUID.class),
                ProfileKind.valueOf(row.getString("profile_kind")),
                row.getString("code"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("reason"),
                Sql.instant(row, "asked_at"),
                Sql.instant(row, "due_at"),
                Sql.instantOrNull(row, "done_at"));
    }
}
