package io.taalentio.core.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Personal API tokens. */
public interface ApiTokens {

    /** Adds the token unless the account has {@code most} standing ones; of simultaneous calls no more get in. */
    boolean add(ApiToken token, int most);

    /** Those that are not revoked, expired ones too; newest first. */
    List<ApiToken> of(UUID accountId);

    /** The standing token of that hash with what its account may do now; its account is ACTIVE. */
    Optional<LiveSession> live(TokenHash token, Instant now);

    /** Notes a use. */
    void used(UUID id, Instant at, String address);

    /** False when the account has no such token, or it was revoked before. */
    boolean revoke(UUID accountId, UUID id, Instant now);

    void revokeAll(UUID accountId, Instant now);

    /** Removes the token, revoked or not, so that its id may be used again. */
    void forget(UUID id);

    /** Removes those that expired or were revoked before then. */
    void purge(Instant before);
}
