package io.taalentio.core.privacy;

import io.taalentio.core.kernel.UseCase;
import java.time.Clock;

/** One part of a change of keys. It is noted with the rows it sealed, so a node that dies is followed by another. */
@UseCase
public class SealAnew {

    private final SealingKeys keys;
    private final Clock clock;

    public SealAnew(SealingKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Whether there is more to do at once. */
    public boolean part() {
        return keys.advance(clock.instant());
    }
}
