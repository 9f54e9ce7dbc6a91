package io.taalentio.core.file;

import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Managed;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one door by which files come in. Reads, draws and stores for up to a few seconds, therefore it is called outside
 * transactions; the row is written in one of its own at the end. Whoever takes the file into a profile afterwards
 * makes it its owner's by {@link Files#handOver}; what nobody claims is purged.
 */
@Managed
public class FileIntake {

    private final FileInspector inspector;
    private final VirusScanner scanner;
    private final Images images;
    private final FileStore store;
    private final RecordFile recordFile;
    private final Ids ids;
    private final Clock clock;

    public FileIntake(
            FileInspector inspector,
            VirusScanner scanner,
            Images images,
            FileStore store,
            RecordFile recordFile,
            Ids ids,
            Clock clock) {
        this.inspector = inspector;
        this.scanner = scanner;
        this.images = images;
        this.store = store;
        this.recordFile = recordFile;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Checks and stores an upload.
     *
     * @param originalName the name its sender gave it
     * @param upload where it was streamed to; stays the caller's to delete
     * @param owner draft or profile it is sent for
     * @throws RejectedFile with the reason
     */
    public StoredFile take(FileKind kind, String originalName, Path upload, @Nullable UUID owner) {
        FileName name = new FileName(originalName);
        FileInspector.Sniffed sniffed = inspector.sniff(upload);
        if (sniffed.size() > kind.maxBytes()) {
            throw RejectedFile.tooLarge(kind.maxMegabytes());
        }
        if (sniffed.size() == 0) {
            throw RejectedFile.unreadable();
        }
        FileType type = sniffed.type();
        boolean nameFits = name.extension().isEmpty() || type.mayBeCalled(name.extension());
        if (!kind.accepts(type) || !nameFits) {
            throw RejectedFile.unsupported(acceptedBy(kind));
        }
        scanner.check(upload);
        inspector.examine(upload, type);

        List<Kept> kept = type.picture()
                ? drawn(images.draw(upload, type, kind.variants()))
                : List.of(new Kept(
                        new StoredFile.Blob(FileVariant.ORIGINAL, store.put(upload), type, sniffed.size(), null, null),
                        () -> store.put(upload)));
        StoredFile file = new StoredFile(
                ids.next(),
                owner,
                kind,
                name.value(),
                clock.instant(),
                kept.stream().map(Kept::blob).toList());
        recordFile.record(file);
        // A purge may have swept the same content away between storing and recording: it cannot any more.
        for (Kept k : kept) {
            if (!store.holds(k.blob().key())) {
                k.again().run();
            }
        }
        return file;
    }

    private record Kept(StoredFile.Blob blob, Runnable again) {}

    private List<Kept> drawn(List<Rendition> renditions) {
        List<Kept> kept = new ArrayList<>();
        for (Rendition r : renditions) {
            StoredFile.Blob blob = new StoredFile.Blob(
                    r.variant(), store.put(r.jpeg()), FileType.JPEG, r.jpeg().length, r.width(), r.height());
            kept.add(new Kept(blob, () -> store.put(r.jpeg())));
        }
        return kept;
    }

    private static String acceptedBy(FileKind kind) {
        TreeSet<String> endings = new TreeSet<>();
        for (FileType type : FileType.values()) {
            if (kind.accepts(type)) {
                endings.add(type == FileType.JPEG ? "JPG" : type.name());
            }
        }
        return String.join(", ", endings);
    }
}
