package io.taalentio.core.account;

import io.taalentio.core.kernel.Conflict;
import java.util.UUID;

/** Joins a registered profile, talent or cinema, to the account of the person it describes. */
public interface ProfileAttachment {

    /**
     * Sets the profile's account, inside the caller's transaction. Repeating it for the same pair changes nothing.
     *
     * @throws Conflict {@code already-attached} when the profile has another account or the account another profile of
     *     the same kind
     * @throws io.taalentio.core.kernel.NotFound {@code not-found} when there is no such profile
     */
    void attach(UUID profileId, UUID accountId);
}
