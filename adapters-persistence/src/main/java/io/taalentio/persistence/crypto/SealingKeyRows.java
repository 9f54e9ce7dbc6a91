package io.taalentio.persistence.crypto;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.privacy.KeyUse;
import io.taalentio.core.privacy.SealingKeys;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SealingKeyRows implements SealingKeys {

    /** More than any node takes to notice that the files changed. */
    private static final Duration SPREAD = Duration.ofSeconds(5);

    private static final int ROWS = 500;

    private static final String CHANGE = """
            select id, key_use, key_id, step, rows_total, rows_done, at_table, after_row, started_at, finished_at, trouble
            from key_change""";

    private record Running(
            UUID id,
            Change change,
            @Nullable String table,
            @Nullable UUID after) {}

    private record Named(KeyUse use, String id) {}

    private record Counted(long bearing, Instant at) {}

    private final Sql sql;
    private final Vault vault;
    private final Map<KeyUse, KeyedColumns> columns;
    private final Ids ids;

    SealingKeyRows(Sql sql, Vault vault, SealedColumns sealed, IndexedColumns indexed, Ids ids) {
        this.sql = sql;
        this.vault = vault;
        this.columns = Map.of(KeyUse.SEALING, sealed, KeyUse.SEARCH, indexed);
        this.ids = ids;
    }

    private KeyedColumns columns(KeyUse use) {
        return Objects.requireNonNull(columns.get(use));
    }

    @Override
    public List<Key> keys() {
        vault.refresh();
        Map<Named, Counted> counts = new HashMap<>();
        sql.list(
                        "select key_use, key_id, bearing, counted_at from key_count",
                        row -> Map.entry(
                                new Named(KeyUse.valueOf(row.getString("key_use")), row.getString("key_id")),
                                new Counted(row.getLong("bearing"), Sql.instant(row, "counted_at"))))
                .forEach(e -> counts.put(e.getKey(), e.getValue()));
        List<Key> all = new ArrayList<>();
        for (KeyUse use : KeyUse.values()) {
            int primary = vault.keys(use).getPrimary().getId();
            ids(use).forEach(id -> {
                Counted counted = counts.get(new Named(use, name(id)));
                all.add(new Key(
                        name(id),
                        use,
                        id == primary,
                        counted == null ? null : counted.bearing(),
                        counted == null ? null : counted.at()));
            });
        }
        return all;
    }

    /** Keys that nothing bears are counted too, as 0; those dropped since are forgotten. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean count(Instant now) {
        boolean alone = sql.one(
                        "select pg_try_advisory_xact_lock(hashtext('taalentio.key-count'))", row -> row.getBoolean(1))
                .orElse(false);
        if (!alone) {
            return false;
        }
        vault.refresh();
        for (KeyUse use : KeyUse.values()) {
            Map<String, Long> values = columns(use).valuesByKey();
            List<String> names = ids(use).mapToObj(SealingKeyRows::name).toList();
            sql.update("delete from key_count where key_use = ?", use);
            sql.update(
                    """
                    insert into key_count (key_use, key_id, bearing, counted_at)
                    select ?, k.id, k.bearing, ?::timestamptz
                    from unnest(?::text[], ?::text[]::bigint[]) as k (id, bearing)""",
                    use,
                    now,
                    names,
                    names.stream()
                            .map(name -> Long.toString(values.getOrDefault(name, 0L)))
                            .toList());
        }
        return true;
    }

    @Override
    public Optional<Change> change() {
        return sql.one(CHANGE + " order by started_at desc limit 1", row -> running(row)
                .change());
    }

    @Override
    public Change begin(KeyUse use, Instant now) {
        lockFiles();
        if (sql.any("select from key_change where step <> 'DONE'")) {
            throw new Conflict("key-change-running");
        }
        vault.refresh();
        int key = freshId();
        Change change = new Change(name(key), use, Step.SPREADING, columns(use).stale(key), 0, now, null, null);
        sql.update("""
                insert into key_change (id, key_use, key_id, step, rows_total, started_at)
                values (?, ?, ?, 'SPREADING', ?, ?)""", ids.next(), use, change.key(), change.rows(), now);
        add(use, key);
        return change;
    }

    @Override
    public void add(String id) {
        lockFiles();
        vault.refresh();
        int key = HexFormat.fromHexDigits(id);
        if (!taken(key)) {
            add(KeyUse.SEALING, key);
        }
    }

    private void add(KeyUse use, int key) {
        Parameters parameters =
                switch (use) {
                    case SEALING -> PredefinedAeadParameters.AES256_GCM;
                    case SEARCH -> KeyFolder.HASHES;
                };
        vault.replace(
                use,
                build(KeysetHandle.newBuilder(vault.keys(use))
                        .addEntry(KeysetHandle.generateEntryFromParameters(parameters)
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
            case SEALING -> renew(running, key, now);
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
        KeyUse use = Stream.of(KeyUse.values())
                .filter(u -> ids(u).anyMatch(k -> name(k).equals(id)))
                .findFirst()
                .orElseThrow(() -> new NotFound("not-found"));
        KeysetHandle keys = vault.keys(use);
        // Whoever is writing has come to an end before values are counted, and nobody else writes until the key is
        // gone.
        sql.update("lock table " + String.join(", ", columns(use).tableNames()) + " in share mode");
        if (name(keys.getPrimary().getId()).equals(id)
                || columns(use).valuesByKey().getOrDefault(id, 0L) > 0
                || sql.any("select from key_change where step <> 'DONE' and key_use = ?", use)) {
            throw new Conflict("key-in-use");
        }
        vault.replace(use, build(KeysetHandle.newBuilder(keys).deleteAt(at(keys, HexFormat.fromHexDigits(id)))));
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
        KeyUse use = running.change().use();
        KeysetHandle keys = vault.keys(use);
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys);
        builder.getAt(at(keys, key)).makePrimary();
        vault.replace(use, build(builder));
        sql.update("update key_change set step = 'SEALING' where id = ?", running.id());
        return false; // nodes get a round to seal with the new key before the old values are gone through
    }

    private boolean renew(Running running, int key, Instant now) {
        KeyedColumns kept = columns(running.change().use());
        List<String> tables = kept.tableNames();
        int at = running.table() == null
                ? 0
                : IntStream.range(0, tables.size())
                        .filter(i -> tables.get(i).compareTo(running.table()) >= 0)
                        .findFirst()
                        .orElse(tables.size());
        if (at == tables.size()) {
            return finish(running, kept, key, now);
        }
        String table = tables.get(at);
        UUID after = table.equals(running.table()) ? running.after() : null;
        List<UUID> done = kept.renew(table, after, ROWS, key);
        boolean tableDone = done.size() < ROWS;
        String next = !tableDone ? table : at + 1 < tables.size() ? tables.get(at + 1) : "~";
        sql.update(
                "update key_change set rows_done = rows_done + ?, at_table = ?, after_row = ?, trouble = null where id = ?",
                done.size(),
                next,
                tableDone ? null : done.getLast(),
                running.id());
        return true;
    }

    /** Done when nothing bears an older key; else from the beginning, for what a slow node made meanwhile. */
    private boolean finish(Running running, KeyedColumns kept, int key, Instant now) {
        if (kept.stale(key) > 0) {
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
    private int freshId() {
        int id = (int) ids.next().getLeastSignificantBits();
        while (id == 0 || taken(id)) {
            id++;
        }
        return id;
    }

    private boolean taken(int id) {
        return Stream.of(KeyUse.values()).anyMatch(use -> ids(use).anyMatch(taken -> taken == id));
    }

    private IntStream ids(KeyUse use) {
        KeysetHandle keys = vault.keys(use);
        return IntStream.range(0, keys.size()).map(i -> keys.getAt(i).getId());
    }

    static String name(int key) {
        return HexFormat.of().toHexDigits(key);
    }

    private static Running running(ResultSet row) throws SQLException {
        return new Running(
                row.getObject("id", UUID.class),
                new Change(
                        row.getString("key_id"),
                        KeyUse.valueOf(row.getString("key_use")),
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
