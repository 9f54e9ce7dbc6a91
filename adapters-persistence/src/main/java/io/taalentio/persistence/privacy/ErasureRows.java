package io.taalentio.persistence.privacy;

import io.taalentio.core.privacy.Erasures;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ErasureRows implements Erasures {

    private static final String ERASURE = "select account_id, asked_at, due_at, done_at from erasure";
    private static final List<String> PROFILES = List.of("talent_profile", "cinema_profile");

    private final Sql sql;

    ErasureRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Erasure> find(UUID account) {
        return sql.one(ERASURE + " where account_id = ?", ErasureRows::erasure, account);
    }

    @Override
    public Erasure ask(UUID account, Instant now, Instant due) {
        int added = sql.update("""
                insert into erasure (account_id, asked_at, due_at) values (?, ?, ?)
                on conflict (account_id) do nothing""", account, now, due);
        if (added == 1) {
            List<UUID> hidden = new ArrayList<>();
            for (String table : PROFILES) {
                hidden.addAll(sql.list(
                        "update " + table + " set status = 'HIDDEN', updated_at = ?, version = version + 1"
                                + " where account_id = ? and status = 'ACTIVE' and deleted_at is null returning id",
                        row -> row.getObject(1, UUID.class),
                        now,
                        account));
            }
            sql.update("update erasure set hidden = ?::uuid[] where account_id = ?", hidden, account);
        }
        return find(account).orElseThrow();
    }

    @Override
    public boolean undo(UUID account) {
        Optional<List<UUID>> hidden = sql.one(
                "delete from erasure where account_id = ? and done_at is null returning hidden",
                row -> List.of((UUID[]) row.getArray(1).getArray()),
                account);
        hidden.ifPresent(ids -> PROFILES.forEach(table -> sql.update(
                "update " + table + " set status = 'ACTIVE', version = version + 1"
                        + " where id = any(?::uuid[]) and status = 'HIDDEN' and deleted_at is null",
                ids)));
        return hidden.isPresent();
    }

    @Override
    public List<UUID> due(Instant now, int most) {
        return sql.list(
                "select account_id from erasure where done_at is null and due_at <= ? order by due_at limit ?",
                row -> row.getObject(1, UUID.class),
                now,
                most);
    }

    /** Also for an account that a restored backup brought back: its wish is on record again. */
    @Override
    public void done(UUID account, Instant now) {
        sql.update("""
                insert into erasure (account_id, asked_at, due_at, done_at) values (?, ?, ?, ?)
                on conflict (account_id) do update set done_at = excluded.done_at, hidden = '{}'""", account, now.minusSeconds(1), now, now);
    }

    private static Erasure erasure(ResultSet row) throws SQLException {
        return new Erasure(
                row.getObject("account_id", UUID.class),
                Sql.instant(row, "asked_at"),
                Sql.instant(row, "due_at"),
                Sql.instantOrNull(row, "done_at"));
    }
}
