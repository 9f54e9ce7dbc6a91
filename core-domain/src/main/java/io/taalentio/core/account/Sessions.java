package io.taalentio.core.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The devices people are signed in on. */
public interface Sessions {

    void add(Session session);

    /** The standing session of that kind whose device holds the token; its account is ACTIVE. */
    Optional<LiveSession> live(TokenHash token, SessionKind kind, Instant now);

    /** Any standing session of the family; its account is ACTIVE. */
    Optional<LiveSession> liveFamily(UUID family, Instant now);

    /** Ends the refresh token and returns what it was; empty when it does not stand any more or never did. */
    Optional<Session> rotate(TokenHash refreshToken, Instant now);

    /** The family a refresh token belonged to, whether it still stands or not. */
    Optional<Session> findRefresh(TokenHash refreshToken);

    void seen(UUID sessionId, Instant at);

    /** The password was given again on the device of that family. */
    void confirmed(UUID family, Instant at);

    /**
     * Notes that a provider opened the session, not a password.
     *
     * @return false when no such identity is bound any more
     */
    boolean openedBy(UUID sessionId, UUID identityId);

    /** Whether the family stands and its owner signed in by password or gave it again since then. */
    boolean confirmedSince(UUID family, Instant since);

    /** Standing sessions, last seen first. */
    List<Session> of(UUID accountId, Instant now);

    /** Ends the family; false when the account has no standing session of it. */
    boolean endFamily(UUID accountId, UUID family, Instant now);

    /** Ends all sessions of the account but those of one family. */
    void endAll(UUID accountId, @Nullable UUID butFamily, Instant now);

    /** Whether the account signed in from the address since then. */
    boolean cameFrom(UUID accountId, String address, Instant since);

    /** Whether the account ever signed in. */
    boolean any(UUID accountId);

    /** Whether the account signed in with that browser since then. */
    boolean usedAgent(UUID accountId, String userAgent, Instant since);

    /** Removes the session, ended or not, so that its id and its token may be used again. */
    void forget(UUID sessionId);

    /** Removes sessions that ended or expired before then. */
    void purge(Instant before);
}
