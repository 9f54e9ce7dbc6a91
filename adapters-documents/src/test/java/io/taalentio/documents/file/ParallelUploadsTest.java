package io.taalentio.documents.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.GarbageCollectionNotificationInfo;
import io.taalentio.core.file.FileIntake;
import io.taalentio.core.file.FileKind;
import io.taalentio.core.file.FileStore;
import io.taalentio.core.file.InMemoryFiles;
import io.taalentio.core.file.RecordFile;
import io.taalentio.core.file.StoredFile;
import io.taalentio.documents.testing.Upload;
import io.taalentio.documents.testing.Uploads;
import java.io.InputStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred uploads of 10 MB at once cost the memory of the few that are looked at. */
class ParallelUploadsTest {

    private static final long MOST = 64L * 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void a_hundred_uploads_of_10_MB_hold_64_MB_at_most() throws Exception {
        Upload heavy = Uploads.good().stream()
                .filter(u -> u.label().contains("just under 10 MB"))
                .findFirst()
                .orElseThrow();
        Path file = Files.write(folder.resolve("cv.pdf"), heavy.content());
        FileIntake intake = new FileIntake(
                new SniffingInspector(),
                new Clamd(Optional.empty()),
                new DrawnImages(),
                new Nowhere(),
                new RecordFile(new InMemoryFiles()),
                UUID::randomUUID,
                Clock.systemUTC());
        List<Callable<StoredFile>> uploads = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            uploads.add(() -> intake.take(FileKind.CV, "cv.pdf", file, null));
        }
        AtomicLong most = new AtomicLong();
        List<Runnable> undo = watchCollections(most);
        System.gc();
        long before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        try (ExecutorService threads = Executors.newFixedThreadPool(100)) {
            for (Future<StoredFile> upload : threads.invokeAll(uploads)) {
                assertThat(upload.get().size()).isEqualTo(heavy.content().length);
            }
        } finally {
            undo.forEach(Runnable::run);
        }
        assertThat(most.get() - before).isLessThan(MOST);
    }

    /** Keeps the most that was still in use after a collection. */
    private static List<Runnable> watchCollections(AtomicLong most) {
        List<Runnable> undo = new ArrayList<>();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            NotificationEmitter emitter = (NotificationEmitter) collector;
            javax.management.NotificationListener listener = (notification, handback) -> {
                GarbageCollectionNotificationInfo info =
                        GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
                long used = info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                        .filter(pool -> !pool.getKey().contains("Metaspace")
                                && !pool.getKey().contains("Code")
                                && !pool.getKey().contains("Class"))
                        .map(java.util.Map.Entry::getValue)
                        .mapToLong(MemoryUsage::getUsed)
                        .sum();
                most.accumulateAndGet(used, Math::max);
            };
            emitter.addNotificationListener(listener, null, null);
            undo.add(() -> {
                try {
                    emitter.removeNotificationListener(listener);
                } catch (javax.management.ListenerNotFoundException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        return undo;
    }

    private static final class Nowhere implements FileStore {

        @Override
        public String put(Path content) {
            return "0".repeat(64);
        }

        @Override
        public String put(byte[] content) {
            return "0".repeat(64);
        }

        @Override
        public boolean holds(String key) {
            return true;
        }

        @Override
        public InputStream open(String key) {
            return InputStream.nullInputStream();
        }

        @Override
        public void delete(String key) {}

        @Override
        public void forEach(Consumer<Entry> visitor) {}
    }
}
