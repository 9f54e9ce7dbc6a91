package io.taalentio.core.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.kernel.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link FileStore} does, whether a folder, a server or the tests' memory. */
public abstract class FileStoreContract {

    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    protected Path folder;

    /** A store without any content. */
    protected abstract FileStore store();

    @Test
    void the_key_is_the_sha256_of_the_content() {
        assertThat(store().put("abc".getBytes(UTF_8))).isEqualTo(SHA256_OF_ABC);
    }

    @Test
    void what_was_put_is_read_back() throws IOException {
        FileStore store = store();
        byte[] large = new byte[3_000_000];
        new Random(1).nextBytes(large);
        Path file = folder.resolve("upload");
        java.nio.file.Files.write(file, large);

        String key = store.put(file);

        assertThat(store.holds(key)).isTrue();
        assertThat(store.read(key)).isEqualTo(large);
        assertThat(java.nio.file.Files.exists(file))
                .as("the upload stays its owner's")
                .isTrue();
    }

    @Test
    void an_empty_content_is_a_content() {
        FileStore store = store();
        assertThat(store.read(store.put(new byte[0]))).isEmpty();
    }

    @Test
    void the_same_content_is_stored_once() {
        FileStore store = store();
        String first = store.put("abc".getBytes(UTF_8));
        String second = store.put("abc".getBytes(UTF_8));
        assertThat(second).isEqualTo(first);
        assertThat(entries(store)).singleElement().satisfies(e -> {
            assertThat(e.key()).isEqualTo(first);
            assertThat(e.size()).isEqualTo(3);
            assertThat(e.storedAt()).isCloseTo(Instant.now(), within());
        });
    }

    @Test
    void an_unknown_key_is_not_found() {
        FileStore store = store();
        assertThat(store.holds(SHA256_OF_ABC)).isFalse();
        assertThatThrownBy(() -> {
                    try (InputStream in = store.open(SHA256_OF_ABC)) {
                        in.read();
                    }
                })
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_key_that_is_no_digest_is_not_found() {
        FileStore store = store();
        for (String key : List.of("", "../../etc/passwd", "ABC", SHA256_OF_ABC + "/..", "g".repeat(64))) {
            assertThat(store.holds(key)).isFalse();
            assertThatThrownBy(() -> {
                        try (InputStream in = store.open(key)) {
                            in.read();
                        }
                    })
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void what_was_deleted_is_gone_and_can_be_put_again() {
        FileStore store = store();
        String key = store.put("abc".getBytes(UTF_8));
        store.delete(key);
        assertThat(store.holds(key)).isFalse();
        store.delete(key);
        assertThat(entries(store)).isEmpty();
        store.put("abc".getBytes(UTF_8));
        assertThat(store.holds(key)).isTrue();
    }

    @Test
    void parallel_puts_of_one_content_do_not_hurt_each_other() throws Exception {
        FileStore store = store();
        byte[] content = new byte[200_000];
        new Random(2).nextBytes(content);
        List<Callable<String>> puts = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            puts.add(() -> {
                String key = store.put(content);
                assertThat(store.read(key)).isEqualTo(content);
                return key;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<String> put : threads.invokeAll(puts)) {
                assertThat(put.get()).hasSize(64);
            }
        }
        assertThat(entries(store)).hasSize(1);
    }

    private static org.assertj.core.data.TemporalUnitOffset within() {
        return org.assertj.core.api.Assertions.within(
                Duration.ofMinutes(2).toSeconds(), java.time.temporal.ChronoUnit.SECONDS);
    }

    private static List<FileStore.Entry> entries(FileStore store) {
        List<FileStore.Entry> entries = new ArrayList<>();
        store.forEach(entries::add);
        return entries;
    }
}
