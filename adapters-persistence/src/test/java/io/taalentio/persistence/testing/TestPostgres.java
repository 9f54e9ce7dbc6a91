package io.taalentio.persistence.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL server for the whole test run, and as many databases on it as are asked for. Each database has the
 * two roles of production: {@link #OWNER} makes the schema, {@link #APPLICATION} only works in it.
 */
public final class TestPostgres {

    public static final String OWNER = "taalentio_owner";
    public static final String APPLICATION = "taalentio";
    /** Both roles' password; the server listens on the loopback address only. */
    public static final String PASSWORD = "test";

    private static final TestPostgres SERVER = new TestPostgres();

    private final EmbeddedPostgres postgres;
    private final AtomicInteger databases = new AtomicInteger();

    private TestPostgres() {
        try {
            // A test's data need not outlive it: the server runs without fsync, as zonky's default is.
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "120")
                    .setServerConfig("shared_buffers", "64MB")
                    .start();
            execute(
                    postgres.getPostgresDatabase(),
                    "create role " + OWNER + " login password '" + PASSWORD + "'",
                    "create role " + APPLICATION + " login password '" + PASSWORD + "'");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the test's PostgreSQL does not start", e);
        }
    }

    /** Makes an empty database and returns its JDBC URL, without user. */
    public static String newDatabase() {
        String name = String.format(Locale.ROOT, "test_%d", SERVER.databases.incrementAndGet());
        try {
            execute(SERVER.postgres.getPostgresDatabase(), "create database " + name + " owner " + OWNER);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "jdbc:postgresql://localhost:" + SERVER.postgres.getPort() + "/" + name;
    }

    /** Connections to a database of {@link #newDatabase()} as one of the two roles. */
    public static DataSource connect(String jdbcUrl, String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        source.setUser(role);
        source.setPassword(PASSWORD);
        return source;
    }

    private static void execute(DataSource source, String... statements) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
