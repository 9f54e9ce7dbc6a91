package io.taalentio.api.boot;

import io.taalentio.core.kernel.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * UUID version 7 (RFC 9562): milliseconds since 1970, then the fraction of the millisecond in twelve bits (method 3 of
 * its section 6.2), then 62 random bits.
 */
final class TimeOrderedIds implements Ids {

    private final Clock clock;
    private final RandomGenerator random;

    TimeOrderedIds(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public UUID next() {
        Instant now = clock.instant();
        long fraction = (now.get(ChronoField.NANO_OF_SECOND) % 1_000_000L) * 4096 / 1_000_000;
        return new UUID(
                now.toEpochMilli() << 16 | 0x7000 | fraction,
                0x8000_0000_0000_0000L | (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL));
    }
}
