package io.taalentio.core.account;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The codes of an account's own profiles, for signing in by code and for greeting by it. */
public interface ProfileCodes {

    Codes of(UUID accountId);

    /** The account whose profile bears that code now or bore it before a reissue; spaces and dashes are ignored. */
    Optional<UUID> accountByCode(String code);

    record Codes(@Nullable String talent, @Nullable String cinema) {

        public static final Codes NONE = new Codes(null, null);
    }
}
