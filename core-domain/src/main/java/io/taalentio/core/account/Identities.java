package io.taalentio.core.account;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Accounts at providers that open accounts of the house. */
public interface Identities {

    Optional<Identity> find(URI issuer, String subject);

    Optional<Identity> find(UUID id);

    /** First bound first. */
    List<Identity> of(UUID accountId);

    /** Binds it; false when issuer and subject are bound already. Of simultaneous calls one returns true. */
    boolean add(Identity identity);

    void used(UUID id, Instant at);

    /**
     * Unbinds it and ends the sessions that were opened by it.
     *
     * @param butFamily the session that acts, which stays
     * @return false when the account has no such identity
     */
    boolean remove(UUID accountId, UUID id, UUID butFamily);
}
