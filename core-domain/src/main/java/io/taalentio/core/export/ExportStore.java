package io.taalentio.core.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The files of finished exports. Each is encrypted while it is written, with a secret of its own: who forgets the secret
 * has destroyed the file. Never called inside a transaction.
 */
public interface ExportStore {

    /** @param secret 32 random bytes */
    Kept keep(byte[] secret, Writing writing) throws IOException;

    /** The content, as it was written; the caller closes it. */
    InputStream open(String contentKey, byte[] secret);

    /** @param size of the content in bytes, before encryption */
    record Kept(String contentKey, long size) {}

    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
