package io.taalentio.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.access.UseCounts;
import io.taalentio.core.access.UseCountsContract;
import io.taalentio.persistence.crypto.Vault;
import io.taalentio.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UseCountRowsTest extends UseCountsContract {

    @Inject
    UseCounts counts;

    @Inject
    Sql sql;

    @Inject
    Vault vault;

    @Override
    protected UseCounts counts() {
        return counts;
    }

    @Test
    void an_address_is_kept_as_a_hash_of_the_house_and_nowhere_else() {
        String visitor = "PROFILES 198.51.100.77 " + UUID.randomUUID();
        counts.use(visitor, Duration.ofMinutes(1)).toCompletableFuture().join();
        assertThat(sql.list("select c::text from use_count c", row -> row.getString(1)))
                .isNotEmpty()
                .noneMatch(row -> row.contains("198.51.100.77"));
        assertThat(sql.any(
                        "select from use_count where visitor_hash = ?", (Object) vault.signature("use-count", visitor)))
                .isTrue();
    }

    @Test
    void nodes_that_count_the_same_visitors_at_once_wait_for_no_end() {
        UseCountRows other = new UseCountRows(sql, vault);
        List<String> visitors =
                IntStream.range(0, 40).mapToObj(i -> "V " + UUID.randomUUID()).toList();
        List<CompletableFuture<UseCounts.Tally>> uses = IntStream.range(0, 2_000)
                .mapToObj(i -> (i % 2 == 0 ? counts : other)
                        .use(visitors.get(i * 7 % 40), Duration.ofMinutes(1))
                        .toCompletableFuture())
                .toList();
        assertThat(uses.stream().mapToLong(use -> use.join().used()).max()).hasValue(50);
        other.stop();
    }
}
