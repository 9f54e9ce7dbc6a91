package io.taalentio.core.kernel;

import java.util.Map;

/** The act is well formed but refused for now: locked, throttled, exhausted, expired, not configured. */
public non-sealed class Refused extends DomainException {

    public Refused(String code) {
        this(code, Map.of());
    }

    public Refused(String code, Map<String, Object> facts) {
        super(code, facts);
    }
}
