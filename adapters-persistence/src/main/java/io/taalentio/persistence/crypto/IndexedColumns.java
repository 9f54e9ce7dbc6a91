package io.taalentio.persistence.crypto;

import io.taalentio.core.privacy.KeyUse;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of blind indexes. What is sealed beside them is opened to make them anew, so no older key is needed. */
@ApplicationScoped
class IndexedColumns implements KeyedColumns {

    private static final int NAMED = BlindIndexKeys.NAME + BlindIndexKeys.HASH;

    /** A row as it was read: what it is made from, and its blind indexes by the newest key. */
    private record Renewed(UUID id, List<byte @Nullable []> sources, List<@Nullable Object> indexes) {}

    private final Sql sql;
    private final Vault vault;
    private final BlindIndexes indexes;

    IndexedColumns(Sql sql, Vault vault, BlindIndexes indexes) {
        this.sql = sql;
        this.vault = vault;
        this.indexes = indexes;
    }

    @Override
    public List<String> tableNames() {
        return indexes.columns().stream()
                .map(BlindIndexes.Column::table)
                .distinct()
                .sorted()
                .toList();
    }

    private List<BlindIndexes.Column> of(String table) {
        return indexes.columns().stream()
                .filter(column -> column.table().equals(table))
                .toList();
    }

    /** Values without a name are the eldest key's, as when they were made. */
    @Override
    public Map<String, Long> valuesByKey() {
        String eldest = SealingKeyRows.name(vault.keys(KeyUse.SEARCH).getAt(0).getId());
        Map<String, Long> values = new LinkedHashMap<>();
        for (BlindIndexes.Column column : indexes.columns()) {
            String each = column.several()
                    ? "(select unnest(" + column.name() + ") as v from " + column.table() + ") one"
                    : "(select " + column.name() + " as v from " + column.table() + ") one";
            sql.list(
                            "select case when octet_length(v) = " + NAMED
                                    + " then encode(substring(v from 1 for 4), 'hex') else ? end, count(*) from "
                                    + each + " where v is not null group by 1",
                            row -> Map.entry(row.getString(1), row.getLong(2)),
                            eldest)
                    .forEach(e -> values.merge(e.getKey(), e.getValue(), Long::sum));
        }
        return values;
    }

    @Override
    public long stale(int key) {
        return tableNames().stream()
                .mapToLong(table -> sql.one(
                                "select count(*) from " + table + " where " + stale(of(table)),
                                row -> row.getLong(1),
                                names(of(table), key).toArray())
                        .orElse(0L))
                .sum();
    }

    @Override
    public List<UUID> renew(String table, @Nullable UUID after, int most, int key) {
        List<BlindIndexes.Column> columns = of(table);
        Set<String> sources =
                columns.stream().map(BlindIndexes.Column::source).collect(Collectors.toCollection(LinkedHashSet::new));
        List<@Nullable Object> values = new ArrayList<>(names(columns, key));
        values.add(after);
        values.add(after);
        values.add(most);
        List<Renewed> rows = sql.list(
                "select id, " + String.join(", ", sources) + " from " + table + " where (" + stale(columns)
                        + ") and (?::uuid is null or id > ?) order by id limit ?",
                row -> renewed(row, columns, sources),
                values.toArray());
        String set = columns.stream().map(c -> c.name() + " = ?").collect(Collectors.joining(", "));
        String same = sources.stream()
                .map(source -> " and " + source + " is not distinct from ?::bytea")
                .collect(Collectors.joining());
        for (Renewed row : rows) {
            // Who changed the source meanwhile made the index anew as well, by the newest key.
            sql.later(
                    "update " + table + " set " + set + " where id = ?" + same,
                    Stream.of(row.indexes().stream(), Stream.of((Object) row.id()), row.sources().stream())
                            .flatMap(parameters -> parameters)
                            .toArray());
        }
        sql.flush();
        return rows.stream().map(Renewed::id).toList();
    }

    private static Renewed renewed(ResultSet row, List<BlindIndexes.Column> columns, Set<String> sources)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        List<byte @Nullable []> read = new ArrayList<>();
        for (String source : sources) {
            read.add(row.getBytes(source));
        }
        List<@Nullable Object> indexes = new ArrayList<>();
        for (BlindIndexes.Column column : columns) {
            byte[] sealed = row.getBytes(column.source());
            List<byte[]> made = sealed == null || sealed.length == 0
                    ? List.of()
                    : column.index().of(id, sealed);
            indexes.add(made.isEmpty() ? null : column.several() ? made : made.getFirst());
        }
        return new Renewed(id, read, indexes);
    }

    private static String stale(List<BlindIndexes.Column> columns) {
        return columns.stream()
                .map(column -> column.several()
                        ? "exists (select from unnest(" + column.name() + ") v where " + stale("v") + ")"
                        : "(" + stale(column.name()) + ")")
                .collect(Collectors.joining(" or "));
    }

    private static String stale(String value) {
        return "octet_length(" + value + ") <> " + NAMED + " or substring(" + value + " from 1 for 4) <> ?";
    }

    private static List<Object> names(List<BlindIndexes.Column> columns, int key) {
        return columns.stream()
                .map(column -> (Object)
                        ByteBuffer.allocate(BlindIndexKeys.NAME).putInt(key).array())
                .toList();
    }
}
