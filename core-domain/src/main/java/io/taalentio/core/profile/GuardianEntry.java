package io.taalentio.core.profile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The guardian of a minor as the form sends it; {@code consent} is the id of the uploaded consent. */
public record GuardianEntry(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String phoneCountry,
        @Nullable String email,
        @Nullable UUID consent) {

    private static final GuardianEntry EMPTY = new GuardianEntry(null, null, null, null, null);

    /** The same guardian, or one not named yet, with another consent. */
    public static GuardianEntry withConsent(@Nullable GuardianEntry guardian, @Nullable UUID newConsent) {
        GuardianEntry g = guardian == null ? EMPTY : guardian;
        return new GuardianEntry(g.name, g.phone, g.phoneCountry, g.email, newConsent);
    }
}
