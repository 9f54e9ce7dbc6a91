package io.taalentio.persistence.file;

import io.taalentio.core.file.FileStore;
import io.taalentio.core.file.StoreFull;
import io.taalentio.core.kernel.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Contents in a folder: {@code ab/cd/abcd…}, by the first letters of the key. A content is written under another name,
 * forced to the disk, then renamed in one step, so a crash or a full disk leaves nothing half written under a key.
 * The folder and its files can be read by the application's user only.
 */
final class FolderFileStore implements FileStore {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Duration ABANDONED = Duration.ofDays(1);
    private static final int BUFFER = 64 * 1024;

    private final Path root;
    private final Path incoming;
    private final Clock clock;

    FolderFileStore(Path root, Clock clock) {
        this.root = root.toAbsolutePath().normalize();
        this.incoming = this.root.resolve("incoming");
        this.clock = clock;
        try {
            Files.createDirectories(this.root);
            ownerOnly(this.root, FOLDER);
            makeFolder(this.root, incoming);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder of files " + this.root, e);
        }
    }

    /** On the disk of this folder the file gets a second name, and its bytes are not written once more. */
    @Override
    public String put(Path content) {
        return put(draft -> {
            Path second = draft.resolveSibling(draft.getFileName() + ".link");
            try {
                Files.createLink(second, content);
                Files.move(second, draft, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException | UnsupportedOperationException onAnotherDisk) {
                Files.copy(content, draft, StandardCopyOption.REPLACE_EXISTING);
            }
        });
    }

    @Override
    public String put(byte[] content) {
        return put(draft -> Files.write(draft, content));
    }

    private interface Filling {
        /** @param draft an empty file */
        void fill(Path draft) throws IOException;
    }

    private String put(Filling filling) {
        try {
            Path draft = Files.createTempFile(incoming, "", ".part");
            try {
                filling.fill(draft);
                return shelve(draft);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private String shelve(Path draft) throws IOException {
        ownerOnly(draft, FILE);
        String key = forced(draft);
        Path place = place(key);
        if (Files.exists(place)) {
            try {
                Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
                return key;
            } catch (NoSuchFileException sweptMeanwhile) {
                // Falls through: it is stored anew.
            }
        }
        Path shelf = shelf(key);
        makeFolder(root, root.resolve(key.substring(0, 2)));
        makeFolder(root.resolve(key.substring(0, 2)), shelf);
        Files.setLastModifiedTime(draft, FileTime.from(clock.instant()));
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(shelf);
        return key;
    }

    /** The key of a file whose bytes are on the disk from now on. */
    private static String forced(Path draft) throws IOException {
        MessageDigest digest = Keys.sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(draft)) {
            int n;
            while ((n = in.read(buffer)) >= 0) {
                digest.update(buffer, 0, n);
            }
        }
        try (FileChannel file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        return Keys.of(digest);
    }

    @Override
    public boolean holds(String key) {
        return Keys.valid(key) && Files.isRegularFile(place(key));
    }

    @Override
    public InputStream open(String key) {
        if (!Keys.valid(key)) {
            throw new NotFound("not-found");
        }
        try {
            return Files.newInputStream(place(key));
        } catch (NoSuchFileException e) {
            throw new NotFound("not-found");
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void delete(String key) {
        if (!Keys.valid(key)) {
            return;
        }
        try {
            Files.deleteIfExists(place(key));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Visits every content, and clears away what uploads cut off by a crash left behind more than a day ago. */
    @Override
    public void forEach(Consumer<Entry> visitor) {
        try (Stream<Path> drafts = Files.list(incoming);
                Stream<Path> paths = Files.walk(root, 3)) {
            for (Path draft : (Iterable<Path>) drafts::iterator) {
                if (Files.getLastModifiedTime(draft)
                        .toInstant()
                        .isBefore(clock.instant().minus(ABANDONED))) {
                    Files.deleteIfExists(draft);
                }
            }
            for (Path path : (Iterable<Path>) paths::iterator) {
                String key = path.getFileName().toString();
                if (Keys.valid(key)) {
                    BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
                    visitor.accept(
                            new Entry(key, file.size(), file.lastModifiedTime().toInstant()));
                }
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private Path place(String key) {
        return shelf(key).resolve(key);
    }

    private Path shelf(String key) {
        return root.resolve(key.substring(0, 2)).resolve(key.substring(2, 4));
    }

    private static void makeFolder(Path parent, Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        ownerOnly(folder, FOLDER);
        force(parent);
    }

    private static void ownerOnly(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, permissions);
        }
    }

    /** Makes a new name in a folder survive a loss of power. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private RuntimeException failed(IOException e) {
        String message = String.valueOf(e.getMessage());
        boolean full = message.contains("No space left") || message.contains("quota exceeded");
        return full ? new StoreFull() : new UncheckedIOException("files cannot be read or written under " + root, e);
    }
}
