package io.taalentio.core.file;

import io.taalentio.core.kernel.Refused;
import java.util.Map;

/**
 * An upload that is not taken, with the reason the sender may read. Codes: {@code file-too-large} (fact {@code max} in
 * MB), {@code unsupported-file-type} (fact {@code accepted}), {@code unreadable-file}, {@code suspicious-file},
 * {@code file-check-unavailable} when the virus scanner that must be asked does not answer.
 */
public final class RejectedFile extends Refused {

    private RejectedFile(String code, Map<String, Object> facts) {
        super(code, facts);
    }

    public static RejectedFile tooLarge(int maxMegabytes) {
        return new RejectedFile("file-too-large", Map.of("max", maxMegabytes));
    }

    /** @param accepted endings in words: {@code JPG, PNG} */
    public static RejectedFile unsupported(String accepted) {
        return new RejectedFile("unsupported-file-type", Map.of("accepted", accepted));
    }

    /** Empty, cut off, damaged, or locked by a password. */
    public static RejectedFile unreadable() {
        return new RejectedFile("unreadable-file", Map.of());
    }

    /** Holds what an honest file of its kind has no use for: a programme, a bomb, two types at once. */
    public static RejectedFile suspicious() {
        return new RejectedFile("suspicious-file", Map.of());
    }

    public static RejectedFile notChecked() {
        return new RejectedFile("file-check-unavailable", Map.of());
    }
}
