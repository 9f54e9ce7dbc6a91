package io.taalentio.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The look before every answer must stay one step, however many notes a week holds. */
@QuarkusTest
class ChangeNotesTest {

    @Inject
    DataSource database;

    @Test
    void the_newest_note_is_found_by_the_index_and_not_by_reading_them_all() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("insert into profile_change (kind, profile_id) select 'TALENT', gen_random_uuid()"
                        + " from generate_series(1, 20000)");
                statement.execute("set local plan_cache_mode = force_generic_plan");
            }
            try (PreparedStatement statement = connection.prepareStatement("explain " + ChangeNotes.NEWEST)) {
                statement.setString(1, "TALENT");
                try (ResultSet plan = statement.executeQuery()) {
                    StringBuilder lines = new StringBuilder();
                    while (plan.next()) {
                        lines.append(plan.getString(1)).append('\n');
                    }
                    assertThat(lines.toString())
                            .contains("profile_change_xid")
                            .doesNotContain("Sort")
                            .doesNotContain("Seq Scan");
                }
            } finally {
                connection.rollback();
            }
        }
    }
}
