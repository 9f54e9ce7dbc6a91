package io.taalentio.core.account;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Sign-ins that were tried under one key and did not succeed. A try is counted before its password is looked at, so that
 * no number of simultaneous guesses gets more than its share.
 *
 * @param tries begun and not succeeded
 * @param blockedUntil when the next may begin; null while none failed beyond the free ones, or while one is being checked
 */
public record ThrottleState(int tries, @Nullable Instant blockedUntil, Instant lastTry) {

    /** Nothing was tried yet. */
    public static final ThrottleState FRESH = new ThrottleState(0, null, Instant.EPOCH);

    /** May the next try begin? */
    sealed interface Verdict {}

    /** It may; this state replaces the former. */
    record Permitted(ThrottleState next) implements Verdict {}

    record Blocked(Instant until) implements Verdict {}

    /** As many as are allowed are being checked at this moment; their outcome decides. */
    record Busy() implements Verdict {}

    Verdict begin(ThrottlePolicy policy, Instant now) {
        ThrottleState state = remembered(now);
        if (state.tries >= policy.freeTries()) {
            Instant blocked = state.blockedUntil;
            if (blocked == null) {
                if (Duration.between(state.lastTry, now).compareTo(ThrottlePolicy.PENDING) < 0) {
                    return new Busy();
                }
                blocked = state.lastTry.plus(policy.waitAfter(state.tries));
            }
            if (now.isBefore(blocked)) {
                return new Blocked(blocked);
            }
        }
        return new Permitted(new ThrottleState(state.tries + 1, null, now));
    }

    /** The outcome of a try that {@link #begin} permitted. */
    ThrottleState failed(ThrottlePolicy policy, Instant now) {
        int counted = Math.max(tries, 1);
        return new ThrottleState(
                counted, counted >= policy.freeTries() ? now.plus(policy.waitAfter(counted)) : null, now);
    }

    /** As if the try that {@link #begin} permitted had not been; the next one may begin at once. */
    ThrottleState withdrawn(ThrottlePolicy policy, Instant now) {
        int counted = Math.max(tries - 1, 0);
        return new ThrottleState(counted, counted >= policy.freeTries() ? now : null, now);
    }

    /** For keys where tries are counted only once they failed. */
    ThrottleState failedOnceMore(ThrottlePolicy policy, Instant now) {
        ThrottleState state = remembered(now);
        return new ThrottleState(state.tries + 1, null, now).failed(policy, now);
    }

    boolean blockedAt(Instant now) {
        return blockedUntil != null && now.isBefore(blockedUntil);
    }

    private ThrottleState remembered(Instant now) {
        return Duration.between(lastTry, now).compareTo(ThrottlePolicy.MEMORY) > 0 ? FRESH : this;
    }
}
