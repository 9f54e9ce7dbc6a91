package io.taalentio.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kill -9 in mid-load, again and again: nothing acknowledged is lost or doubled, no number is left out. */
class CrashIT {

    private static final int ROUNDS = Figures.size(4, 20);
    private static final int CLIENTS = 16;

    @TempDir
    Path folder;

    @Test
    void what_was_acknowledged_survives_any_kill() throws Exception {
        Random moments = new Random(20_261_120);
        Duration slowest = Duration.ZERO;
        try (RunningApplication application = new RunningApplication(folder, Map.of());
                Registrations people = new Registrations(application, CLIENTS)) {
            for (int round = 0; round < ROUNDS; round++) {
                TimeUnit.MILLISECONDS.sleep(1500 + moments.nextInt(1500));
                if (round % 2 == 0) {
                    application.killEverything();
                    application.restart();
                } else {
                    // The application goes on and starts its database again by itself.
                    application.killDatabase();
                    TimeUnit.MILLISECONDS.sleep(200);
                    long begin = System.nanoTime();
                    application.awaitReady(Duration.ofSeconds(30));
                    Duration took = Duration.ofNanos(System.nanoTime() - begin);
                    slowest = took.compareTo(slowest) > 0 ? took : slowest;
                }
            }
            TimeUnit.SECONDS.sleep(1);
            people.finish();
            assertThat(people.surprises()).isEmpty();
            int profiles = new Ledger(application.databaseUrl()).agreesWith(people.acknowledged());
            assertThat(profiles).isEqualTo(people.people()).isGreaterThan(CLIENTS);
            Figures.reached(
                    "E1",
                    ROUNDS + " times kill -9 of application and database, or of the database alone, in mid-load:"
                            + " 0 acknowledged lost, 0 doubled, 0 gaps; ready ≤ 10 s after the database was killed",
                    String.format(
                            Locale.ROOT,
                            "%d acknowledged, 0 lost, 0 doubled, 0 gaps; ready at most %d ms after the kill",
                            profiles,
                            slowest.toMillis()),
                    slowest.compareTo(Duration.ofSeconds(10)) <= 0);
        }
    }
}
