package io.taalentio.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchemaTest {

    @Inject
    DataSource database;

    @Test
    void the_application_works_in_the_schema_but_cannot_change_it() {
        assertThat(count("select count(*) from account")).isGreaterThanOrEqualTo(0);
        assertThatThrownBy(() -> execute("create table mine (id int)")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute("drop table account")).hasMessageContaining("must be owner");
        assertThatThrownBy(() -> execute("delete from flyway_schema_history"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void what_was_recorded_in_the_activity_log_cannot_be_changed_or_removed() throws SQLException {
        execute("insert into activity_log (id, at, action, category, address)"
                + " values (gen_random_uuid(), now(), 'test', 'TEST', '127.0.0.1')");
        assertThatThrownBy(() -> execute("update activity_log set action = 'other'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute("delete from activity_log")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute("truncate activity_log")).hasMessageContaining("permission denied");
    }

    private long count(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
