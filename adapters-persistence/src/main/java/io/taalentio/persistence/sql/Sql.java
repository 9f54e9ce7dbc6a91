package io.taalentio.persistence.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs one statement at a time on the transaction at hand, or by itself when there is none. Parameters may be null,
 * strings, numbers, booleans, UUIDs, bytes, dates, instants, enums (by name) and collections of strings or enums
 * ({@code text[]}) or of bytes ({@code bytea[]}).
 * What goes wrong is thrown as {@link IllegalStateException} with its {@link SQLException} as cause.
 */
@ApplicationScoped
public class Sql {

    /** Reads one row; never null. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final Object WAITING = Sql.class;

    private record Call(String sql, List<@Nullable Object> parameters) {}

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;

    Sql(DataSource database, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** @return number of rows changed */
    public int update(String sql, @Nullable Object... parameters) {
        return send(new Call(sql, Arrays.asList(parameters)), PreparedStatement::getUpdateCount);
    }

    public <T> List<T> list(String sql, Row<T> reader, @Nullable Object... parameters) {
        return send(new Call(sql, Arrays.asList(parameters)), statement -> {
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.getResultSet()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        });
    }

    /** The first row. */
    public <T> Optional<T> one(String sql, Row<T> reader, @Nullable Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /** Whether the statement returns a row. */
    public boolean any(String sql, @Nullable Object... parameters) {
        return one(sql, row -> true, parameters).isPresent();
    }

    /**
     * A statement of the transaction at hand whose result nobody waits for. It goes out together with the next statement
     * of this class or before the commit, in the order of the calls and in one round trip, so that a use case that writes
     * to many tables stays short and holds its locks for less long. Outside a transaction it goes out at once.
     */
    public void later(String sql, @Nullable Object... parameters) {
        Call call = new Call(sql, Arrays.asList(parameters));
        if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
            waiting().add(call);
        } else {
            send(call, statement -> true);
        }
    }

    /** Sends what {@link #later} keeps, so that a refusal of the database comes out here. */
    public void flush() {
        List<Call> calls = takeWaiting();
        if (!calls.isEmpty()) {
            send(calls, statement -> true);
        }
    }

    @FunctionalInterface
    private interface Result<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T send(Call call, Result<T> result) {
        List<Call> calls = takeWaiting();
        calls.add(call);
        return send(calls, result);
    }

    /** @param result reads what the last statement gives */
    private <T> T send(List<Call> calls, Result<T> result) {
        String sql = calls.size() == 1
                ? calls.getFirst().sql()
                : String.join(";\n", calls.stream().map(Call::sql).toList());
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (Call call : calls) {
                for (Object parameter : call.parameters()) {
                    bind(connection, statement, at++, parameter);
                }
            }
            statement.execute();
            for (int i = 1; i < calls.size(); i++) {
                statement.getMoreResults();
            }
            return result.of(statement);
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    private List<Call> takeWaiting() {
        List<Call> taken = new ArrayList<>();
        if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE
                && transaction.getResource(WAITING) instanceof Waiting waiting) {
            taken.addAll(waiting.calls);
            waiting.calls.clear();
        }
        return taken;
    }

    private List<Call> waiting() {
        if (transaction.getResource(WAITING) instanceof Waiting waiting) {
            return waiting.calls;
        }
        Waiting begun = new Waiting();
        transaction.putResource(WAITING, begun);
        transaction.registerInterposedSynchronization(begun);
        return begun.calls;
    }

    /** Statements of one transaction that were not sent yet. */
    private final class Waiting implements Synchronization {
        private final List<Call> calls = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            if (!calls.isEmpty()) {
                send(List.copyOf(calls), statement -> true);
                calls.clear();
            }
        }

        @Override
        public void afterCompletion(int status) {
            calls.clear();
        }
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static void bind(Connection connection, PreparedStatement statement, int at, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> statement.setNull(at, Types.NULL);
            case Instant instant -> statement.setObject(at, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
            case Enum<?> constant -> statement.setString(at, constant.name());
            case byte[] bytes -> statement.setBytes(at, bytes);
            case Collection<?> values
            when !values.isEmpty() && values.iterator().next() instanceof byte[] ->
                statement.setArray(at, connection.createArrayOf("bytea", values.toArray(new byte[0][])));
            case Collection<?> values ->
                statement.setArray(
                        at,
                        connection.createArrayOf(
                                "text",
                                values.stream()
                                        .map(v -> v instanceof Enum<?> e ? e.name() : String.valueOf(v))
                                        .toArray()));
            default -> statement.setObject(at, value);
        }
    }

    private static IllegalStateException failed(String sql, SQLException e) {
        return new IllegalStateException(e.getMessage() + " in: " + sql, e);
    }
}
