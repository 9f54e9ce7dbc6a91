package io.taalentio.core.profile;

import io.taalentio.core.kernel.Violations;
import org.jspecify.annotations.Nullable;

/** Why the house did something to a profile, in an administrator's words. */
final class Reasons {

    private static final int MAX = 500;

    private Reasons() {}

    /** @throws io.taalentio.core.kernel.InvalidValue on {@code reason} when it is missing or too long */
    static void check(@Nullable String reason) {
        Violations violations = new Violations();
        violations.required(reason, "reason");
        violations.maxLength(reason, MAX, "reason");
        violations.throwIfAny();
    }
}
