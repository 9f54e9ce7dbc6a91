package io.taalentio.persistence.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.file.FileStore;
import io.taalentio.core.file.FileStoreContract;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FolderFileStoreTest extends FileStoreContract {

    @Override
    protected FileStore store() {
        return new FolderFileStore(folder.resolve("files"), Clock.systemUTC());
    }

    @Test
    void the_folder_is_its_owners_alone() throws IOException {
        store().put("abc".getBytes(UTF_8));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("files"))))
                .isEqualTo("rwx------");
    }

    @Test
    void putting_again_renews_the_time_so_that_a_purge_spares_it() throws IOException {
        FileStore store = store();
        String key = store.put("abc".getBytes(UTF_8));
        Path place = folder.resolve("files")
                .resolve(key.substring(0, 2))
                .resolve(key.substring(2, 4))
                .resolve(key);
        Files.setLastModifiedTime(place, FileTime.from(Instant.now().minus(Duration.ofDays(30))));
        store.put("abc".getBytes(UTF_8));
        store.forEach(e -> assertThat(e.storedAt()).isAfter(Instant.now().minus(Duration.ofMinutes(1))));
    }

    @Test
    void a_file_on_the_same_disk_is_not_written_once_more_and_outlives_its_first_name() throws IOException {
        Path upload = Files.write(folder.resolve("upload"), "abc".getBytes(UTF_8));
        FileStore store = store();
        String key = store.put(upload);
        assertThat(Files.getAttribute(upload, "unix:nlink")).isEqualTo(2);
        Files.delete(upload);
        assertThat(store.read(key)).isEqualTo("abc".getBytes(UTF_8));
        try (var left = Files.list(folder.resolve("files/incoming"))) {
            assertThat(left).isEmpty();
        }
        Path place = folder.resolve("files")
                .resolve(key.substring(0, 2))
                .resolve(key.substring(2, 4))
                .resolve(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rw-------");
    }

    @Test
    void what_a_crash_left_half_written_is_never_seen_and_goes_after_a_day() throws IOException {
        FileStore store = store();
        Path half = Files.write(folder.resolve("files/incoming/half"), new byte[] {1});
        store.forEach(e -> assertThat(e.key()).isNull());
        assertThat(half).exists();
        Files.setLastModifiedTime(half, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        store.forEach(e -> assertThat(e.key()).isNull());
        assertThat(half).doesNotExist();
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() throws IOException {
        FileStore store = store();
        assertThatThrownBy(() -> store.put(folder.resolve("gone"))).isInstanceOf(java.io.UncheckedIOException.class);
        try (var left = Files.list(folder.resolve("files/incoming"))) {
            assertThat(left).isEmpty();
        }
        String key = store.put("abc".getBytes(UTF_8));
        try (InputStream in = store.open(key)) {
            store.delete(key);
            assertThat(in.readAllBytes())
                    .as("a reader under way reads to the end")
                    .hasSize(3);
        }
    }
}
