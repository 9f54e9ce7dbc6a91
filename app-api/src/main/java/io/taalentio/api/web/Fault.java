package io.taalentio.api.web;

import io.taalentio.core.kernel.FieldError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a failure comes down to for the caller, before it is put into words.
 *
 * @param status HTTP status
 * @param code key into {@code messages.json}
 * @param retryAfterSeconds null when trying again would not help or the time is unknown
 */
record Fault(
        int status,
        String code,
        List<FieldError> errors,
        Map<String, Object> facts,
        @Nullable Long retryAfterSeconds) {

    static Fault of(int status, String code) {
        return new Fault(status, code, List.of(), Map.of(), null);
    }

    static Fault onField(int status, String code, String field) {
        return new Fault(status, code, List.of(FieldError.of(field, code)), Map.of(), null);
    }

    Fault retryAfter(long seconds) {
        return new Fault(status, code, errors, facts, seconds);
    }

    /** The product's own mistake: it is logged with its cause, and told to nobody. */
    boolean internal() {
        return status == 500;
    }
}
