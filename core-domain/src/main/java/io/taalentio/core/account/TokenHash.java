package io.taalentio.core.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * SHA-256 of a secret token, all that is ever stored of one. Tokens hold 256 random bits (recovery codes 80), so
 * neither salt nor a slow hash is needed.
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

    /** Of a recovery code: case, blanks and dashes aside; 0, 1 and 8, which no code holds, are the letters they look like. */
    public static TokenHash ofRecoveryCode(String typed) {
        String bare = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('0', 'O')
                .replace('1', 'I')
                .replace('8', 'B');
        return of("recovery:" + bare);
    }

    public static TokenHash of(byte[] hash) {
        return new TokenHash(HexFormat.of().formatHex(hash));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
