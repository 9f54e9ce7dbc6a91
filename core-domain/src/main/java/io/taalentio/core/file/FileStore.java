package io.taalentio.core.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Contents by key. The key is the SHA-256 of the content in hexadecimal, so the same content is stored once and a
 * stored content never changes. Calls leave the process: never make them inside a transaction.
 *
 * <p>Every method throws {@link UncheckedIOException} when the folder or the server fails, and
 * {@link StoreFull} when there is no room left; half a content is never seen under a key.
 */
public interface FileStore {

    /**
     * Stores the content of the file, which nobody may change from then on, and its owner may delete. Storing what is
     * there already only renews its {@link Entry#storedAt()}.
     */
    String put(Path content);

    String put(byte[] content);

    boolean holds(String key);

    /**
     * The content as a stream that the caller closes.
     *
     * @throws io.taalentio.core.kernel.NotFound {@code not-found}
     */
    InputStream open(String key);

    /** Removes the content; absent content is no error. */
    void delete(String key);

    /** Hands every content to the visitor, in no order. */
    void forEach(Consumer<Entry> visitor);

    /** @param storedAt when it was last put */
    record Entry(String key, long size, Instant storedAt) {}

    /** The whole content in memory, for the small sizes of pictures. */
    default byte[] read(String key) {
        try (InputStream in = open(key)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
