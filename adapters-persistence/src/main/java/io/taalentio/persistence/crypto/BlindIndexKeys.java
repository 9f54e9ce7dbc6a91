package io.taalentio.persistence.crypto;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys of blind indexes as they were read. A blind index is the four bytes of its key's id and the 32 of an
 * HMAC-SHA-256. Those made before keys had names are the 32 bytes alone, by the eldest key.
 */
final class BlindIndexKeys {

    /** Bytes of a key's id. */
    static final int NAME = 4;

    /** Bytes of a keyed hash. */
    static final int HASH = 32;

    private record Key(int id, Mac mac) {

        byte[] hash(byte[] value) {
            try {
                return mac.computeMac(value);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("cannot index", e);
            }
        }

        byte[] named(byte[] hash) {
            return ByteBuffer.allocate(NAME + HASH).putInt(id).put(hash).array();
        }
    }

    private final KeysetHandle keys;
    private final FileTime changed;
    private final List<Key> each = new ArrayList<>();
    private final Key newest;

    BlindIndexKeys(KeysetHandle keys, FileTime changed) throws GeneralSecurityException {
        this.keys = keys;
        this.changed = changed;
        for (int i = 0; i < keys.size(); i++) {
            KeysetHandle.Entry entry = keys.getAt(i);
            each.add(new Key(entry.getId(), alone(entry)));
        }
        int primary = keys.getPrimary().getId();
        newest = each.stream().filter(key -> key.id() == primary).findFirst().orElseThrow();
    }

    private static Mac alone(KeysetHandle.Entry entry) throws GeneralSecurityException {
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(entry.getKey())
                        .withFixedId(entry.getId())
                        .makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), Mac.class);
    }

    KeysetHandle keys() {
        return keys;
    }

    FileTime changed() {
        return changed;
    }

    /** By the key that new values are made with. */
    byte[] newest(String purpose, String normalised) {
        return newest.named(newest.hash(spelled(purpose, normalised)));
    }

    /** All that may stand for the value in a column. */
    List<byte[]> all(String purpose, String normalised) {
        byte[] value = spelled(purpose, normalised);
        List<byte[]> all = new ArrayList<>();
        for (Key key : each) {
            byte[] hash = key.hash(value);
            if (all.isEmpty()) {
                all.add(hash);
            }
            all.add(key.named(hash));
        }
        return all;
    }

    static byte[] spelled(String purpose, String normalised) {
        return (purpose + '\0' + normalised).getBytes(StandardCharsets.UTF_8);
    }
}
