package io.taalentio.persistence.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorldLoaderTest {

    @Inject
    DataSource database;

    @Inject
    WorldLoader loader;

    @Inject
    ShippedData shipped;

    @Test
    void the_start_filled_the_tables() throws SQLException {
        assertThat(number("select count(*) from country")).isEqualTo(250);
        assertThat(number("select count(*) from city where code <> 'VNL' and id < 900000001"))
                .isEqualTo(28_417);
        assertThat(number("select count(*) from city where id >= 900000001"))
                .as("provincial towns added by hand")
                .isEqualTo(242);
        assertThat(number("select count(*) from city where code = 'VNL'")).isEqualTo(250);
        assertThat(number("select count(*) from city join country on country = iso2 where african and code <> 'VNL'"
                        + " and id < 900000001"))
                .isEqualTo(4_524);
        assertThat(number("select rows from loaded_resource where name = 'cities'"))
                .isEqualTo(28_417);
    }

    @Test
    void a_second_start_writes_nothing() throws SQLException {
        long loadedAt = number("select extract(epoch from max(loaded_at)) * 1000000 from loaded_resource");
        long before = System.nanoTime();
        assertThat(loader.loadCountries()).isEqualTo(new ShippedData.Outcome(250, false));
        assertThat(loader.loadCities()).isEqualTo(new ShippedData.Outcome(28_417, false));
        assertThat(loader.loadAddedTowns()).isEqualTo(new ShippedData.Outcome(242, false));
        assertThat(System.nanoTime() - before).isLessThan(1_000_000_000L);
        assertThat(number("select extract(epoch from max(loaded_at)) * 1000000 from loaded_resource"))
                .isEqualTo(loadedAt);
    }

    @Test
    void a_table_that_lost_its_rows_is_filled_again_and_codes_that_were_given_stay() throws SQLException {
        execute("update city set active = false where country = 'TG' and code = 'KAR'");
        execute("update city set name = 'Elsewhere', code = 'ZZQ' where id = 2365267");
        execute("update loaded_resource set sha256 = '\\x00' where name = 'cities'");
        try {
            assertThat(loader.loadCities().written()).isTrue();
            assertThat(number("select count(*) from city where id = 2365267 and name = 'Lomé' and code = 'ZZQ'"))
                    .isEqualTo(1);
            assertThat(number("select count(*) from city where country = 'TG' and not active"))
                    .as("what an administrator switched off stays off")
                    .isEqualTo(1);
        } finally {
            execute("update city set active = true where country = 'TG'");
            execute("update city set code = 'LOM' where id = 2365267");
            execute("update loaded_resource set sha256 = '\\x00' where name = 'cities'");
            loader.loadCities();
        }
    }

    @Test
    void of_several_nodes_that_start_at_once_one_fills_the_table() throws Exception {
        execute("update loaded_resource set sha256 = '\\x00' where name = 'countries'");
        try (ExecutorService nodes = Executors.newFixedThreadPool(6)) {
            Callable<ShippedData.Outcome> start = loader::loadCountries;
            List<Future<ShippedData.Outcome>> outcomes =
                    nodes.invokeAll(List.of(start, start, start, start, start, start));
            long written = 0;
            for (Future<ShippedData.Outcome> outcome : outcomes) {
                assertThat(outcome.get().rows()).isEqualTo(250);
                written += outcome.get().written() ? 1 : 0;
            }
            assertThat(written).isEqualTo(1);
        }
    }

    @Test
    void a_table_with_too_few_rows_is_filled_whatever_the_record_says() {
        AtomicInteger fillings = new AtomicInteger();
        ShippedData.Source hollow = new ShippedData.Source("hollow", "00ff", "select 49", 50);
        ShippedData.Source full = new ShippedData.Source("full", "00ff", "select 50", 50);
        for (int start = 0; start < 2; start++) {
            shipped.load(hollow, connection -> fillings.incrementAndGet());
        }
        assertThat(fillings).hasValue(2);
        for (int start = 0; start < 2; start++) {
            shipped.load(full, connection -> fillings.incrementAndGet());
        }
        assertThat(fillings).hasValue(3);
    }

    @Test
    void a_filling_that_fails_leaves_no_record_of_having_been_done() throws SQLException {
        ShippedData.Source broken = new ShippedData.Source("broken", "00ff", "select 1", 1);
        assertThatThrownBy(() -> shipped.load(broken, connection -> {
                    throw new SQLException("the file is broken");
                }))
                .hasStackTraceContaining("the file is broken");
        assertThat(number("select count(*) from loaded_resource where name = 'broken'"))
                .isZero();
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
