package io.taalentio.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The counters serve as a table anybody can write to. */
@QuarkusTest
class SqlTest {

    private static final String ADD = "insert into code_counter (scope, last) values (?, ?)";

    @Inject
    Sql sql;

    private long count(String scope) {
        return sql.one("select count(*) from code_counter where scope = ?", r -> r.getLong(1), scope)
                .orElse(-1L);
    }

    @Test
    void a_later_write_is_sent_before_the_next_read_of_the_same_transaction() {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.later(ADD, "sql-1", 1L);
            sql.later("update code_counter set last = last + 41 where scope = ?", "sql-1");
            assertThat(sql.one("select last from code_counter where scope = ?", r -> r.getLong(1), "sql-1"))
                    .contains(42L);
        });
    }

    @Test
    void a_later_write_is_sent_before_the_commit_and_forgotten_by_a_rollback() {
        QuarkusTransaction.requiringNew().run(() -> sql.later(ADD, "sql-2", 1L));
        assertThat(count("sql-2")).isOne();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    sql.later(ADD, "sql-3", 1L);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(count("sql-3")).isZero();
    }

    @Test
    void outside_a_transaction_it_is_sent_at_once() {
        sql.later(ADD, "sql-4", 1L);
        assertThat(count("sql-4")).isOne();
    }

    @Test
    void a_refused_later_write_undoes_the_transaction() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    sql.update(ADD, "sql-5", 1L);
                    sql.later(ADD, "sql-6", 0L);
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(count("sql-5")).isZero();
    }

    @Test
    void the_number_of_changed_rows_is_that_of_the_last_statement() {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.later(ADD, "sql-7", 1L);
            sql.later(ADD, "sql-8", 1L);
            assertThat(sql.update("update code_counter set last = 2 where scope in ('sql-7', 'sql-8')"))
                    .isEqualTo(2);
        });
    }
}
