package io.taalentio.persistence.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives every Quarkus test of a module one fresh database with the roles of production. */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        String url = TestPostgres.newDatabase();
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", TestPostgres.APPLICATION,
                "quarkus.datasource.password", TestPostgres.PASSWORD,
                "quarkus.flyway.jdbc-url", url,
                "quarkus.flyway.username", TestPostgres.OWNER,
                "quarkus.flyway.password", TestPostgres.PASSWORD);
    }

    @Override
    public void stop() {
        // The server is shared by the run and ends with it.
    }
}
