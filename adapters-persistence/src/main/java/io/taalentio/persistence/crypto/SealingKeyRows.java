package io.taalentio.persistence.crypto;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.privacy.SealingKeys;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SealingKeyRows implements SealingKeys {

    /** More than any node takes to notice that the files changed. */
    private static final Duration SPREAD = Duration.ofSeconds(5);

    private static final int ROWS = 500;

    private static final String CHANGE = """
            select id, key_id, step, rows_total, rows_done, at_table, after_row, started_at, finished_at, trouble
            from key_change""";

    private record Running(
            UUID id,
            Change change,
            @Nullable String table,
            @Nullable UUID after) {}

    private final Sql sql;
    private final Vault vault;
    private final SealedColumns columns;
    private final Ids ids;

    SealingKeyRows(Sql sql, Vault vault, SealedColumns columns, Ids ids) {
        this.sql = sql;
        this.vault = vault;
        this.columns = columns;
        this.ids = ids;
    }

    @Override
    public List<Key> keys() {
        vault.refresh();
        KeysetHandle keys = vault.keys();
        int primary = keys.getPrimary().getId();
        Map<String, Long> values = columns.valuesByKey();
        return IntStream.range(0, keys.size())
                .map(i -> keys.getAt(i).getId())
                .mapToObj(id -> new Key(name(id), id == primary, values.getOrDefault(name(id), 0L)))
                .toList();
    }

    @Override
    public Optional<Change> change() {
        return sql.one(CHANGE + " order by started_at desc limit 1", row -> running(row)
                .change());
    }

    @Override
    public Change begin(Instant now) {
        lockFiles();
        if (sql.any("select from key_change where step <> 'DONE'")) {
            throw new Conflict("key-change-running");
        }
        vault.refresh();
        KeysetHandle before = vault.keys();
        int key = freshId(before);
        Change change = new Change(name(key), Step.SPREADING, columns.stale(prefix(key)), 0, now, null, null);
        sql.update("""
                insert into key_change (id, key_id, step, rows_total, started_at) values (?, ?, 'SPREADING', ?, ?)""", ids.next(), change.key(), change.rows(), now);
        add(before, key);
        return change;
    }

    @Override
    public void add(String id) {
        lockFiles();
        vault.refresh();
        int key = HexFormat.fromHexDigits(id);
        if (!taken(vault.keys(), key)) {
            add(vault.keys(), key);
        }
    }

    private void add(KeysetHandle keys, int key) {
        vault.replace(build(KeysetHandle.newBuilder(keys)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withFixedId(key))));
    }

    @Override
    public boolean advance(Instant now) {
        Optional<Running> found =
                sql.one(CHANGE + " where step <> 'DONE' for update skip locked", SealingKeyRows::running);
        if (found.isEmpty()) {
            return false;
        }
        Running running = found.get();
        int key = HexFormat.fromHexDigits(running.change().key());
        return switch (running.change().step()) {
            case SPREADING -> promote(running, key, now);
            case SEALING -> renew(running, prefix(key), now);
            case DONE -> false;
        };
    }

    @Override
    public void stuck(String why) {
        sql.update("update key_change set trouble = ? where step <> 'DONE'", why);
    }

    @Override
    public void drop(String id) {
        lockFiles();
        vault.refresh();
        KeysetHandle keys = vault.keys();
        int key = IntStream.range(0, keys.size())
                .map(i -> keys.getAt(i).getId())
                .filter(k -> name(k).equals(id))
                .boxed()
                .findFirst()
                .orElseThrow(() -> new NotFound("not-found"));
        if (keys.getPrimary().getId() == key
                || columns.valuesByKey().getOrDefault(id, 0L) > 0
                || sql.any("select from key_change where step <> 'DONE' and key_id = ?", id)) {
            throw new Conflict("key-in-use");
        }
        vault.replace(build(KeysetHandle.newBuilder(keys).deleteAt(at(keys, key))));
    }

    @Override
    public void refresh() {
        vault.refresh();
    }

    /** Files have no transaction: two who would change them at once do it one after the other. */
    private void lockFiles() {
        sql.one("select pg_advisory_xact_lock(hashtext('taalentio.keys'))", row -> true);
    }

    /** From here on new values bear the new key; every node has read it by now. */
    private boolean promote(Running running, int key, Instant now) {
        if (running.change().startedAt().plus(SPREAD).isAfter(now)) {
            return false;
        }
        vault.refresh();
        KeysetHandle keys = vault.keys();
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys);
        builder.getAt(at(keys, key)).makePrimary();
        vault.replace(build(builder));
        sql.update("update key_change set step = 'SEALING' where id = ?", running.id());
        return false; // nodes get a round to seal with the new key before the old values are gone through
    }

    private boolean renew(Running running, byte[] prefix, Instant now) {
        List<SealedColumns.Table> tables = columns.tables();
        int at = running.table() == null
                ? 0
                : IntStream.range(0, tables.size())
                        .filter(i -> tables.get(i).name().compareTo(running.table()) >= 0)
                        .findFirst()
                        .orElse(tables.size());
        if (at == tables.size()) {
            return finish(running, prefix, now);
        }
        SealedColumns.Table table = tables.get(at);
        UUID after = table.name().equals(running.table()) ? running.after() : null;
        List<UUID> done = columns.renew(table, after, ROWS, prefix);
        boolean tableDone = done.size() < ROWS;
        String next = !tableDone
                ? table.name()
                : at + 1 < tables.size() ? tables.get(at + 1).name() : "~";
        sql.update(
                "update key_change set rows_done = rows_done + ?, at_table = ?, after_row = ?, trouble = null where id = ?",
                done.size(),
                next,
                tableDone ? null : done.getLast(),
                running.id());
        return true;
    }

    /** Done when nothing bears an older key; else from the beginning, for what a slow node sealed meanwhile. */
    private boolean finish(Running running, byte[] prefix, Instant now) {
        if (columns.stale(prefix) > 0) {
            sql.update("update key_change set at_table = null, after_row = null where id = ?", running.id());
            return true;
        }
        sql.update("update key_change set step = 'DONE', finished_at = ? where id = ?", now, running.id());
        return false;
    }

    private static int at(KeysetHandle keys, int key) {
        return IntStream.range(0, keys.size())
                .filter(i -> keys.getAt(i).getId() == key)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the key " + name(key) + " is not in the files"));
    }

    private static KeysetHandle build(KeysetHandle.Builder builder) {
        try {
            return builder.build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys cannot be changed", e);
        }
    }

    /** One that no key of the files has. */
    private int freshId(KeysetHandle keys) {
        int id = (int) ids.next().getLeastSignificantBits();
        while (id == 0 || taken(keys, id)) {
            id++;
        }
        return id;
    }

    private static boolean taken(KeysetHandle keys, int id) {
        return IntStream.range(0, keys.size()).anyMatch(i -> keys.getAt(i).getId() == id);
    }

    static String name(int key) {
        return HexFormat.of().toHexDigits(key);
    }

    static byte[] prefix(int key) {
        return ByteBuffer.allocate(SealedColumns.PREFIX)
                .put((byte) 1)
                .putInt(key)
                .array();
    }

    private static Running running(ResultSet row) throws SQLException {
        return new Running(
                row.getObject("id", UUID.class),
                new Change(
                        row.getString("key_id"),
                        Step.valueOf(row.getString("step")),
                        row.getLong("rows_total"),
                        row.getLong("rows_done"),
                        Sql.instant(row, "started_at"),
                        Sql.instantOrNull(row, "finished_at"),
                        row.getString("trouble")),
                row.getString("at_table"),
                row.getObject("after_row", UUID.class));
    }
}
