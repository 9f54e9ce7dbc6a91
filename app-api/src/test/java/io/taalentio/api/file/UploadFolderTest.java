package io.taalentio.api.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.safety.Api;
import io.taalentio.safety.People;
import io.taalentio.safety.RegisteredPeople;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UploadFolderTest {

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    @ConfigProperty(name = "taalentio.data-dir")
    @SuppressWarnings("NullAway.Init")
    Path dataDir;

    @Inject
    UploadFolder uploads;

    @Test
    void uploads_pass_through_the_data_folder_and_leave_nothing_in_it() throws Exception {
        Path folder = dataDir.resolve("uploads");
        Instant before = Instant.now().minusSeconds(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        Files.setLastModifiedTime(folder, FileTime.from(Instant.EPOCH));
        Api api = new Api(base).with("X-Forwarded-For", "10.9.0.2");
        new RegisteredPeople(api).upload(api.draft(ProfileKind.TALENT, null), "cv", "cv.pdf", People.pdf());
        assertThat(Files.getLastModifiedTime(folder).toInstant())
                .as("something was put there")
                .isAfter(before);
        for (int i = 0; i < 50 && !empty(folder); i++) {
            Thread.sleep(100);
        }
        assertThat(empty(folder)).isTrue();
    }

    private static boolean empty(Path folder) throws Exception {
        try (Stream<Path> left = Files.list(folder)) {
            return left.findAny().isEmpty();
        }
    }

    @Test
    void what_a_crash_left_behind_goes_after_a_day() throws Exception {
        Path old = Files.write(dataDir.resolve("uploads/cut-off"), new byte[] {1});
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path running = Files.write(dataDir.resolve("uploads/under-way"), new byte[] {1});
        try {
            uploads.clear();
            assertThat(old).doesNotExist();
            assertThat(running).exists();
        } finally {
            Files.deleteIfExists(running);
        }
    }
}
