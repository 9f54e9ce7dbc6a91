package io.taalentio.core.account;

import java.time.Duration;

/**
 * How failed sign-ins slow the next ones down.
 *
 * @param freeTries failures before the first wait
 * @param firstWait the first wait; each further failure doubles it
 * @param longestWait where doubling ends, so that nobody is locked out for good
 */
record ThrottlePolicy(int freeTries, Duration firstWait, Duration longestWait) {

    /** Guesses at one account from one address. */
    static final ThrottlePolicy FROM_ONE_ADDRESS =
            new ThrottlePolicy(5, Duration.ofSeconds(30), Duration.ofMinutes(15));

    /** Guesses at one account from anywhere; does not hold for addresses the person has signed in from. */
    static final ThrottlePolicy FROM_ANYWHERE = new ThrottlePolicy(50, Duration.ofMinutes(1), Duration.ofMinutes(15));

    /** Tries this long ago no longer count. */
    static final Duration MEMORY = Duration.ofDays(1);

    /** Longer than any check of a password takes; a try without result after it was cut off and counts as failed. */
    static final Duration PENDING = Duration.ofSeconds(10);

    Duration waitAfter(int tries) {
        int doublings = Math.min(Math.max(tries - freeTries, 0), 20);
        Duration wait = firstWait.multipliedBy(1L << doublings);
        return wait.compareTo(longestWait) > 0 ? longestWait : wait;
    }
}
