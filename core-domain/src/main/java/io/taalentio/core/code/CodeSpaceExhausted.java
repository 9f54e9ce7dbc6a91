package io.taalentio.core.code;

import io.taalentio.core.kernel.Refused;
import java.util.Map;

/** Every code of a series has been issued. */
public final class CodeSpaceExhausted extends Refused {

    public CodeSpaceExhausted(CodeScope scope) {
        super("code-space-exhausted", Map.of("scope", scope.value()));
    }
}
