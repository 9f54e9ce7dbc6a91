package io.taalentio.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Work that begins at fixed moments whether or not earlier work is done, so that a slow answer is not excused by the next
 * question waiting for it. Times count from the moment a piece of work was due.
 */
final class Paced {

    interface Work {
        void once(int turn) throws Exception;
    }

    private static final int WORKERS = 16;

    private final int rate;
    private final Duration time;
    private final int turns;
    private final AtomicInteger errors = new AtomicInteger();
    private double[] milliseconds = {};

    /** @param turns work is given the turns from 0 to before this, again and again */
    Paced(int rate, Duration time, int turns) {
        this.rate = rate;
        this.time = time;
        this.turns = turns;
    }

    /** Does the work, after every turn was done once to warm up. */
    void run(Work work) throws Exception {
        for (int turn = 0; turn < turns; turn++) {
            work.once(turn);
        }
        int pieces = (int) (rate * time.toSeconds());
        double[] took = new double[pieces];
        long begin = System.nanoTime();
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            for (int i = 0; i < pieces; i++) {
                long due = begin + i * 1_000_000_000L / rate;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                int piece = i;
                workers.execute(() -> {
                    try {
                        work.once(piece % turns);
                    } catch (Exception e) {
                        errors.incrementAndGet();
                    }
                    took[piece] = (System.nanoTime() - due) / 1e6;
                });
            }
        }
        Arrays.sort(took);
        milliseconds = took;
    }

    double percentile(double share) {
        return milliseconds[(int) Math.min(milliseconds.length - 1L, (long) (milliseconds.length * share))];
    }

    String told() {
        return String.format(
                Locale.ROOT,
                "%.1f ms (p50 %.1f, p99 %.1f, errors %d)",
                percentile(0.95),
                percentile(0.5),
                percentile(0.99),
                errors.get());
    }
}
