package io.taalentio.persistence.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.HmacParameters;
import com.google.crypto.tink.mac.MacConfig;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Set;

/** Reads the keysets of one folder and makes those that are absent, so that two nodes starting at once end with the same. */
final class KeyFolder {

    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);
    private static final String COLUMNS = "columns.json";
    private static final String INDEX = "index.json";
    private static final String LOG = "log.json";

    /** Without Tink's key prefix, since equal values must stay equal. */
    static final HmacParameters HASHES = hashes();

    private final Path folder;

    KeyFolder(Path folder) throws IOException, GeneralSecurityException {
        AeadConfig.register();
        MacConfig.register();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, permissions(folder, "rwx------"));
        }
        this.folder = folder;
    }

    KeysetHandle columns() throws IOException, GeneralSecurityException {
        return keyset(COLUMNS, PredefinedAeadParameters.AES256_GCM);
    }

    /** When the keys of columns were last written. */
    FileTime columnsChanged() throws IOException {
        return Files.getLastModifiedTime(folder.resolve(COLUMNS));
    }

    /** Replaces the keys of columns as a whole: a reader sees the old ones or the new ones. */
    void replaceColumns(KeysetHandle keys) throws IOException, GeneralSecurityException {
        replace(COLUMNS, keys);
    }

    KeysetHandle index() throws IOException, GeneralSecurityException {
        return keyset(INDEX, HASHES);
    }

    /** When the keys of blind indexes were last written. */
    FileTime indexChanged() throws IOException {
        return Files.getLastModifiedTime(folder.resolve(INDEX));
    }

    /** Replaces the keys of blind indexes as a whole. */
    void replaceIndex(KeysetHandle keys) throws IOException, GeneralSecurityException {
        replace(INDEX, keys);
    }

    /**
     * The key that signs the seals of the logs. Where blind indexes have theirs already and this one is absent, an earlier
     * version signed with that: it is copied, so that what was signed stays provable when blind indexes get another.
     */
    KeysetHandle log() throws IOException, GeneralSecurityException {
        Path file = folder.resolve(LOG);
        if (!Files.exists(file)) {
            place(file, Files.exists(folder.resolve(INDEX)) ? json(index()) : fresh(HASHES));
        }
        return keyset(LOG, HASHES);
    }

    private void replace(String name, KeysetHandle keys) throws IOException, GeneralSecurityException {
        Path draft = draft(name, json(keys));
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private KeysetHandle keyset(String name, Parameters parameters) throws IOException, GeneralSecurityException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            place(file, fresh(parameters));
        }
        refuseWhenReadableByOthers(file);
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    /** Writes beside and links into place: the name appears with its whole content or not at all, and the first wins. */
    private void place(Path file, String json) throws IOException {
        Path draft = draft(file.getFileName().toString(), json);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherNodeWasFirst) {
            // its keys are as good as ours and are read next
            if (!Files.isRegularFile(file)) {
                throw anotherNodeWasFirst;
            }
        } finally {
            Files.delete(draft);
        }
    }

    private Path draft(String name, String json) throws IOException {
        Path draft = Files.createTempFile(folder, "." + name, ".new", permissions(folder, "rw-------"));
        return Files.writeString(draft, json);
    }

    private static String fresh(Parameters parameters) throws GeneralSecurityException {
        return json(KeysetHandle.generateNew(parameters, RegistryConfiguration.get()));
    }

    private static HmacParameters hashes() {
        try {
            return HmacParameters.builder()
                    .setKeySizeBytes(32)
                    .setTagSizeBytes(BlindIndexKeys.HASH)
                    .setHashType(HmacParameters.HashType.SHA256)
                    .setVariant(HmacParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no keyed hashes", e);
        }
    }

    private static String json(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private static void refuseWhenReadableByOthers(Path file) throws IOException {
        if (!posix(file)) {
            return;
        }
        Set<PosixFilePermission> open = EnumSet.copyOf(OTHERS);
        open.retainAll(Files.getPosixFilePermissions(file));
        if (!open.isEmpty()) {
            throw new IOException(file + " can be read or written by others (" + open + "); run: chmod 600 " + file);
        }
    }

    private static FileAttribute<?>[] permissions(Path near, String permissions) {
        Path existing = near.toAbsolutePath();
        while (!Files.exists(existing)) {
            existing = existing.resolve("..").normalize();
        }
        return posix(existing)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
