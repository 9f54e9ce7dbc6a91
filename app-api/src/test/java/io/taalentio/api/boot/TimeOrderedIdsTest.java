package io.taalentio.api.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    @Test
    void an_id_is_a_version_7_uuid_of_its_instant() {
        Instant instant = Instant.parse("2026-11-20T10:15:30.123456789Z");
        UUID id = new TimeOrderedIds(Clock.fixed(instant, ZoneOffset.UTC), new Random(7)).next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(instant.toEpochMilli());
        assertThat(id.getMostSignificantBits() & 0xFFF).isEqualTo(456_789L * 4096 / 1_000_000);
    }

    @Test
    void ids_of_one_instant_differ_and_later_ones_sort_after() {
        Instant instant = Instant.parse("2026-11-20T10:15:30Z");
        Random random = new Random(7);
        TimeOrderedIds now = new TimeOrderedIds(Clock.fixed(instant, ZoneOffset.UTC), random);
        TimeOrderedIds later = new TimeOrderedIds(Clock.fixed(instant.plusNanos(1_000), ZoneOffset.UTC), random);
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            UUID id = now.next();
            assertThat(seen.add(id)).isTrue();
            assertThat(later.next().toString()).isGreaterThan(id.toString());
        }
    }
}
