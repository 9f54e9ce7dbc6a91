package io.taalentio.core.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileIntakeTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @TempDir
    Path folder;

    private final InMemoryFiles files = new InMemoryFiles();
    private final InMemoryFileStore store = new InMemoryFileStore(Clock.fixed(NOW, ZoneOffset.UTC));
    private FileType sniffed = FileType.PDF;
    private boolean scannerUp = true;
    private Path upload;

    private FileIntake intake() {
        FileInspector inspector = new FileInspector() {
            @Override
            public Sniffed sniff(Path path) {
                try {
                    return new Sniffed(sniffed, java.nio.file.Files.size(path));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }

            @Override
            public void examine(Path path, FileType type) {}
        };
        Images images = (path, type, variants) -> variants.stream()
                .map(v -> new Rendition(v, ("drawn as " + v).getBytes(UTF_8), v.maxEdge(), v.maxEdge()))
                .toList();
        return new FileIntake(
                inspector,
                path -> {
                    if (!scannerUp) {
                        throw RejectedFile.notChecked();
                    }
                },
                images,
                store,
                new RecordFile(files),
                UUID::randomUUID,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @BeforeEach
    void an_upload() throws IOException {
        upload = java.nio.file.Files.write(folder.resolve("upload"), "content".getBytes(UTF_8));
    }

    private void assertRejected(String code, FileKind kind, String name) {
        assertThatThrownBy(() -> intake().take(kind, name, upload, null))
                .isInstanceOfSatisfying(
                        RejectedFile.class, e -> assertThat(e.code()).isEqualTo(code));
        assertThat(files.findAll(List.of())).isEmpty();
        store.forEach(e ->
                assertThat(e.key()).as("nothing of a rejected file is kept").isNull());
    }

    @Test
    void a_document_is_kept_as_it_came() {
        UUID draft = UUID.randomUUID();
        StoredFile file = intake().take(FileKind.CV, "cv.pdf", upload, draft);
        assertThat(files.find(file.id())).contains(file);
        assertThat(file.owner()).isEqualTo(draft);
        assertThat(file.isPublic()).isFalse();
        assertThat(store.read(file.main().key())).isEqualTo("content".getBytes(UTF_8));
    }

    @Test
    void a_photo_is_kept_only_as_drawn_anew() {
        sniffed = FileType.PNG;
        StoredFile file = intake().take(FileKind.PHOTO, "me.jpg", upload, null);
        assertThat(file.blobs())
                .extracting(StoredFile.Blob::variant)
                .containsExactly(FileVariant.PHOTO, FileVariant.CARD, FileVariant.THUMB);
        assertThat(file.mime()).isEqualTo("image/jpeg");
        store.forEach(e -> assertThat(new String(store.read(e.key()), UTF_8)).startsWith("drawn as"));
    }

    @Test
    void the_type_is_what_the_content_says_and_the_name_may_not_hide_it() {
        sniffed = FileType.OTHER;
        assertRejected("unsupported-file-type", FileKind.PHOTO, "photo.jpg");
        sniffed = FileType.PDF;
        assertRejected("unsupported-file-type", FileKind.PHOTO, "photo.jpg");
        assertRejected("unsupported-file-type", FileKind.CV, "cv.pdf.exe");
        assertThat(intake().take(FileKind.CV, "cv", upload, null).mime()).isEqualTo("application/pdf");
    }

    @Test
    void an_empty_file_is_unreadable() throws IOException {
        java.nio.file.Files.write(upload, new byte[0]);
        assertRejected("unreadable-file", FileKind.CV, "cv.pdf");
    }

    @Test
    void one_byte_too_many_is_too_large() throws IOException {
        java.nio.file.Files.write(upload, new byte[10 * 1024 * 1024 + 1]);
        assertRejected("file-too-large", FileKind.CV, "cv.pdf");
        java.nio.file.Files.write(upload, new byte[10 * 1024 * 1024]);
        assertThat(intake().take(FileKind.CV, "cv.pdf", upload, null).size()).isEqualTo(10 * 1024 * 1024);
    }

    @Test
    void while_the_scanner_is_silent_nothing_is_taken() {
        scannerUp = false;
        assertRejected("file-check-unavailable", FileKind.CV, "cv.pdf");
    }

    @Test
    void a_purge_takes_what_nobody_holds_and_spares_the_last_day() {
        UUID profile = UUID.randomUUID();
        files.owners.add(profile);
        StoredFile held = intake().take(FileKind.CV, "cv.pdf", upload, profile);
        sniffed = FileType.JPEG;
        StoredFile lost = intake().take(FileKind.GALLERY, "a.jpg", upload, UUID.randomUUID());
        String stray = store.put("stray".getBytes(UTF_8));

        assertThat(purge(NOW.plus(Duration.ofHours(23)))).isEqualTo(new PurgeFiles.Report(0, 0, 0));
        PurgeFiles.Report report = purge(NOW.plus(Duration.ofHours(25)));

        assertThat(report.files()).isEqualTo(1);
        assertThat(report.contents()).isEqualTo(3);
        assertThat(store.holds(held.main().key())).isTrue();
        assertThat(store.holds(lost.main().key())).isFalse();
        assertThat(store.holds(stray)).isFalse();
    }

    private PurgeFiles.Report purge(Instant at) {
        return new PurgeFiles(new SweepFiles(files, store), store, Clock.fixed(at, ZoneOffset.UTC)).purge();
    }
}
