package io.taalentio.core.account;

import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Email;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Everybody who can sign in. */
public interface Accounts {

    Optional<Account> find(UUID id);

    Optional<Account> findByEmail(Email email);

    /**
     * Adds the account unless its e-mail has one already. Of any number of simultaneous calls for one e-mail exactly one
     * adds its account.
     *
     * @return id of the account that has the e-mail now: the given one's when it was added
     */
    UUID addIfAbsent(Account account);

    /** @throws Conflict {@code conflict-version} when somebody changed the account since it was read */
    void save(Account account);

    /**
     * Gives the account another e-mail.
     *
     * @throws Conflict {@code email-used} when another account has it, {@code conflict-version} as {@link #save}
     */
    void rename(Account account, Email email, Instant now);

    /** Notes a successful sign-in; not a change of the account, so its version stays. */
    void signedIn(UUID id, Instant at);

    /** Stores the same password hashed with newer parameters, unless it was changed meanwhile. */
    void rehashed(UUID id, String oldHash, String newHash);

    /**
     * Active administrators, locked until the caller's transaction ends, so that two of them cannot remove each other at
     * the same moment.
     */
    Set<UUID> lockActiveAdmins();

    /** Whether somebody with role ADMIN ever activated an account that was not erased. */
    boolean hasAdmin();
}
