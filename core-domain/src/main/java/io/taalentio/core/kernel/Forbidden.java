package io.taalentio.core.kernel;

import java.util.Map;

/** This actor may not do this. */
public non-sealed class Forbidden extends DomainException {

    public Forbidden(String code) {
        this(code, Map.of());
    }

    public Forbidden(String code, Map<String, Object> facts) {
        super(code, facts);
    }
}
