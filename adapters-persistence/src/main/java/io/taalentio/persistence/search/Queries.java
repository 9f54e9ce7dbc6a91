package io.taalentio.persistence.search;

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

    /** Rows of a question planned for these very values, so never prepared under a name; it may take its time. */
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
