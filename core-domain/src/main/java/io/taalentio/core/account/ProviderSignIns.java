package io.taalentio.core.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who was sent to the provider. */
public interface ProviderSignIns {

    void add(ProviderSignIn signIn);

    /** Uses it up; empty when there is none of that state and browser, it expired, or it was taken before. */
    Optional<ProviderSignIn> take(TokenHash state, TokenHash browser, Instant now);

    /** The provider proved who it is; only the second factor of the account is still to come, within this time. */
    void proven(UUID id, UUID identityId, Instant expiresAt);

    /** The identity that was proven for that state in that browser, within its time. */
    Optional<UUID> identity(TokenHash state, TokenHash browser, Instant now);

    /** It is over. */
    void remove(TokenHash state);

    /** Removes what expired before then. */
    void purge(Instant before);
}
