package io.taalentio.api.file;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where uploads lie while they are checked, read by the application's user only. Each is deleted with the end of its
 * request; what a crash left behind goes after a day.
 */
@ApplicationScoped
class UploadFolder {

    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path folder;
    private final Clock clock;

    @Inject
    UploadFolder(@ConfigProperty(name = "quarkus.http.body.uploads-directory") Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        try {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder of uploads " + folder, e);
        }
    }

    @Scheduled(every = "6h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void clear() {
        Instant before = clock.instant().minus(ABANDONED);
        try (Stream<Path> uploads = Files.list(folder)) {
            for (Path upload : (Iterable<Path>) uploads::iterator) {
                if (Files.getLastModifiedTime(upload).toInstant().isBefore(before)) {
                    Files.deleteIfExists(upload);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear the folder of uploads " + folder, e);
        }
    }
}
