package io.taalentio.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MorningTest {

    @ParameterizedTest
    @CsvSource({
        // 25 November 2026 is a Wednesday
        "UTC, DAILY,  2026-11-25T05:59:59Z, 2026-11-25T06:00:00Z",
        "UTC, DAILY,  2026-11-25T06:00:00Z, 2026-11-26T06:00:00Z",
        "UTC, DAILY,  2026-12-31T22:00:00Z, 2027-01-01T06:00:00Z",
        "UTC, WEEKLY, 2026-11-25T10:00:00Z, 2026-11-30T06:00:00Z",
        "UTC, WEEKLY, 2026-11-30T05:00:00Z, 2026-11-30T06:00:00Z",
        "UTC, WEEKLY, 2026-11-30T06:00:00Z, 2026-12-07T06:00:00Z",
        // Nairobi is three hours ahead, all year
        "Africa/Nairobi, DAILY,  2026-11-25T02:59:59Z, 2026-11-25T03:00:00Z",
        "Africa/Nairobi, DAILY,  2026-11-25T21:30:00Z, 2026-11-26T03:00:00Z",
        "Africa/Nairobi, WEEKLY, 2026-11-29T21:30:00Z, 2026-11-30T03:00:00Z",
        // Cairo puts its clocks forward on 24 April 2026 and back on 30 October
        "Africa/Cairo, DAILY, 2026-04-23T12:00:00Z, 2026-04-24T03:00:00Z",
        "Africa/Cairo, DAILY, 2026-10-30T12:00:00Z, 2026-10-31T04:00:00Z",
    })
    void the_next_look_is_the_next_morning_or_monday_morning_of_the_house(
            String zone, Cadence cadence, Instant now, Instant next) {
        assertThat(new Morning(ZoneId.of(zone), LocalTime.of(6, 0)).next(cadence, now))
                .isEqualTo(next);
    }

    @Test
    void a_time_that_the_clocks_leap_over_comes_a_little_later_and_once() {
        Morning morning = new Morning(ZoneId.of("Africa/Cairo"), LocalTime.of(0, 30));
        Instant now = Instant.parse("2026-04-23T20:00:00Z");
        Instant next = morning.next(Cadence.DAILY, now);
        assertThat(next).isEqualTo(Instant.parse("2026-04-23T22:30:00Z"));
        assertThat(morning.next(Cadence.DAILY, Instant.parse("2026-04-23T22:30:00Z")))
                .isEqualTo(Instant.parse("2026-04-24T21:30:00Z"));
    }

    @Test
    void without_a_cadence_there_is_none() {
        assertThat(new Morning(ZoneId.of("UTC"), LocalTime.of(6, 0)).next(Cadence.NONE, Instant.EPOCH))
                .isNull();
    }
}
