package io.taalentio.core.mail;

import java.util.Map;
import java.util.stream.Collectors;

/** Takes the secrets out of a mail's values: in this house they travel in the fragment of a link, nowhere else. */
public final class Redaction {

    private static final String GONE = "#…";

    private Redaction() {}

    public static Map<String, String> of(Map<String, String> values) {
        return values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> redacted(e.getValue())));
    }

    /** Whether a secret was removed from one of the values. */
    public static boolean done(Map<String, String> values) {
        return values.values().stream().anyMatch(v -> v.endsWith(GONE));
    }

    private static String redacted(String value) {
        int fragment = value.indexOf('#');
        boolean link = value.startsWith("http://") || value.startsWith("https://");
        return link && fragment >= 0 ? value.substring(0, fragment) + GONE : value;
    }
}
