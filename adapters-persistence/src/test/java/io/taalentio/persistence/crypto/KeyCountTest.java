package io.taalentio.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.privacy.KeyUse;
import io.taalentio.core.privacy.SealingKeys;
import io.taalentio.persistence.sql.Sql;
import io.taalentio.persistence.testing.TestPostgres;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nobody who looks at the keys waits for their values to be counted. */
@QuarkusTest
@Timeout(60)
class KeyCountTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    @Inject
    SealingKeys keys;

    @Inject
    SealedColumns sealed;

    @Inject
    IndexedColumns indexed;

    @Inject
    Vault vault;

    @Inject
    Sql sql;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @BeforeEach
    void nothingCounted() {
        sql.update("delete from key_count");
    }

    private boolean count(Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> keys.count(now));
    }

    private void mail() {
        UUID id = UUID.randomUUID();
        sql.update("""
                insert into mail_outbox (id, recipient, template, language, values_enc, status, next_try, created_at)
                values (?, 'a@example.org', 't', 'FR', ?, 'SENT', now(), now())""", id, vault.sealText("mail_outbox", "values_enc", id, "{}"));
    }

    private Map<String, Long> told(KeyUse use) {
        Map<String, Long> values = new HashMap<>();
        keys.keys().stream()
                .filter(key -> key.use() == use)
                .forEach(key -> values.put(key.id(), Objects.requireNonNull(key.values())));
        values.values().removeIf(n -> n == 0);
        return values;
    }

    @Test
    void keys_are_told_while_no_protected_row_can_be_read() throws SQLException {
        mail();
        count(NOW);
        String tables = Stream.concat(sealed.tableNames().stream(), indexed.tableNames().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        try (Connection connection =
                        TestPostgres.connect(url, TestPostgres.OWNER).getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table " + tables + " in access exclusive mode");
            long begin = System.nanoTime();
            List<SealingKeys.Key> told = keys.keys();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
            assertThat(told).isNotEmpty().allMatch(key -> NOW.equals(key.countedAt()));
            connection.rollback();
        }
    }

    @Test
    void what_was_counted_is_told_with_its_time_until_it_is_counted_again() {
        assertThat(keys.keys()).isNotEmpty().allMatch(key -> key.values() == null && key.countedAt() == null);
        mail();
        assertThat(count(NOW)).isTrue();
        assertThat(told(KeyUse.SEALING)).isEqualTo(sealed.valuesByKey()).isNotEmpty();
        assertThat(told(KeyUse.SEARCH)).isEqualTo(indexed.valuesByKey());
        Map<String, Long> before = told(KeyUse.SEALING);
        mail();
        assertThat(told(KeyUse.SEALING)).isEqualTo(before);
        assertThat(count(NOW.plusSeconds(60))).isTrue();
        assertThat(told(KeyUse.SEALING)).isEqualTo(sealed.valuesByKey()).isNotEqualTo(before);
        assertThat(keys.keys()).allMatch(key -> NOW.plusSeconds(60).equals(key.countedAt()));
    }

    @Test
    void a_key_made_since_is_not_said_to_be_unused_and_one_dropped_since_is_forgotten() {
        count(NOW);
        String spare = "0d0e0b00";
        QuarkusTransaction.requiringNew().run(() -> keys.add(spare));
        assertThat(keys.keys()).anyMatch(key -> key.id().equals(spare) && key.values() == null);
        count(NOW);
        assertThat(keys.keys())
                .anyMatch(key -> key.id().equals(spare) && Long.valueOf(0).equals(key.values()));
        QuarkusTransaction.requiringNew().run(() -> keys.drop(spare));
        assertThat(keys.keys()).noneMatch(key -> key.id().equals(spare));
        count(NOW);
        assertThat(sql.any("select from key_count where key_id = ?", spare)).isFalse();
    }

    @Test
    void of_two_nodes_one_counts() throws SQLException {
        try (Connection other = TestPostgres.connect(url, TestPostgres.OWNER).getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtext('taalentio.key-count'))");
            assertThat(count(NOW)).isFalse();
            other.rollback();
        }
        assertThat(count(NOW)).isTrue();
    }
}
