package io.taalentio.persistence.sql;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks the database three times a second, on a connection of its own, whether it answers. A server that hangs, or a network
 * that swallows, would otherwise keep every request waiting for as long as TCP does. When no answer comes, or the
 * connection is lost and no new one to be had, connections in use or in the making are cut ({@link CutSockets}), so that whoever waits on one is told at once,
 * and nobody waits for a new one any more until the database is back. A statement that merely takes long is left alone:
 * the database answers beside it.
 */
@Singleton
class DatabaseWatch {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);
    private static final Duration EVERY = Duration.ofMillis(300);
    private static final int PATIENCE_MILLIS = 1_200;
    private static final Duration NO_WAIT = Duration.ofMillis(100);

    private final Instance<AgroalDataSource> pool;
    private final String url;
    private final Properties access = new Properties();
    private volatile @Nullable Thread watch;
    // The rest is the watching thread's own once it runs.
    private Duration usual = NO_WAIT;
    private boolean there = true;
    private boolean met;
    private @Nullable Connection line;

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

    void start(@Observes StartupEvent started) {
        usual = pool.get().getConfiguration().connectionPoolConfiguration().acquisitionTimeout();
        watch = Thread.ofPlatform().daemon().name("database-watch").start(this::watch);
    }

    void stop(@Observes ShutdownEvent stopping) {
        Thread running = watch;
        if (running != null) {
            running.interrupt();
        }
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                look();
            } catch (RuntimeException stumble) {
                // Whatever it was: who gave up watching would leave requests impatient for good.
                LOG.error("looking after the database failed and goes on", stumble);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(EVERY.toMillis());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
        cut(line);
    }

    private void look() {
        try {
            line = asked(line);
            met = true;
            if (!there) {
                patience(usual);
                pool.get().flush(FlushMode.INVALID);
                there = true;
                LOG.info("the database answers again");
            }
        } catch (SQLException silent) {
            line = null;
            // Whoever starts on a busy machine may not have got through yet.
            if (there && met) {
                there = false;
                LOG.warn("the database does not answer: " + silent.getMessage());
                patience(NO_WAIT);
                CutSockets.cutAll();
                pool.get().flush(FlushMode.ALL);
            } else if (!there) {
                // what the pool has begun meanwhile would keep its housekeeping waiting
                CutSockets.cutAll();
            }
        }
    }

    /** How long whoever finds no free connection waits for one. */
    private void patience(Duration time) {
        pool.get().getConfiguration().connectionPoolConfiguration().setAcquisitionTimeout(time);
    }

    /** The line on which the database answered: the one given or, where that is dead, a new one. */
    private Connection asked(@Nullable Connection line) throws SQLException {
        if (line != null) {
            try {
                ask(line);
                return line;
            } catch (SQLException dead) {
                cut(line);
                if (dead.getCause() instanceof SocketTimeoutException) {
                    throw dead;
                }
                LOG.debug("asked again on a new connection", dead);
            }
        }
        Connection fresh = DriverManager.getConnection(url, access);
        try {
            fresh.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            ask(fresh);
            return fresh;
        } catch (SQLException silent) {
            cut(fresh);
            throw silent;
        }
    }

    private static void ask(Connection line) throws SQLException {
        try (Statement statement = line.createStatement()) {
            statement.execute("select 1");
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
