package io.taalentio.persistence.crypto;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Seals column values with AES-256-GCM. The place a value belongs to, {@code table:column:row}, is bound into it, so a
 * ciphertext moved to another row or column no longer opens; nor does one with a changed bit. Each ciphertext names its
 * key in its first five bytes, so keys can be rotated while old values stay readable.
 *
 * <p>{@link #blindIndex} gives equal output for equal input and nothing else away: columns filled with it can be searched
 * for equality and made unique.
 *
 * <p>Keys are in the folder {@code taalentio.keys-dir} (default {@code <taalentio.data-dir>/keys}), made on first start
 * readable by their owner only. Several nodes on one database must share that folder's files. Whoever loses them loses
 * the sealed values.
 */
@ApplicationScoped
public class Vault {

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private final Aead columns;
    private final Mac index;

    @Inject
    public Vault(
            @ConfigProperty(name = "taalentio.data-dir", defaultValue = "data") String dataDir,
            @ConfigProperty(name = "taalentio.keys-dir") Optional<String> keysDir) {
        this(keysDir.map(Path::of).orElseGet(() -> Path.of(dataDir, "keys")));
    }

    /** Opens the keysets in {@code keysDir}, making those that are absent. */
    public Vault(Path keysDir) {
        try {
            KeyFolder folder = new KeyFolder(keysDir);
            columns = folder.columns().getPrimitive(RegistryConfiguration.get(), Aead.class);
            index = folder.index().getPrimitive(RegistryConfiguration.get(), Mac.class);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the keys in " + keysDir + " cannot be used: " + e.getMessage(), e);
        }
    }

    public byte[] seal(String table, String column, UUID row, byte[] plain) {
        try {
            return columns.encrypt(plain, place(table, column, row));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal " + table + "." + column, e);
        }
    }

    /** @throws IllegalStateException when the bytes were altered, belong elsewhere, or their key is missing */
    public byte[] open(String table, String column, UUID row, byte[] sealed) {
        try {
            return columns.decrypt(sealed, place(table, column, row));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open " + table + "." + column + " of " + row, e);
        }
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
     * 32 bytes that are equal for equal {@code purpose} and {@code normalised} value.
     *
     * @param purpose what is compared, {@code phone} or {@code identity}; values of different purposes never match
     * @param normalised the value in the one spelling that equality is meant for, such as E.164
     */
    public byte[] blindIndex(String purpose, String normalised) {
        try {
            return index.computeMac((purpose + '\0' + normalised).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot index " + purpose, e);
        }
    }

    private static byte[] place(String table, String column, UUID row) {
        return (table + ':' + column + ':' + row).getBytes(StandardCharsets.UTF_8);
    }
}
