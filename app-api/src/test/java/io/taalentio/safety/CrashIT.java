package io.taalentio.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kill -9 in mid-load, again and again: nothing acknowledged is lost or doubled, no number is left out. */
class CrashIT {

    private static final int ROUNDS = Integer.getInteger("safety.rounds", 4);
    private static final int CLIENTS = Integer.getInteger("safety.clients", 16);

    @TempDir
    Path folder;

    @Test
    void what_was_acknowledged_survives_any_kill() throws Exception {
        Random moments = new Random(20_261_120);
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
                    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
                }
            }
            TimeUnit.SECONDS.sleep(1);
            people.finish();
            assertThat(people.surprises()).isEmpty();
            int profiles = new Ledger(application.databaseUrl()).agreesWith(people.acknowledged());
            assertThat(profiles).isEqualTo(people.people()).isGreaterThan(CLIENTS);
        }
    }
}
