package io.taalentio.core.account;

import io.taalentio.core.kernel.Refused;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Slows guessing down: per account and address strictly, per account over all addresses loosely. A stranger who guesses
 * never locks out the owner, who comes from another address, or from one that is known.
 */
@UseCase
class SignInThrottle {

    /** What guesses are counted under: the account's id, or the identifier when it names nobody, so both behave alike. */
    record Keys(String here, String anywhere, @Nullable UUID accountId, String address) {

        static Keys of(@Nullable UUID accountId, String identifier, String address) {
            String subject = accountId == null ? "nobody:" + identifier : accountId.toString();
            return new Keys(
                    "here:" + TokenHash.of(subject + '|' + address).hex(),
                    "anywhere:" + TokenHash.of(subject).hex(),
                    accountId,
                    address);
        }
    }

    private final SignInTries tries;
    private final Sessions sessions;
    private final Clock clock;

    SignInThrottle(SignInTries tries, Sessions sessions, Clock clock) {
        this.tries = tries;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Counts a try that is about to be made.
     *
     * @throws Refused {@code locked} with {@code seconds} to wait; {@code busy} while others are being checked
     */
    void begin(Keys keys) {
        Instant now = clock.instant();
        ThrottleState anywhere = tries.read(keys.anywhere());
        Instant until = anywhere.blockedUntil();
        if (until != null && anywhere.blockedAt(now) && !known(keys, now)) {
            throw locked(now, until);
        }
        switch (tries.lock(keys.here()).begin(ThrottlePolicy.FROM_ONE_ADDRESS, now)) {
            case ThrottleState.Permitted permitted -> tries.store(keys.here(), permitted.next());
            case ThrottleState.Blocked blocked -> throw locked(now, blocked.until());
            case ThrottleState.Busy ignored -> throw new Refused("busy", Map.of("seconds", 1L));
        }
    }

    void failed(Keys keys) {
        Instant now = clock.instant();
        tries.store(keys.here(), tries.lock(keys.here()).failed(ThrottlePolicy.FROM_ONE_ADDRESS, now));
        tries.store(keys.anywhere(), tries.lock(keys.anywhere()).failedOnceMore(ThrottlePolicy.FROM_ANYWHERE, now));
    }

    /** The try that was begun goes on in another one: it counts neither as failed nor as a success. */
    void withdrawn(Keys keys) {
        Instant now = clock.instant();
        tries.store(keys.here(), tries.lock(keys.here()).withdrawn(ThrottlePolicy.FROM_ONE_ADDRESS, now));
    }

    void succeeded(Keys keys) {
        tries.forget(keys.here());
    }

    /** The owner proved the mailbox: whatever strangers tried no longer counts. */
    void forgive(Keys keys) {
        tries.forget(keys.here());
        tries.forget(keys.anywhere());
    }

    private boolean known(Keys keys, Instant now) {
        UUID accountId = keys.accountId();
        return accountId != null && sessions.cameFrom(accountId, keys.address(), now.minus(Duration.ofDays(90)));
    }

    private static Refused locked(Instant now, Instant until) {
        long seconds = Math.max(1, (Duration.between(now, until).toMillis() + 999) / 1000);
        return new Refused("locked", Map.of("seconds", seconds));
    }
}
