package io.taalentio.core.privacy;

import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Counts how many values bear each key, when somebody looks at the keys and the last count is of another moment. */
@UseCase
public class CountKeys {

    /** For so long a count is told again. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final SealingKeys keys;
    private final Clock clock;

    public CountKeys(SealingKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Whether a key was not counted yet, or a while ago. */
    public boolean due() {
        Instant since = clock.instant().minus(FRESH);
        return keys.keys().stream().map(SealingKeys.Key::countedAt).anyMatch(at -> at == null || at.isBefore(since));
    }

    /** Counts, unless somebody did meanwhile or is at it. */
    public void count() {
        if (due()) {
            keys.count(clock.instant());
        }
    }
}
