package io.taalentio.api.boot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The product's own PostgreSQL without the application, for application processes that share one database. */
public final class StandaloneDatabase implements AutoCloseable {

    private final Path folder;
    private EmbeddedDatabase server;

    public StandaloneDatabase(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        server = EmbeddedDatabase.start(folder);
    }

    /** Environment of an application that is to use it. */
    public Map<String, String> settings() {
        return settings(port());
    }

    /** As {@link #settings()}, reached through another port. */
    public Map<String, String> settings(int port) {
        DatabaseAccess access = server.access();
        return Map.of(
                "TAALENTIO_DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:" + port + "/" + DatabaseAccess.DATABASE,
                "TAALENTIO_DATABASE_USER",
                DatabaseAccess.APPLICATION,
                "TAALENTIO_DATABASE_PASSWORD",
                access.applicationPassword(),
                "TAALENTIO_DATABASE_OWNER",
                DatabaseAccess.OWNER,
                "TAALENTIO_DATABASE_OWNER_PASSWORD",
                access.ownerPassword());
    }

    public int port() {
        return server.access().port();
    }

    /** JDBC address as the owner of the schema. */
    public String url() {
        DatabaseAccess access = server.access();
        return access.url() + "?user=" + DatabaseAccess.OWNER + "&password=" + access.ownerPassword();
    }

    public void stop() {
        server.close();
    }

    /** Starts it again on the same data. */
    public void start() throws IOException, InterruptedException {
        server = EmbeddedDatabase.start(folder);
    }

    @Override
    public void close() {
        server.close();
    }
}
