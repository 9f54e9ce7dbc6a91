package io.taalentio.documents.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.file.RejectedFile;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BoundedWorkTest {

    private final BoundedWork work = new BoundedWork(1, Duration.ofMillis(200));

    @Test
    void what_keeps_the_processor_for_longer_than_its_time_is_suspicious() {
        assertThatThrownBy(() -> work.run("endless", () -> {
                    long sum = 0;
                    while (!Thread.currentThread().isInterrupted()) {
                        sum += System.nanoTime();
                    }
                    return sum;
                }))
                .isInstanceOfSatisfying(RejectedFile.class, refused -> assertThat(refused.code())
                        .isEqualTo("suspicious-file"));
    }

    @Test
    void what_got_too_little_of_a_busy_machine_is_waited_for_and_never_called_suspicious() {
        String done = work.run("slow", () -> {
            TimeUnit.MILLISECONDS.sleep(350);
            return "done";
        });
        assertThat(done).isEqualTo("done");
        assertThatThrownBy(() -> work.run("starved", () -> {
                    TimeUnit.SECONDS.sleep(5);
                    return "late";
                }))
                .isInstanceOfSatisfying(RejectedFile.class, refused -> assertThat(refused.code())
                        .isEqualTo("file-check-unavailable"));
    }
}
