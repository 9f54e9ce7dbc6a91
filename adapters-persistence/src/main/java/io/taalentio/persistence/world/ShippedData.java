package io.taalentio.persistence.world;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import javax.sql.DataSource;

/**
 * Fills tables from files of the release, once per edition of the file, whichever of several nodes starts first. A
 * start that finds the edition recorded and the table filled reads one row and writes nothing.
 */
@ApplicationScoped
public class ShippedData {

    /**
     * One shipped file and the table it fills.
     *
     * @param name of the file's record in {@code loaded_resource}
     * @param digest SHA-256 in hexadecimal, changes with the file
     * @param count SQL that counts the rows the file stands for
     * @param atLeast rows below which the table is filled again whatever the record says
     */
    public record Source(String name, String digest, String count, int atLeast) {}

    /** Inserts and updates every row of a file; it must do no harm when run again. */
    @FunctionalInterface
    public interface Filling {
        void fill(Connection connection) throws SQLException;
    }

    /**
     * What a load came to.
     *
     * @param rows in the table afterwards
     * @param written whether this node filled it
     */
    public record Outcome(int rows, boolean written) {}

    private static final int TIMEOUT_SECONDS = 300;

    private final DataSource database;
    private final Clock clock;

    ShippedData(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Outcome load(Source source, Filling filling) {
        try (Connection connection = database.getConnection()) {
            if (isCurrent(connection, source)) {
                return new Outcome(rows(connection, source), false);
            }
        } catch (SQLException e) {
            throw failed(source, e);
        }
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> loadAlone(source, filling));
    }

    private Outcome loadAlone(Source source, Filling filling) {
        try (Connection connection = database.getConnection()) {
            lock(connection);
            if (isCurrent(connection, source)) {
                return new Outcome(rows(connection, source), false);
            }
            filling.fill(connection);
            int rows = rows(connection, source);
            record(connection, source, rows);
            return new Outcome(rows, true);
        } catch (SQLException e) {
            throw failed(source, e);
        }
    }

    /** Waits until no other node fills tables; let go by the end of the transaction. */
    private static void lock(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtext('taalentio.shipped-data'))")) {
            statement.execute();
        }
    }

    private static boolean isCurrent(Connection connection, Source source) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select sha256 from loaded_resource where name = ?")) {
            statement.setString(1, source.name());
            try (ResultSet found = statement.executeQuery()) {
                return found.next()
                        && HexFormat.of().formatHex(found.getBytes(1)).equals(source.digest())
                        && rows(connection, source) >= source.atLeast();
            }
        }
    }

    private static int rows(Connection connection, Source source) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(source.count());
                ResultSet found = statement.executeQuery()) {
            found.next();
            return found.getInt(1);
        }
    }

    private void record(Connection connection, Source source, int rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into loaded_resource (name, sha256, rows, loaded_at) values (?, ?, ?, ?)
                on conflict (name) do update
                set sha256 = excluded.sha256, rows = excluded.rows, loaded_at = excluded.loaded_at
                """)) {
            statement.setString(1, source.name());
            statement.setBytes(2, HexFormat.of().parseHex(source.digest()));
            statement.setInt(3, rows);
            statement.setTimestamp(4, Timestamp.from(clock.instant()));
            statement.executeUpdate();
        }
    }

    private static IllegalStateException failed(Source source, SQLException cause) {
        return new IllegalStateException("the shipped " + source.name() + " could not be loaded", cause);
    }
}
