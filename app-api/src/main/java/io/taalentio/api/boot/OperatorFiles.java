package io.taalentio.api.boot;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Small secrets for whoever runs the house, in the data folder and readable by its owner only: programs on the same
 * machine find them there. Who can read that folder holds the database and the keys anyway.
 */
@ApplicationScoped
public class OperatorFiles {

    private static final Logger LOG = Logger.getLogger(OperatorFiles.class);

    private final Path folder;

    OperatorFiles(@ConfigProperty(name = "taalentio.data-dir") Path folder) {
        this.folder = folder;
    }

    public Optional<String> read(String name) {
        try {
            return Files.exists(folder.resolve(name))
                    ? Optional.of(Files.readString(folder.resolve(name)).strip())
                    : Optional.empty();
        } catch (IOException e) {
            LOG.warnf("%s cannot be read: %s", folder.resolve(name), e.getMessage());
            return Optional.empty();
        }
    }

    /** Replaces the file as a whole. A folder that cannot be written to costs a warning, never the start. */
    public void write(String name, String secret) {
        try {
            Files.createDirectories(folder);
            boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
            FileAttribute<?>[] mode = posix
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];
            Path fresh = Files.createTempFile(folder, name, ".new", mode);
            Files.writeString(fresh, secret + System.lineSeparator());
            Files.move(fresh, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warnf("%s cannot be written: %s", folder.resolve(name), e.getMessage());
        }
    }

    public void remove(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            LOG.warnf("%s cannot be removed: %s", folder.resolve(name), e.getMessage());
        }
    }
}
