package io.taalentio.core.file;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The name a file had on its sender's device, kept only to be shown again; files are stored under keys of our own.
 * At most {@value #MAX} characters: a longer one is cut in its stem.
 */
public record FileName(String value) {

    public static final int MAX = 200;

    /**
     * @throws RejectedFile {@code suspicious-file} when it holds a path, a control character (NUL too), a lone
     *     surrogate or a mark that turns the writing direction to hide the true ending: no browser sends those
     */
    public FileName {
        if (value.codePoints().anyMatch(FileName::hostile) || value.equals("..")) {
            throw RejectedFile.suspicious();
        }
        value = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        if (value.codePointCount(0, value.length()) > MAX) {
            int dot = value.lastIndexOf('.');
            String ending = dot > 0 && value.length() - dot <= 10 ? value.substring(dot) : "";
            int stem = value.offsetByCodePoints(0, MAX - ending.length());
            value = value.substring(0, stem) + ending;
        }
        if (value.isEmpty()) {
            value = "file";
        }
    }

    private static boolean hostile(int c) {
        return c == '/'
                || c == '\\'
                || Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    /** What follows the last dot in lower case, empty when there is none. */
    public String extension() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
