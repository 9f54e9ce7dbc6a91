package io.taalentio.api.web;

import org.jspecify.annotations.Nullable;

/** Text of strangers made safe for one line of the log: at most 200 characters, no line breaks or control characters. */
final class Printable {

    private Printable() {}

    static String of(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String shortened = text.length() > 200 ? text.substring(0, 200) + "…" : text;
        return shortened.replaceAll("\\p{Cntrl}|[\\u2028\\u2029]", "?");
    }
}
