package io.taalentio.core.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of a secret token, all that is ever stored of one. Tokens hold 256 random bits, so neither salt nor a slow hash
 * is needed.
 *
 * @param hex 64 hexadecimal digits in lower case
 */
public record TokenHash(String hex) {

    public static TokenHash of(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return new TokenHash(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public static TokenHash of(byte[] hash) {
        return new TokenHash(HexFormat.of().formatHex(hash));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
