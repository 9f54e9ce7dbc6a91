package io.taalentio.persistence.search;

import io.taalentio.core.kernel.Page;
import io.taalentio.core.search.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/** Runs the statements of this package. */
@ApplicationScoped
class Queries {

    /** No list is worth waiting longer for; the reader narrows it down instead. */
    private static final int LIST_SECONDS = 5;

    /** Turns the row the cursor stands on into a value. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final DataSource database;

    Queries(DataSource database) {
        this.database = database;
    }

    /** One row by a key: the plan is the same for every key, so the driver's prepared statement may keep it. */
    <T> Optional<T> one(String sql, Reader<T> reader, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, List.of(values));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    <T> List<T> list(String sql, Reader<T> reader, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, List.of(values));
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * One page of a staff list and how many rows match, in one statement. The best plan depends on the values asked for
     * (a country of 20,000 people or of three), so the statement is never prepared under a name: PostgreSQL plans it
     * each time for these very values. A generic plan has been seen to take 650 times as long.
     *
     * @param table with its alias {@code p}
     * @param reader reads a row whose first column is the total and whose second one is the first of {@code columns}
     */
    <T> Page<T> page(String table, String columns, Conditions where, String order, Listing listing, Reader<T> reader) {
        String sql = "select t.total, c.* from (select count(*) as total from (select from " + table + " where "
                + where.sql() + " limit " + (Listing.COUNTED + 1) + ") counted) t left join lateral (select " + columns
                + " from " + table + " where " + where.sql() + " order by " + order + " limit ? offset ?) c on true";
        List<Object> values = new ArrayList<>(where.values());
        values.addAll(where.values());
        values.add(listing.size());
        values.add(listing.offset());
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            statement.setQueryTimeout(LIST_SECONDS);
            bind(connection, statement, values);
            List<T> items = new ArrayList<>(listing.size());
            long total = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    total = rows.getLong(1);
                    if (rows.getObject(2) != null) {
                        items.add(reader.read(rows));
                    }
                }
            }
            return totalled(items, total, listing);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Rows of people still listed, by their ids. */
    <T> Map<UUID, T> byId(String table, String columns, List<UUID> ids, Reader<T> reader, Function<T, UUID> idOf) {
        Map<UUID, T> rows = HashMap.newHashMap(ids.size());
        String sql = "select 0, " + columns + " from " + table
                + " where p.id = any(?) and p.deleted_at is null and p.status = 'ACTIVE'";
        for (T row : list(sql, reader, (Object) ids.toArray(UUID[]::new))) {
            rows.put(idOf.apply(row), row);
        }
        return rows;
    }

    /** Rows of a question planned for these very values, as {@link #page} is; it may take its time. */
    <T> List<T> asked(String sql, Reader<T> reader, List<Object> values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            bind(connection, statement, values);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** As {@link #page}, when the roster has said how many there are, but another order is wanted than it knows. */
    <T> Page<T> page(
            String table,
            String columns,
            Conditions where,
            String order,
            Listing listing,
            Reader<T> reader,
            Roster.Found found) {
        List<Object> values = new ArrayList<>(where.values());
        values.add(listing.size());
        values.add(listing.offset());
        String sql = "select 0, " + columns + " from " + table + " where " + where.sql() + " order by " + order
                + " limit ? offset ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            statement.setQueryTimeout(LIST_SECONDS);
            bind(connection, statement, values);
            List<T> items = new ArrayList<>(listing.size());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    items.add(reader.read(rows));
                }
            }
            return totalled(items, found.total(), listing);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** A page of a list that was counted as far as {@link Listing#COUNTED} and one more. */
    static <T> Page<T> totalled(List<T> items, long total, Listing listing) {
        boolean exact = total <= Listing.COUNTED;
        return new Page<>(items, exact ? total : Listing.COUNTED, exact, listing.page(), listing.size());
    }

    /** @return rows changed */
    int change(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, List.of(values));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Object> values)
            throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            switch (value) {
                case String[] texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts));
                case UUID[] ids -> statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
                case byte[][] tokens -> statement.setArray(i + 1, connection.createArrayOf("bytea", tokens));
                default -> statement.setObject(i + 1, value);
            }
        }
    }

    private static IllegalStateException failed(SQLException cause) {
        return new IllegalStateException("the profiles cannot be read", cause);
    }

    static @Nullable UUID uuid(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable Integer integer(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    /** The parts of {@code array_to_string(…, ',')}; keys and ids hold no comma. */
    static List<String> keys(ResultSet row, int column) throws SQLException {
        String joined = row.getString(column);
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }
}
