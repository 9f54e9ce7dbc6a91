package io.taalentio.core.kernel;

import java.util.Map;

/** What was asked for does not exist, or must look so to this actor. */
public non-sealed class NotFound extends DomainException {

    public NotFound(String code) {
        this(code, Map.of());
    }

    public NotFound(String code, Map<String, Object> facts) {
        super(code, facts);
    }
}
