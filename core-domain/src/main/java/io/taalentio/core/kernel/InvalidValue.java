package io.taalentio.core.kernel;

import java.util.List;
import java.util.Map;

/** One or more values do not meet their rule; every refused field is named. */
public non-sealed class InvalidValue extends DomainException {

    private final transient List<FieldError> errors;

    public InvalidValue(List<FieldError> errors) {
        super("invalid-value", Map.of());
        this.errors = List.copyOf(errors);
    }

    public InvalidValue(String field, String code) {
        this(List.of(FieldError.of(field, code)));
    }

    public InvalidValue(String field, String code, Map<String, Object> facts) {
        this(List.of(new FieldError(field, code, facts)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
