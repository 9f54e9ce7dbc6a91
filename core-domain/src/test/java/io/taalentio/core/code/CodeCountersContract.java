package io.taalentio.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the counters of the database and of the tests must both keep. */
public abstract class CodeCountersContract {

    private static int series;

    /** A scope no other test of this run has used. */
    private static synchronized CodeScope fresh() {
        int n = series++;
        return new CodeScope("P:ZZ" + (char) ('A' + n / 676 % 26) + (char) ('A' + n / 26 % 26) + (char) ('A' + n % 26));
    }

    protected abstract CodeCounters counters();

    /** Runs work in a transaction of its own; an exception rolls it back and comes out again. */
    protected abstract <T> T inTransaction(Supplier<T> work);

    private long draw(CodeScope scope) {
        return inTransaction(() -> counters().next(scope));
    }

    @Test
    void a_series_starts_at_one_and_goes_up_by_one() {
        CodeScope scope = fresh();
        assertThat(List.of(draw(scope), draw(scope), draw(scope))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void series_do_not_disturb_each_other() {
        CodeScope one = fresh();
        CodeScope other = fresh();
        draw(one);
        draw(one);
        assertThat(draw(other)).isEqualTo(1);
    }

    @Test
    void a_failed_transaction_gives_its_rank_back() {
        CodeScope scope = fresh();
        draw(scope);
        try {
            inTransaction(() -> {
                counters().next(scope);
                throw new IllegalStateException("the insert failed");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("the insert failed");
        }
        assertThat(draw(scope)).isEqualTo(2);
    }

    @Test
    void many_who_draw_at_once_with_failures_among_them_leave_no_gap_and_no_double() throws Exception {
        CodeScope scope = fresh();
        List<Future<Long>> draws = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 80; i++) {
                boolean fails = i % 4 == 3;
                draws.add(clients.submit(() -> {
                    try {
                        return inTransaction(() -> {
                            long rank = counters().next(scope);
                            if (fails) {
                                throw new IllegalStateException("rolled back");
                            }
                            return rank;
                        });
                    } catch (IllegalStateException rolledBack) {
                        return 0L;
                    }
                }));
            }
        }
        List<Long> committed = new ArrayList<>();
        for (Future<Long> draw : draws) {
            if (draw.get() > 0) {
                committed.add(draw.get());
            }
        }
        committed.sort(Long::compare);
        List<Long> expected = new ArrayList<>();
        for (long rank = 1; rank <= 60; rank++) {
            expected.add(rank);
        }
        assertThat(committed).isEqualTo(expected);
    }
}
