package io.taalentio.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what the application does in the background. */
public final class Soon {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Soon() {}

    /** Looks again and again until it is there; fails with what was seen last when it does not come. */
    public static <T> T soon(Supplier<T> look, Predicate<T> there) {
        Instant end = Instant.now().plus(PATIENCE);
        T seen = look.get();
        while (!there.test(seen) && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(Duration.ofMillis(200));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return seen;
            }
            seen = look.get();
        }
        assertThat(there.test(seen)).as("%s", seen).isTrue();
        return seen;
    }
}
