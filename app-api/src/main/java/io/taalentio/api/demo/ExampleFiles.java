package io.taalentio.api.demo;

import io.taalentio.core.file.FileInspector;
import io.taalentio.core.file.FileIntake;
import io.taalentio.core.file.FileKind;
import io.taalentio.core.file.FileStore;
import io.taalentio.core.file.Files;
import io.taalentio.core.file.Images;
import io.taalentio.core.file.RecordFile;
import io.taalentio.core.file.VirusScanner;
import io.taalentio.core.kernel.Ids;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.UUID;

/** Takes the example's portrait and its CV through the door all files come in by, under ids chosen beforehand. */
@Singleton
class ExampleFiles {

    private final FileInspector inspector;
    private final VirusScanner scanner;
    private final Images images;
    private final FileStore store;
    private final RecordFile recordFile;
    private final Files files;
    private final Ids ids;
    private final Clock clock;

    ExampleFiles(
            FileInspector inspector,
            VirusScanner scanner,
            Images images,
            FileStore store,
            RecordFile recordFile,
            Files files,
            Ids ids,
            Clock clock) {
        this.inspector = inspector;
        this.scanner = scanner;
        this.images = images;
        this.store = store;
        this.recordFile = recordFile;
        this.files = files;
        this.ids = ids;
        this.clock = clock;
    }

    /** Unless there is a file of that id already. */
    void take(FileKind kind, String id, UUID owner) {
        if (files.find(UUID.fromString(id)).isEmpty()) {
            take(kind, UUID.fromString(id), owner);
        }
    }

    UUID take(FileKind kind, UUID owner) {
        return take(kind, ids.next(), owner);
    }

    private UUID take(FileKind kind, UUID id, UUID owner) {
        String name = kind == FileKind.CV ? "cv.pdf" : "portrait.jpg";
        FileIntake intake = new FileIntake(inspector, scanner, images, store, recordFile, () -> id, clock);
        try (InputStream content = ExampleFiles.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            Path copy = java.nio.file.Files.createTempFile("example", name);
            try {
                java.nio.file.Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
                return intake.take(kind, name, copy, owner).id();
            } finally {
                java.nio.file.Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
