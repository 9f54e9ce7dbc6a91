package io.taalentio.core.kernel;

import java.util.Map;

/**
 * Why one field was refused.
 *
 * @param field path in the request, as the sender wrote it: {@code identity.birthDate}, {@code rates[0].amount}
 * @param code kebab-case key into {@code messages.json}: {@code required}, {@code too-long}
 * @param facts values for the message's placeholders: {@code max}, {@code min}
 */
public record FieldError(String field, String code, Map<String, Object> facts) {

    public FieldError {
        facts = Map.copyOf(facts);
    }

    public static FieldError of(String field, String code) {
        return new FieldError(field, code, Map.of());
    }
}
