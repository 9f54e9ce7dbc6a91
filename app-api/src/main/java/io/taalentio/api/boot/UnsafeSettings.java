package io.taalentio.api.boot;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What must not be so where people's data is served to the world, and how to mend each. An instance is taken for one of
 * these when its address is not of this machine.
 */
final class UnsafeSettings {

    /**
     * A finding.
     *
     * @param name by which it can be accepted in {@code taalentio.accept-unsafe}
     */
    record Finding(String name, String what, String mend) {}

    /**
     * What the database says of itself and of the role that works in it.
     *
     * @param changesSchema whether the application's role may make or drop tables
     * @param rewritesLog whether it may change or delete lines of the logs
     */
    record Database(
            boolean superuser,
            boolean changesSchema,
            boolean rewritesLog,
            boolean fsync,
            boolean fullPageWrites,
            boolean synchronousCommit) {}

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]", "0.0.0.0");
    private static final int PASSWORD_MIN = 12;
    private static final Set<String> KNOWN_PASSWORDS =
            Set.of("taalentio", "taalentio_app", "postgres", "password", "secret", "changeme", "change-me");

    private final Function<String, @Nullable String> setting;

    /** @param setting the configured value of a key, null when there is none */
    UnsafeSettings(Function<String, @Nullable String> setting) {
        this.setting = setting;
    }

    /** Whether people reach this instance from elsewhere. */
    boolean serves() {
        String host = base().getHost();
        return host == null || !HERE.contains(host.toLowerCase(Locale.ROOT));
    }

    List<Finding> find(Database database, boolean development, boolean embedded, boolean dataOpen) {
        List<Finding> found = new ArrayList<>();
        if (development) {
            add(found, "development", "the application runs in development mode", "start it with ./taalentio run");
        }
        if (!"https".equals(base().getScheme())) {
            add(
                    found,
                    "http",
                    "people are sent to " + base() + ", where passwords travel in clear",
                    "serve HTTPS in front and set TAALENTIO_BASE_URL to https://…");
        }
        if (!embedded) {
            password(found);
        }
        database(found, database);
        debug(found);
        if (dataOpen) {
            add(
                    found,
                    "data-open",
                    "others on this machine can read the stored files",
                    "chmod 700 " + value("taalentio.data-dir") + "/files");
        }
        if (Set.of("0.0.0.0/0", "::/0", "*").stream().anyMatch(value("taalentio.trusted-proxies")::contains)) {
            add(
                    found,
                    "proxies",
                    "every caller is believed about its own address",
                    "name only your proxy in TAALENTIO_TRUSTED_PROXIES");
        }
        limits(found);
        mail(found);
        return List.copyOf(found);
    }

    private void password(List<Finding> found) {
        String password = value("taalentio.database.password");
        if (password.length() < PASSWORD_MIN
                || KNOWN_PASSWORDS.contains(password.toLowerCase(Locale.ROOT))
                || password.equals(value("taalentio.database.user"))) {
            add(
                    found,
                    "database-password",
                    "the database's password is missing, short or known to everybody",
                    "alter role … password, with " + PASSWORD_MIN + " characters or more drawn by chance, and set"
                            + " TAALENTIO_DATABASE_PASSWORD");
        }
    }

    private void database(List<Finding> found, Database database) {
        if (database.superuser() || database.changesSchema() || database.rewritesLog()) {
            add(
                    found,
                    "database-role",
                    "the application works in the database with rights it does not need"
                            + (database.superuser() ? ", those of a superuser" : ""),
                    "make two roles as docs/operations.md says and set TAALENTIO_DATABASE_OWNER and"
                            + " TAALENTIO_DATABASE_USER to each");
        }
        if (!database.fsync() || !database.fullPageWrites() || !database.synchronousCommit()) {
            add(
                    found,
                    "durability",
                    "the database may lose what it acknowledged",
                    "in postgresql.conf: fsync = on, full_page_writes = on, synchronous_commit = on");
        }
    }

    private void debug(List<Finding> found) {
        String level = value("quarkus.log.level").toUpperCase(Locale.ROOT);
        if (Set.of("DEBUG", "TRACE", "ALL", "FINE", "FINER", "FINEST").contains(level)) {
            add(
                    found,
                    "debug-log",
                    "the log says everything (" + level + "), people's data included",
                    "unset QUARKUS_LOG_LEVEL, or raise the level of one category only");
        }
    }

    private void limits(List<Finding> found) {
        for (String limit : List.of(
                "taalentio.public-lookups-per-minute",
                "taalentio.registrations-per-hour",
                "taalentio.mail-requests-per-hour")) {
            if (value(limit).equals("0")) {
                add(
                        found,
                        "limits",
                        "no limit holds back whoever walks through the codes or sends mails: " + limit + "=0",
                        "leave " + limit + " out, or set it to what your busiest day needs");
                return;
            }
        }
    }

    private void mail(List<Finding> found) {
        boolean remote = !value("taalentio.mail.host").isEmpty()
                && !HERE.contains(value("taalentio.mail.host").toLowerCase(Locale.ROOT));
        if (remote
                && !value("taalentio.mail.password").isEmpty()
                && value("taalentio.mail.start-tls").equalsIgnoreCase("DISABLED")
                && !value("taalentio.mail.tls").equals("true")) {
            add(
                    found,
                    "mail-clear",
                    "the mail server's password travels in clear",
                    "set TAALENTIO_MAIL_START_TLS=REQUIRED or TAALENTIO_MAIL_TLS=true");
        }
    }

    private void add(List<Finding> found, String name, String what, String mend) {
        if (!List.of(value("taalentio.accept-unsafe").split("\\s*,\\s*")).contains(name)) {
            found.add(new Finding(name, what, mend));
        }
    }

    private URI base() {
        return URI.create(value("taalentio.base-url"));
    }

    private String value(String key) {
        String value = setting.apply(key);
        return value == null ? "" : value.strip();
    }
}
