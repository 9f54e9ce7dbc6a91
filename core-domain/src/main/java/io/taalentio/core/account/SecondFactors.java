package io.taalentio.core.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The second factors of accounts: authenticator apps, and recovery codes for the day the telephone is lost. */
public interface SecondFactors {

    /** The confirmed one. */
    Optional<SecondFactor> of(UUID accountId);

    /** The one its owner has not proved to hold yet. */
    Optional<SecondFactor> proposed(UUID accountId);

    /** Keeps a proposal in place of an earlier one; the confirmed factor stays in force. */
    void propose(SecondFactor factor);

    /**
     * Puts a proposal in the place of the confirmed factor, if there is one.
     *
     * @param step the time step that proved it, used up by this
     * @return false when the proposal is gone
     */
    boolean confirm(UUID proposalId, long step, Instant now);

    /** Uses a time step up; false when it, or a later one, was used before. Of simultaneous calls one gets true. */
    boolean useStep(UUID accountId, long step);

    /** Removes factor, proposal and recovery codes; false when there was no confirmed factor. */
    boolean remove(UUID accountId);

    /** Recovery codes in place of all earlier ones. */
    void replaceCodes(UUID accountId, Set<TokenHash> codes, Instant now);

    /** Uses a recovery code up; false when it is unknown or used. Of simultaneous calls one gets true. */
    boolean useCode(UUID accountId, TokenHash code, Instant now);

    /** Recovery codes that can still be used. */
    int codesLeft(UUID accountId);

    /**
     * Says from when on the account may do nothing before it has a second factor, unless that was said before.
     *
     * @return the moment in force
     */
    Instant ask(UUID accountId, Instant from);

    /** As {@link #ask}, whatever was said before. */
    void demand(UUID accountId, Instant from);

    /** Nothing is asked of the account any more. */
    void settle(UUID accountId);
}
