package io.taalentio.core.kernel;

import java.util.Map;

/** The act contradicts what is already stored: a taken e-mail, an older version, an illegal step. */
public non-sealed class Conflict extends DomainException {

    public Conflict(String code) {
        this(code, Map.of());
    }

    public Conflict(String code, Map<String, Object> facts) {
        super(code, facts);
    }
}
