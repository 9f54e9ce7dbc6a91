package io.taalentio.documents.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.taalentio.core.file.FileIntake;
import io.taalentio.core.file.InMemoryFileStore;
import io.taalentio.core.file.InMemoryFiles;
import io.taalentio.core.file.RecordFile;
import io.taalentio.core.file.RejectedFile;
import io.taalentio.documents.testing.Upload;
import io.taalentio.documents.testing.Uploads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Row D of the safety figures: no bad file taken, no good one refused, a verdict in two seconds, bombs in five. */
class UploadsTest {

    @TempDir
    Path folder;

    private final InMemoryFileStore store = new InMemoryFileStore(Clock.systemUTC());
    private final FileIntake intake = new FileIntake(
            new SniffingInspector(),
            new Clamd(Optional.empty()),
            new DrawnImages(),
            store,
            new RecordFile(new InMemoryFiles()),
            UUID::randomUUID,
            Clock.systemUTC());

    static List<Upload> uploads() {
        return Uploads.all();
    }

    @Test
    void there_are_more_than_sixty_of_them() {
        assertThat(Uploads.bad()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(Uploads.good()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(Uploads.all()).extracting(Upload::label).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("uploads")
    void an_upload_is_judged(Upload upload) throws IOException {
        Path file = Files.write(folder.resolve("upload"), upload.content());
        long start = System.nanoTime();
        String verdict;
        try {
            intake.take(upload.kind(), upload.name(), file, null);
            verdict = "taken";
        } catch (RejectedFile e) {
            verdict = e.code();
        }
        Duration time = Duration.ofNanos(System.nanoTime() - start);

        if (upload.good()) {
            assertThat(verdict).isEqualTo("taken");
        } else {
            assertThat(verdict).isIn("unsupported-file-type", "unreadable-file", "suspicious-file", "file-too-large");
            store.forEach(e -> fail("something of a refused file was stored"));
        }
        assertThat(time).isLessThan(Duration.ofSeconds(upload.bomb() ? 5 : 2));
    }
}
