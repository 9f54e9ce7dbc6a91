package io.taalentio.persistence.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The names of contents: their SHA-256 in hexadecimal. */
final class Keys {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    private Keys() {}

    static boolean valid(String key) {
        return SHAPE.matcher(key).matches();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
