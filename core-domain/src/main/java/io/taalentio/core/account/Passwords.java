package io.taalentio.core.account;

import io.taalentio.core.kernel.Refused;

/**
 * Slow, salted hashes of passwords. Hashing is costly on purpose, so it never happens inside a transaction, and as many
 * run at once as there are cores.
 */
public interface Passwords {

    /** @throws Refused {@code busy} when too many wait already */
    String hash(String password);

    /** @throws Refused {@code busy} when too many wait already */
    boolean matches(String password, String hash);

    /** A hash that no password matches and that takes as long to check as a real one. */
    String decoy();

    /** Whether the hash was made with weaker parameters than today's. */
    boolean outdated(String hash);
}
