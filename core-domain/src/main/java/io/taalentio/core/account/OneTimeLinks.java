package io.taalentio.core.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Secret links that were sent out and may each be used once. */
public interface OneTimeLinks {

    void add(OneTimeLink link);

    /**
     * Uses the link up and returns it; empty when it is unknown, used, replaced or past its time. Of any number of
     * simultaneous calls for one token at most one gets it. A rollback of the caller's transaction gives it back.
     */
    Optional<OneTimeLink> redeem(TokenHash token, Set<LinkPurpose> purposes, Instant now);

    /** The link if it could be redeemed now; does not use it up. */
    Optional<OneTimeLink> find(TokenHash token, Set<LinkPurpose> purposes, Instant now);

    /** Makes all unused links of that account and purpose useless; for null, those that belong to no account. */
    void revoke(@Nullable UUID accountId, LinkPurpose purpose, Instant now);

    /** How many links of that purpose were sent to the account since then, used or not. */
    int issuedSince(UUID accountId, LinkPurpose purpose, Instant since);

    /** Removes the link, used up or not, so that its token may be sent again. */
    void forget(TokenHash token);

    /** Removes what expired before then. */
    void purge(Instant before);
}
