package io.taalentio.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.access.UseCounts.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What holds for {@link UseCounts} wherever they are kept. Spans are real time, and short where a test waits for them. */
public abstract class UseCountsContract {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(400);

    protected abstract UseCounts counts();

    /** Somebody no other test knows. */
    private static String visitor() {
        return "PROFILES " + UUID.randomUUID();
    }

    private Tally use(String visitor, Duration span) {
        return counts().use(visitor, span).toCompletableFuture().join();
    }

    @Test
    void each_use_is_counted_and_everybody_by_themselves() {
        String awa = visitor();
        String moussa = visitor();
        assertThat(use(awa, LONG).used()).isEqualTo(1);
        Tally second = use(awa, LONG);
        assertThat(second.used()).isEqualTo(2);
        assertThat(second.left()).isBetween(LONG.minusSeconds(20), LONG);
        assertThat(use(moussa, LONG).used()).isEqualTo(1);
    }

    @Test
    void of_many_at_once_no_two_are_the_same() {
        String awa = visitor();
        String moussa = visitor();
        List<CompletableFuture<Tally>> uses = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            uses.add(counts().use(awa, LONG).toCompletableFuture());
            if (i % 2 == 0) {
                counts().use(moussa, LONG);
            }
        }
        Set<Long> used = new HashSet<>();
        uses.forEach(use -> used.add(use.join().used()));
        assertThat(used).hasSize(200).allMatch(n -> n >= 1 && n <= 200);
        assertThat(use(awa, LONG).used()).isEqualTo(201);
    }

    @Test
    void a_span_that_is_over_is_followed_by_another_and_forgotten() throws InterruptedException {
        String awa = visitor();
        use(awa, SHORT);
        assertThat(use(awa, SHORT).used()).isEqualTo(2);
        String moussa = visitor();
        use(moussa, SHORT);
        TimeUnit.MILLISECONDS.sleep(SHORT.toMillis() + 50);
        assertThat(use(awa, LONG).used()).isEqualTo(1);
        assertThat(counts().forget()).isGreaterThanOrEqualTo(1);
        assertThat(use(awa, LONG).used()).as("whose span goes on").isEqualTo(2);
        assertThat(counts().forget()).isZero();
    }
}
