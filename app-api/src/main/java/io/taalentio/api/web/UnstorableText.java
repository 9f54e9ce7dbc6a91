package io.taalentio.api.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;

/** A string of the body holds U+0000 or half of a surrogate pair, which PostgreSQL does not hold. */
final class UnstorableText extends JsonProcessingException {

    private static final long serialVersionUID = 1L;

    private final String path;

    UnstorableText(String path, JsonLocation location) {
        super("unstorable text", location);
        this.path = path;
    }

    /** Of the string in the body: {@code identity.firstName}. */
    String path() {
        return path;
    }

    /** Whether {@code text} can be stored: no U+0000, no surrogate without its other half. */
    static boolean storable(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
