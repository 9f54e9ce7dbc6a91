package io.taalentio.persistence.export;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import io.taalentio.core.export.ExportStore;
import io.taalentio.core.file.FileStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * Encrypts in segments of 1 MiB (AES-256-GCM, each segment's place bound into it), so that neither writing nor reading
 * holds a whole file in memory and a cut or changed file is noticed.
 */
@ApplicationScoped
class SealedExportStore implements ExportStore {

    private static final int KEY_BYTES = 32;
    private static final int SEGMENT = 1 << 20;
    private static final byte[] PURPOSE = "export_job".getBytes(StandardCharsets.US_ASCII);

    private final FileStore files;

    SealedExportStore(FileStore files) {
        this.files = files;
    }

    @Override
    public Kept keep(byte[] secret, Writing writing) throws IOException {
        Path sealed = Files.createTempFile("taalentio-export", ".sealed");
        try {
            Counted out = new Counted(encrypting(secret, Files.newOutputStream(sealed)));
            try (out) {
                writing.to(out);
            }
            return new Kept(files.put(sealed), out.bytes);
        } finally {
            Files.deleteIfExists(sealed);
        }
    }

    @Override
    public InputStream open(String contentKey, byte[] secret) {
        InputStream sealed = files.open(contentKey);
        try {
            return cipher(secret).newDecryptingStream(sealed, PURPOSE);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the file of an export cannot be opened", e);
        }
    }

    private static OutputStream encrypting(byte[] secret, OutputStream out) throws IOException {
        try {
            return cipher(secret).newEncryptingStream(new BufferedOutputStream(out, 1 << 16), PURPOSE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a file cannot be encrypted", e);
        }
    }

    private static AesGcmHkdfStreaming cipher(byte[] secret) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(secret, "HmacSha256", KEY_BYTES, SEGMENT, 0);
    }

    /** Counts what passes. */
    private static final class Counted extends FilterOutputStream {

        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            out.write(b, off, len);
            bytes += len;
        }
    }
}
