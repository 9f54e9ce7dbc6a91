package io.taalentio.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.privacy.KeyUse;
import io.taalentio.core.privacy.SealingKeys;
import io.taalentio.persistence.sql.Sql;
import io.taalentio.persistence.testing.TestPostgres;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Figure G1: what is protected is sealed with a new key while the house is open, and never opens elsewhere. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.MethodName.class)
class KeyChangeTest {

    /** 100,000 with {@code -Dsafety.full=true}, as the figure says. */
    private static final int ROWS = Boolean.getBoolean("safety.full") ? 100_000 : 3_000;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Inject
    SealingKeys keys;

    @Inject
    SealedColumns columns;

    @Inject
    Vault vault;

    @Inject
    Sql sql;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @BeforeEach
    void empty() {
        asOwner("truncate talent_profile, cinema_profile, mail_outbox, registration_draft, given_answer, password_help,"
                + " signing_key, setting, second_factor, badge_key cascade");
        asOwner("delete from key_change");
    }

    /** Mails as sealed rows: the smallest table with a sealed column. */
    private void mails(int count) {
        for (int from = 0; from < count; from += 1_000) {
            List<UUID> ids = Stream.generate(UUID::randomUUID)
                    .limit(Math.min(1_000, count - from))
                    .toList();
            sql.update(
                    """
                    insert into mail_outbox (id, recipient, template, language, values_enc, status, next_try, created_at)
                    select unnest(?::uuid[]), 'a@example.org', 't', 'FR', unnest(?), 'SENT', now(), now()""",
                    ids,
                    ids.stream()
                            .map(id -> vault.sealText("mail_outbox", "values_enc", id, "{\"n\":\"" + id + "\"}"))
                            .toList());
        }
    }

    private <T> T in(Supplier<T> act) {
        return QuarkusTransaction.requiringNew().call(act::get);
    }

    private SealingKeys.Change change() {
        return keys.change().orElseThrow();
    }

    private void promote() {
        assertThat(in(() -> keys.advance(Instant.now())))
                .as("nodes get time to read the new key")
                .isFalse();
        assertThat(change().step()).isEqualTo(SealingKeys.Step.SPREADING);
        in(() -> keys.advance(Instant.now().plusSeconds(10)));
        assertThat(change().step()).isEqualTo(SealingKeys.Step.SEALING);
    }

