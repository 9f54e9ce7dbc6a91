package io.taalentio.core.code;

import java.util.Optional;
import java.util.UUID;

/** Former codes. Each leads for ever to the profile that bore it and is never issued again. */
public interface CodeAliases {

    /**
     * Keeps a code that was replaced, inside the caller's transaction.
     *
     * @param reason why an administrator replaced it
     */
    void keep(IdentificationCode former, UUID profileId, String reason);

    /** The profile that once bore a code, given as {@link IdentificationCode#normalise} leaves it. */
    Optional<UUID> profileOf(String formerCode);
}
