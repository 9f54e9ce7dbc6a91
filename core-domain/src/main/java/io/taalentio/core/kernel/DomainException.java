package io.taalentio.core.kernel;

import java.util.Map;

/**
 * A rule of the product that was not met. Each has a stable {@link #code()} (kebab-case, never an HTTP number) and the
 * facts a reader needs; the words are looked up by code in {@code messages.json}, in the reader's language.
 */
public abstract sealed class DomainException extends RuntimeException
        permits InvalidValue, NotFound, Conflict, Refused, Forbidden {

    private final String code;
    private final transient Map<String, Object> facts;

    DomainException(String code, Map<String, Object> facts) {
        super(code + facts);
        this.code = code;
        this.facts = Map.copyOf(facts);
    }

    public String code() {
        return code;
    }

    public Map<String, Object> facts() {
        return facts;
    }
}
