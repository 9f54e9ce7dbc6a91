package io.taalentio.core.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** 32 bytes that stand for something longer. */
public final class LineDigest {

    public static final int LENGTH = 32;
    public static final LineDigest ZERO = new LineDigest(new byte[LENGTH]);

    private final byte[] bytes;

    public LineDigest(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a digest has " + LENGTH + " bytes");
        }
        this.bytes = bytes.clone();
    }

    public static LineDigest ofHex(String hex) {
        return new LineDigest(HexFormat.of().parseHex(hex));
    }

    /** SHA-256 of the parts, each with its length before it, so that no two lists of parts read the same. */
    public static LineDigest of(@Nullable Object... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                if (part == null) {
                    sha.update(new byte[] {'-', ';'});
                    continue;
                }
                byte[] content = part instanceof LineDigest digest
                        ? digest.bytes
                        : part.toString().getBytes(StandardCharsets.UTF_8);
                sha.update((content.length + ":").getBytes(StandardCharsets.US_ASCII));
                sha.update(content);
                sha.update((byte) ';');
            }
            return new LineDigest(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LineDigest digest && MessageDigest.isEqual(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
