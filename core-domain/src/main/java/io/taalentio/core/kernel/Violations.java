package io.taalentio.core.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers every refused field of a form before refusing it, so that the reader mends all at once. */
public final class Violations {

    private final List<FieldError> errors = new ArrayList<>();

    public void add(String field, String code) {
        errors.add(FieldError.of(field, code));
    }

    public void add(String field, String code, Map<String, Object> facts) {
        errors.add(new FieldError(field, code, facts));
    }

    /** Adds {@code code} for {@code field} when {@code holds} is false. */
    public void check(boolean holds, String field, String code) {
        if (!holds) {
            add(field, code);
        }
    }

    public void required(@Nullable Object value, String field) {
        check(value != null && !(value instanceof String text && text.isBlank()), field, "required");
    }

    public void maxLength(@Nullable String value, int max, String field) {
        if (value != null && value.codePointCount(0, value.length()) > max) {
            add(field, "too-long", Map.of("max", max));
        }
    }

    /** Takes over the refusals of a nested value, each field prefixed by {@code path + "."}. */
    public void addAll(String path, InvalidValue nested) {
        nested.errors().forEach(e -> add(e.field().isEmpty() ? path : path + "." + e.field(), e.code(), e.facts()));
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** Refuses the whole form when anything was gathered. */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidValue(errors);
        }
    }
}
