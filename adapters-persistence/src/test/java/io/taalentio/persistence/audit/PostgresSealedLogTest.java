package io.taalentio.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.audit.Book;
import io.taalentio.core.audit.CutLog;
import io.taalentio.core.audit.LogDirectory;
import io.taalentio.core.audit.LogFilter;
import io.taalentio.core.audit.Seal;
import io.taalentio.core.audit.SealKey;
import io.taalentio.core.audit.SealLog;
import io.taalentio.core.audit.SealedLog;
import io.taalentio.core.audit.SealedLogContract;
import io.taalentio.core.audit.Seals;
import io.taalentio.core.audit.VerifyLog;
import io.taalentio.persistence.sql.Sql;
import io.taalentio.persistence.testing.TestPostgres;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresSealedLogTest extends SealedLogContract {

    @Inject
    SealedLog log;

    @Inject
    SealKey key;

    @Inject
    ActivityLog activities;

    @Inject
    LogDirectory directory;

    @Inject
    Sql sql;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @BeforeEach
    void empty() {
        asOwner("truncate activity_log, activity_unsealed, audit_seal, audit_resolution");
    }

    @Test
    void lines_of_many_writers_at_once_are_all_sealed_while_they_write() throws Exception {
        SealLog sealLog = new SealLog(log, new Seals(key), Clock.systemUTC());
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> done = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(w -> writers.submit(() -> {
                        for (int i = 0; i < 50; i++) {
                            write(i % 2 == 0 ? "signed-in" : "talent-edited");
                        }
                    }))
                    .toList();
            while (!done.stream().allMatch(Future::isDone)) {
                in(sealLog::sealBatch);
            }
            for (Future<?> one : done) {
                one.get();
            }
        }
        in(sealLog::sealBatch);
        VerifyLog verify = new VerifyLog(log, new Seals(key));
        assertThat(verify.verify(Book.SECURITY, List.of()))
                .satisfies(c -> assertThat(c.faults()).isEmpty())
                .satisfies(c -> assertThat(c.lines()).isEqualTo(200));
        assertThat(verify.verify(Book.ACTIVITY, List.of()).lines()).isEqualTo(200);
        assertThat(log.waiting()).isZero();
    }

    @Test
    void what_is_rolled_back_leaves_no_line() {
        QuarkusTransaction.begin();
        activities.record(Activity.of(Actor.system(), "signed-in", "account", "nobody"));
        sql.flush();
        QuarkusTransaction.rollback();
        assertThat(directory.page(LogFilter.of(Book.SECURITY), null, 10)).isEmpty();
        assertThat(log.waiting()).isZero();
    }

    @Test
    void the_application_can_neither_change_nor_remove_lines_or_seals() {
        write("signed-in");
        in(() -> new SealLog(log, new Seals(key), Clock.systemUTC()).sealBatch());
        for (String table : List.of("activity_log", "audit_seal", "audit_resolution")) {
            assertThatThrownBy(() -> sql.update("delete from " + table)).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> sql.update("truncate " + table)).hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> sql.update("update activity_log set action = 'x'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> sql.update("update audit_seal set number = 7"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> sql.one("select cut_log('SECURITY', 1)", row -> row.getLong(1)))
                .hasMessageContaining("30 days");
    }

    @Test
    void a_cut_somebody_made_up_does_not_excuse_a_missing_beginning() {
        UUID first = write("signed-in");
        SealLog sealLog = new SealLog(log, new Seals(key), Clock.systemUTC());
        in(sealLog::sealBatch);
        Seal seal = log.last(Book.SECURITY).orElseThrow();
        write("signed-in");
        in(() -> {
            activities.record(new Activity(
                    Actor.system(),
                    CutLog.ACTION,
                    "audit",
                    Book.SECURITY.name(),
                    Map.of(
                            CutLog.UP_TO,
                            1,
                            CutLog.HASH,
                            seal.hash().hex(),
                            CutLog.PROOF,
                            seal.hash().hex())));
            return true;
        });
        in(sealLog::sealBatch);
        deleteLine(first);
        deleteSeals(Book.SECURITY, 1, 1);
        assertThat(new VerifyLog(log, new Seals(key))
                        .verify(Book.SECURITY, List.of())
                        .sound())
                .isFalse();
    }

    @Test
    void pages_follow_one_another_and_filters_narrow_them() {
        UUID actor = UUID.randomUUID();
        for (int i = 0; i < 25; i++) {
            write(i % 5 == 0 ? "sign-in-failed" : "signed-in");
        }
        List<UUID> all = directory.page(LogFilter.of(Book.SECURITY), null, 100).stream()
                .map(e -> e.id())
                .toList();
        assertThat(all).hasSize(25);
        List<UUID> walked = new ArrayList<>();
        LogDirectory.Mark after = null;
        for (int page = 0; page < 3; page++) {
            var some = directory.page(LogFilter.of(Book.SECURITY), after, 10);
            some.forEach(e -> walked.add(e.id()));
            after = new LogDirectory.Mark(some.getLast().at(), some.getLast().id());
        }
        assertThat(walked).isEqualTo(all);
        LogFilter open = new LogFilter(Book.SECURITY, null, null, null, null, null, null, null, null, null, true);
        assertThat(directory.page(open, null, 100)).hasSize(5).allMatch(e -> e.open());
        UUID one = directory.page(open, null, 1).getFirst().id();
        assertThat(directory.resolve(one, actor, Instant.now(), "called back")).isTrue();
        assertThat(directory.resolve(one, actor, Instant.now(), "again")).isFalse();
        assertThat(directory.page(open, null, 100)).hasSize(4);
        assertThat(directory.find(one).orElseThrow().resolution()).isNotNull();
    }

    @Override
    protected SealedLog log() {
        return log;
    }

    @Override
    protected SealKey key() {
        return key;
    }

    @Override
    protected ActivityLog activities() {
        return activities;
    }

    @Override
    protected <T> T in(Supplier<T> act) {
        return QuarkusTransaction.requiringNew().call(act::get);
    }

    @Override
    protected UUID write(String action) {
        String marker = UUID.randomUUID().toString();
        in(() -> {
            activities.record(Activity.of(Actor.system(), action, "account", marker));
            return true;
        });
        return sql.one("select id from activity_log where resource_id = ?", row -> row.getObject(1, UUID.class), marker)
                .orElseThrow();
    }

    @Override
    protected void deleteLine(UUID id) {
        asOwner("delete from activity_log where id = ?", id);
    }

    @Override
    protected void changeLine(UUID id) {
        asOwner("update activity_log set address = '203.0.113.9' where id = ?", id);
    }

    @Override
    protected void exchange(UUID one, UUID other) {
        UUID third = UUID.randomUUID();
        asOwner("update activity_log set id = ? where id = ?", third, one);
        asOwner("update activity_log set id = ? where id = ?", one, other);
        asOwner("update activity_log set id = ? where id = ?", other, third);
    }

    @Override
    protected UUID slipIn() {
        UUID id = UUID.randomUUID();
        asOwner(
                "insert into activity_log (id, at, action, category, address, book)"
                        + " values (?, now(), 'signed-in', 'account', '127.0.0.1', 'SECURITY')",
                id);
        asOwner("delete from activity_unsealed where entry_id = ?", id);
        return id;
    }

    @Override
    protected void deleteSeals(Book book, long from, long to) {
        asOwner("delete from audit_seal where book = ? and number between ? and ?", book.name(), from, to);
    }

    @Override
    protected void forge(Seal seal) {
        asOwner(
                "update audit_seal set hash = sha256(hash) where book = ? and number = ?",
                seal.book().name(),
                seal.number());
    }

    @Override
    protected void age(Duration by) {
        // The hash covers the moment too, so it is signed again, as if it had been made then.
        List<Seal> seals = log.from(Book.SECURITY, 0, 1_000);
        asOwner("truncate audit_seal");
        Clock then = Clock.fixed(Instant.now().minus(by), ZoneOffset.UTC);
        for (Seal seal : seals) {
            in(() -> {
                log.append(SealedLogContract.again(new Seals(key), log, seal, then.instant()));
                return true;
            });
        }
    }

    private void asOwner(String statement, Object... values) {
        try (Connection connection =
                        TestPostgres.connect(url, TestPostgres.OWNER).getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.execute();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
