package io.taalentio.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An order to stop under load: what was begun is answered, and the process ends in time. */
class GracefulStopIT {

    private static final int CLIENTS = Integer.getInteger("safety.clients", 16);

    @TempDir
    Path folder;

    @Test
    void a_stop_under_load_loses_nothing_and_takes_less_than_twenty_seconds() throws Exception {
        try (RunningApplication application = new RunningApplication(folder, Map.of());
                Registrations people = new Registrations(application, CLIENTS)) {
            TimeUnit.SECONDS.sleep(4);
            application.terminate();
            assertThat(application.awaitEnd()).isLessThan(Duration.ofSeconds(20));
            assertThat(people.lost()).as("requests sent and never answered").isZero();
            application.restart();
            people.finish();
            assertThat(people.surprises()).isEmpty();
            new Ledger(application.databaseUrl()).agreesWith(people.acknowledged());
            assertThat(application.log()).noneMatch(line -> line.contains("recovering from an unclean stop"));
        }
    }
}
