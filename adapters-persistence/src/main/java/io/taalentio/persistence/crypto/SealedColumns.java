package io.taalentio.persistence.crypto;

import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which columns hold sealed values, as the schema itself says: those of type {@code bytea} whose name ends in
 * {@code _enc}. Whoever adds one has it sealed anew with the others.
 */
@ApplicationScoped
class SealedColumns implements KeyedColumns {

    /** Tink's version byte and the four bytes of the key's id. */
    private static final int PREFIX = 5;

    /** They bear their key for a day at most and are then removed. */
    private static final Set<String> SHORT_LIVED = Set.of("given_answer");

    /** The column that names the row a value is bound to, where {@code id} does not. */
    private static final String ROW_ID = "row_id";

    /** A table, the column that names its rows, and its sealed columns. */
    record Table(String name, String rowId, List<String> columns) {}

    /** A row whose values were opened and sealed with the newest key. */
    private record Renewed(UUID id, List<byte @Nullable []> before, List<byte @Nullable []> after) {}

    private final Sql sql;
    private final Vault vault;

    SealedColumns(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    List<Table> tables() {
        return all().stream().filter(t -> !SHORT_LIVED.contains(t.name())).toList();
    }

    private List<Table> all() {
        Map<String, List<String>> columns = new TreeMap<>();
        columns.put("vault_check", List.of("sealed"));
        sql.list("""
                        select c.table_name, c.column_name from information_schema.columns c
                        where c.table_schema = 'public' and c.data_type = 'bytea' and c.column_name like '%\\_enc'
                        order by 1, 2""", row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(e -> columns.computeIfAbsent(e.getKey(), t -> new ArrayList<>())
                        .add(e.getValue()));
        Set<String> named = Set.copyOf(sql.list(
                "select table_name from information_schema.columns where table_schema = 'public' and column_name = ?",
                row -> row.getString(1),
                ROW_ID));
        return columns.entrySet().stream()
                .map(e -> new Table(e.getKey(), named.contains(e.getKey()) ? ROW_ID : "id", List.copyOf(e.getValue())))
                .toList();
    }

    @Override
    public Map<String, Long> valuesByKey() {
        Map<String, Long> values = new LinkedHashMap<>();
        for (Table table : all()) {
            for (String column : table.columns()) {
                sql.list(
                                "select encode(substring(" + column + " from 2 for 4), 'hex'), count(*) from "
                                        + table.name() + " where " + column + " <> '' group by 1",
                                row -> Map.entry(row.getString(1), row.getLong(2)))
                        .forEach(e -> values.merge(e.getKey(), e.getValue(), Long::sum));
            }
        }
        return values;
    }

    @Override
    public List<String> tableNames() {
        return tables().stream().map(Table::name).toList();
    }

    @Override
    public long stale(int key) {
        byte[] prefix = prefix(key);
        return tables().stream()
                .mapToLong(table -> sql.one(
                                "select count(*) from " + table.name() + " where " + stale(table),
                                row -> row.getLong(1),
                                prefixes(table, prefix))
                        .orElse(0L))
                .sum();
    }

    @Override
    public List<UUID> renew(String name, @Nullable UUID after, int most, int key) {
        byte[] prefix = prefix(key);
        Table table = tables().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no sealed column in " + name));
        String columns = String.join(", ", table.columns());
        List<@Nullable Object> values = new ArrayList<>(List.of(prefixes(table, prefix)));
        values.add(after);
        values.add(after);
        values.add(most);
        List<Renewed> rows = sql.list(
                "select " + table.rowId() + ", " + columns + " from " + table.name() + " where (" + stale(table)
                        + ") and (?::uuid is null or " + table.rowId() + " > ?) order by " + table.rowId() + " limit ?",
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    List<byte @Nullable []> before = new ArrayList<>();
                    List<byte @Nullable []> again = new ArrayList<>();
                    for (int i = 0; i < table.columns().size(); i++) {
                        byte[] sealed = row.getBytes(i + 2);
                        String column = table.columns().get(i);
                        before.add(sealed);
                        again.add(
                                sealed == null || sealed.length == 0
                                        ? null
                                        : vault.seal(
                                                table.name(),
                                                column,
                                                id,
                                                vault.open(table.name(), column, id, sealed)));
                    }
                    return new Renewed(id, before, again);
                },
                values.toArray());
        if (!rows.isEmpty()) {
            write(table, rows);
        }
        return rows.stream().map(Renewed::id).toList();
    }

    /** A value that somebody changed meanwhile stays as it is: it bears the newest key already. */
    private void write(Table table, List<Renewed> rows) {
        StringBuilder set = new StringBuilder();
        StringBuilder same = new StringBuilder();
        StringBuilder from = new StringBuilder("unnest(?::uuid[]) as row_id");
        List<Object> values = new ArrayList<>();
        values.add(rows.stream().map(Renewed::id).toList());
        for (int i = 0; i < table.columns().size(); i++) {
            String column = table.columns().get(i);
            int at = i;
            String now = "v.a" + i;
            set.append(i == 0 ? "" : ", ").append(column + " = case when " + now + " = '' then t." + column);
            set.append(" else " + now + " end");
            same.append(" and coalesce(t." + column + ", '') = v.b" + i);
            from.append(", unnest(?) as a").append(i).append(", unnest(?) as b").append(i);
            values.add(rows.stream().map(r -> orNothing(r.after().get(at))).toList());
            values.add(rows.stream().map(r -> orNothing(r.before().get(at))).toList());
        }
        sql.update(
                "update " + table.name() + " t set " + set + " from (select " + from + ") v where t." + table.rowId()
                        + " = v.row_id" + same,
                values.toArray());
    }

    /** No sealed value is empty: nothing stands for null, and for what was emptied. */
    private static byte[] orNothing(byte @Nullable [] sealed) {
        return Objects.requireNonNullElse(sealed, new byte[0]);
    }

    private static String stale(Table table) {
        return String.join(
                " or ",
                table.columns().stream()
                        .map(c -> "(" + c + " <> '' and substring(" + c + " from 1 for " + PREFIX + ") <> ?)")
                        .toList());
    }

    /** Tink's version byte and the key's id. */
    private static byte[] prefix(int key) {
        return ByteBuffer.allocate(PREFIX).put((byte) 1).putInt(key).array();
    }

    private static Object[] prefixes(Table table, byte[] prefix) {
        return table.columns().stream().map(c -> (Object) prefix).toArray();
    }
}
