package io.taalentio.persistence.crypto;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import io.taalentio.core.privacy.KeyUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Seals column values with AES-256-GCM. The place a value belongs to, {@code table:column:row}, is bound into it, so a
 * ciphertext moved to another row or column no longer opens; nor does one with a changed bit. Each ciphertext names its
 * key in its first five bytes, so keys can be rotated while old values stay readable.
 *
 * <p>{@link #blindIndex} gives equal output for equal input and nothing else away: columns filled with it can be searched
 * for equality, by {@link #blindIndexes}. While its key is being changed equal values stand under two keys, so such a
 * column is never unique by itself.
 *
 * <p>Keys are in the folder {@code taalentio.keys-dir} (default {@code <taalentio.data-dir>/keys}), made on first start
 * readable by their owner only. Several nodes on one database must share that folder's files. Whoever loses them loses
 * the sealed values.
 */
@ApplicationScoped
public class Vault {

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    /** How often the key files are looked at for a change made by another node. */
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private record Ring(KeysetHandle keys, Aead aead, FileTime changed) {}

    private final KeyFolder folder;
    private final Mac log;
    private final AtomicLong looked = new AtomicLong(System.nanoTime());
    private volatile Ring ring;
    private volatile BlindIndexKeys index;

    @Inject
    public Vault(
            @ConfigProperty(name = "taalentio.data-dir", defaultValue = "data") String dataDir,
            @ConfigProperty(name = "taalentio.keys-dir") Optional<String> keysDir) {
        this(keysDir.map(Path::of).orElseGet(() -> Path.of(dataDir, "keys")));
    }

    /** Opens the keysets in {@code keysDir}, making those that are absent. */
    public Vault(Path keysDir) {
        try {
            folder = new KeyFolder(keysDir);
            ring = read(folder);
            log = folder.log().getPrimitive(RegistryConfiguration.get(), Mac.class);
            index = readIndex(folder);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the keys in " + keysDir + " cannot be used: " + e.getMessage(), e);
        }
    }

    public byte[] seal(String table, String column, UUID row, byte[] plain) {
        try {
            return ring.aead().encrypt(plain, place(table, column, row));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal " + table + "." + column, e);
        }
    }

    /** @throws IllegalStateException when the bytes were altered, belong elsewhere, or their key is missing */
    public byte[] open(String table, String column, UUID row, byte[] sealed) {
        byte[] place = place(table, column, row);
        try {
            return ring.aead().decrypt(sealed, place);
        } catch (GeneralSecurityException e) {
            // Another node may have sealed it with a key made a moment ago.
            if (glance()) {
                try {
                    return ring.aead().decrypt(sealed, place);
                } catch (GeneralSecurityException still) {
                    e.addSuppressed(still);
                }
            }
            throw new IllegalStateException("cannot open " + table + "." + column + " of " + row, e);
        }
    }

    /** Reads the key files again when they were changed since; true when they were. */
    boolean refresh() {
        try {
            boolean columns = !folder.columnsChanged().equals(ring.changed());
            boolean indexes = !folder.indexChanged().equals(index.changed());
            if (columns) {
                ring = read(folder);
            }
            if (indexes) {
                index = readIndex(folder);
            }
            return columns || indexes;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the key files cannot be read again: " + e.getMessage(), e);
        }
    }

    /** The keys of that use, for whoever changes them. */
    KeysetHandle keys(KeyUse use) {
        return switch (use) {
            case SEALING -> ring.keys();
            case SEARCH -> index.keys();
        };
    }

    /** From now on these are the keys, here and, a moment later, on every node that shares the folder. */
    void replace(KeyUse use, KeysetHandle keys) {
        try {
            switch (use) {
                case SEALING -> {
                    folder.replaceColumns(keys);
                    ring = read(folder);
                }
                case SEARCH -> {
                    folder.replaceIndex(keys);
                    index = readIndex(folder);
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the key files cannot be written: " + e.getMessage(), e);
        }
    }

    private boolean glance() {
        long last = looked.get();
        long now = System.nanoTime();
        return now - last > GLANCE.toNanos() && looked.compareAndSet(last, now) && refresh();
    }

    private static Ring read(KeyFolder folder) throws IOException, GeneralSecurityException {
        FileTime changed;
        KeysetHandle keys;
        do {
            keys = folder.columns();
            changed = folder.columnsChanged();
        } while (!keys.equalsKeyset(folder.columns()));
        return new Ring(keys, keys.getPrimitive(RegistryConfiguration.get(), Aead.class), changed);
    }

    private static BlindIndexKeys readIndex(KeyFolder folder) throws IOException, GeneralSecurityException {
        FileTime changed;
        KeysetHandle keys;
        do {
            keys = folder.index();
            changed = folder.indexChanged();
        } while (!keys.equalsKeyset(folder.index()));
        return new BlindIndexKeys(keys, changed);
    }

    public byte[] sealText(String table, String column, UUID row, String plain) {
        return seal(table, column, row, plain.getBytes(StandardCharsets.UTF_8));
    }

    public String openText(String table, String column, UUID row, byte[] sealed) {
        return new String(open(table, column, row, sealed), StandardCharsets.UTF_8);
    }

    /** The sealed text, or null for null. */
    public byte @Nullable [] sealTextOrNull(String table, String column, UUID row, @Nullable String plain) {
        return plain == null ? null : sealText(table, column, row, plain);
    }

    public @Nullable String openTextOrNull(String table, String column, UUID row, byte @Nullable [] sealed) {
        return sealed == null ? null : openText(table, column, row, sealed);
    }

    /** Seals {@code value} as JSON. */
    public byte[] sealJson(String table, String column, UUID row, Object value) {
        try {
            return seal(table, column, row, JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + table + "." + column, e);
        }
    }

    public <T> T openJson(String table, String column, UUID row, byte[] sealed, Class<T> type) {
        try {
            return JSON.readValue(open(table, column, row, sealed), type);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + table + "." + column + " of " + row, e);
        }
    }

    public <T> T openJson(String table, String column, UUID row, byte[] sealed, TypeReference<T> type) {
        try {
            return JSON.readValue(open(table, column, row, sealed), type);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + table + "." + column + " of " + row, e);
        }
    }

    /**
     * What is stored for a value that is searched for by {@link #blindIndexes}.
     *
     * @param purpose what is compared, {@code phone} or {@code identity}; values of different purposes never match
     * @param normalised the value in the one spelling that equality is meant for, such as E.164
     */
    public byte[] blindIndex(String purpose, String normalised) {
        glance();
        return index.newest(purpose, normalised);
    }

    /**
     * All that may be stored for the value, one or two for each key in the files: rows that a change of keys has not come
     * to yet are found as well as those it has. A node that slept looks into the files first, so none asks by keys older
     * than a second.
     */
    public List<byte[]> blindIndexes(String purpose, String normalised) {
        glance();
        return index.all(purpose, normalised);
    }

    /** 32 bytes that only who has the key folder can make of {@code text}, with a key that does not change. */
    public byte[] signature(String purpose, String text) {
        try {
            return log.computeMac(BlindIndexKeys.spelled(purpose, text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign " + purpose, e);
        }
    }

    private static byte[] place(String table, String column, UUID row) {
        return (table + ':' + column + ':' + row).getBytes(StandardCharsets.UTF_8);
    }
}
