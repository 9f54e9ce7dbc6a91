package io.taalentio.persistence.sql;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.AgroalPoolInterceptor;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks the database twice a second, on a connection of its own, whether it answers. A server that hangs, or a network that
 * swallows, would otherwise keep every request waiting for as long as TCP does. When the answer stays out, connections in
 * use are cut, so that whoever waits on one is told at once, and nobody waits for a new one any more until the database
 * is back. A statement that merely takes long is left alone: the database answers beside it.
 */
@Singleton
class DatabaseWatch implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final int PATIENCE_MILLIS = 1_200;
    private static final Duration NO_WAIT = Duration.ofMillis(100);

    private final Instance<AgroalDataSource> pool;
    private final String url;
    private final Properties access = new Properties();
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread watch;

    DatabaseWatch(
            Instance<AgroalDataSource> pool,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password", defaultValue = "") String password) {
        this.pool = pool;
        this.url = url;
        access.setProperty("user", user);
        access.setProperty("password", password);
        access.setProperty("connectTimeout", "1");
        access.setProperty("loginTimeout", "1");
        access.setProperty("socketTimeout", "2");
        access.setProperty("ApplicationName", "taalentio-watch");
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        open.add(connection);
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        open.remove(connection);
    }

    void start(@Observes StartupEvent started) {
        watch = Thread.ofPlatform().daemon().name("database-watch").start(this::watch);
    }

    void stop(@Observes ShutdownEvent stopping) {
        Thread running = watch;
        if (running != null) {
            running.interrupt();
        }
    }

    private void watch() {
        AgroalConnectionPoolConfiguration waiting =
                pool.get().getConfiguration().connectionPoolConfiguration();
        Duration patience = waiting.acquisitionTimeout();
        boolean there = true;
        Connection line = null;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                line = asked(line);
                if (!there) {
                    there = true;
                    pool.get().flush(FlushMode.INVALID);
                    waiting.setAcquisitionTimeout(patience);
                    LOG.info("the database answers again");
                }
            } catch (SQLException silent) {
                cut(line);
                line = null;
                if (there) {
                    there = false;
                    LOG.warn("the database does not answer: " + silent.getMessage());
                    waiting.setAcquisitionTimeout(NO_WAIT);
                    open.forEach(DatabaseWatch::cut);
                    pool.get().flush(FlushMode.ALL);
                }
            }
            try {
                TimeUnit.MILLISECONDS.sleep(EVERY.toMillis());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
        cut(line);
    }

    private Connection asked(@Nullable Connection line) throws SQLException {
        Connection asked = line;
        if (asked == null) {
            asked = DriverManager.getConnection(url, access);
            asked.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
        }
        try (Statement statement = asked.createStatement()) {
            statement.execute("select 1");
            return asked;
        } catch (SQLException silent) {
            cut(asked);
            throw silent;
        }
    }

    /** Closes the socket without a word, also under whoever waits on it. */
    private static void cut(@Nullable Connection connection) {
        if (connection == null) {
            return;
        }
        try {
            connection.abort(Runnable::run);
        } catch (SQLException closed) {
            LOG.debug("closed already", closed);
        }
    }
}