    @Test
    void every_row_is_sealed_anew_while_others_write_and_the_old_key_can_go_only_then() {
        mails(ROWS);
        String old = keys.keys().stream()
                .filter(SealingKeys.Key::seals)
                .findFirst()
                .orElseThrow()
                .id();
        // What was emptied, as a submitted draft is, bears no key and stays as it is.
        sql.update(
                "insert into registration_draft (id, kind, token_hash, content_enc, step, created_at, updated_at,"
                        + " expires_at) values (gen_random_uuid(), 'TALENT', sha256('x'), '', 'identity', now(), now(), now())");
        SealingKeys.Change begun = in(() -> keys.begin(KeyUse.SEALING, Instant.now()));
        assertThat(begun.rows()).isEqualTo(ROWS + 1L);
        assertThatThrownBy(() -> in(() -> keys.begin(KeyUse.SEALING, Instant.now())))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("key-change-running");
        promote();
        long started = System.nanoTime();
        in(() -> keys.advance(Instant.now()));
        assertThatThrownBy(() -> in(() -> {
                    keys.drop(old);
                    return true;
                }))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("key-in-use");
        UUID meanwhile = UUID.randomUUID();
        sql.update("""
                insert into mail_outbox (id, recipient, template, language, values_enc, status, next_try, created_at)
                values (?, 'b@example.org', 't', 'FR', ?, 'SENT', now(), now())""", meanwhile, vault.sealText("mail_outbox", "values_enc", meanwhile, "new"));
        // Another node goes on where this one stopped: everything it needs is in the database and the files.
        while (change().step() != SealingKeys.Step.DONE) {
            in(() -> keys.advance(Instant.now()));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        System.Logger log = System.getLogger("figures");
        log.log(System.Logger.Level.WARNING, "sealed " + ROWS + " rows anew in " + took.toMillis() + " ms");
        assertThat(took).isLessThan(LONGEST);
        assertThat(change().done()).isEqualTo(change().rows());

        Map<String, Long> values = columns.valuesByKey();
        assertThat(values).containsOnlyKeys(change().key());
        sql.list(
                        "select id, values_enc from mail_outbox",
                        row -> vault.openText(
                                "mail_outbox", "values_enc", row.getObject(1, UUID.class), row.getBytes(2)))
                .forEach(text -> assertThat(text).isNotEmpty());
        in(() -> {
            keys.drop(old);
            return true;
        });
        assertThat(keys.keys()).extracting(SealingKeys.Key::id).doesNotContain(old);
        assertThatThrownBy(() -> in(() -> {
                    keys.drop(change().key());
                    return true;
                }))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void a_value_moved_to_another_row_or_flipped_by_one_bit_is_refused_and_stops_the_change() {
        mails(2);
        List<UUID> ids = sql.list("select id from mail_outbox order by id", row -> row.getObject(1, UUID.class));
        byte[] first = sealed(ids.get(0));
        byte[] second = sealed(ids.get(1));
        put(ids.get(0), second);
        assertThatThrownBy(() -> open(ids.get(0))).isInstanceOf(IllegalStateException.class);
        for (int bit = 0; bit < first.length * 8; bit++) {
            byte[] flipped = first.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatThrownBy(() -> vault.open("mail_outbox", "values_enc", ids.get(0), flipped))
                    .isInstanceOf(IllegalStateException.class);
        }
        in(() -> keys.begin(KeyUse.SEALING, Instant.now()));
        promote();
        assertThatThrownBy(() -> {
                    while (change().step() != SealingKeys.Step.DONE) {
                        in(() -> keys.advance(Instant.now()));
                    }
                })
                .hasMessageContaining(ids.get(0).toString());
        in(() -> {
            keys.stuck("one row does not open");
            return true;
        });
        assertThat(change().trouble()).isEqualTo("one row does not open");
        put(ids.get(0), first);
        while (change().step() != SealingKeys.Step.DONE) {
            in(() -> keys.advance(Instant.now()));
        }
        assertThat(change().trouble()).isNull();
    }

    @Test
    void every_sealed_column_of_the_schema_is_sealed_anew() {
        Set<String> known = columns.tables().stream()
                .flatMap(t -> t.columns().stream().map(c -> t.name() + "." + c))
                .collect(Collectors.toSet());
        Set<String> inSchema = Set.copyOf(sql.list("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public' and data_type = 'bytea'
                    and column_name !~ '(hash|bidx|digest|previous|sha256|public_key)'""", row -> Objects.requireNonNull(row.getString(1))));
        assertThat(known).contains("talent_profile.contact_enc", "cinema_profile.appearance_enc", "setting.secret_enc");
        assertThat(inSchema)
                .as("bytea columns are sealed and end in _enc, or are hashes and indexes")
                .allMatch(c -> known.contains(c) || c.equals("given_answer.answer_enc"));
        for (SealedColumns.Table table : columns.tables()) {
            assertThat(sql.one(
                            "select data_type from information_schema.columns where table_name = ? and column_name = ?",
                            row -> row.getString(1),
                            table.name(),
                            table.rowId()))
                    .as("what the values of " + table.name() + " are bound to")
                    .contains("uuid");
        }
    }

    @Test
    void another_node_reads_the_new_key_from_the_shared_folder() {
        Vault other = new Vault(Path.of("target/data/keys"));
        in(() -> keys.begin(KeyUse.SEALING, Instant.now()));
        promote();
        UUID row = UUID.randomUUID();
        byte[] sealed = vault.sealText("t", "c", row, "x");
        assertThat(other.refresh()).isTrue();
        assertThat(other.openText("t", "c", row, sealed)).isEqualTo("x");
    }

    private byte[] sealed(UUID id) {
        return sql.one("select values_enc from mail_outbox where id = ?", row -> row.getBytes(1), id)
                .orElseThrow();
    }

    private void put(UUID id, byte[] sealed) {
        sql.update("update mail_outbox set values_enc = ? where id = ?", sealed, id);
    }

    private String open(UUID id) {
        return new String(vault.open("mail_outbox", "values_enc", id, sealed(id)), StandardCharsets.UTF_8);
    }

    private void asOwner(String statement) {
        try (Connection connection =
                        TestPostgres.connect(url, TestPostgres.OWNER).getConnection();
                Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
