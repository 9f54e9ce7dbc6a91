package io.taalentio.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {

    @ParameterizedTest
    @CsvSource({
        // 25 November 2026 is a Wednesday
        "DAILY,  2026-11-25T05:59:59Z, 2026-11-25T06:00:00Z",
        "DAILY,  2026-11-25T06:00:00Z, 2026-11-26T06:00:00Z",
        "DAILY,  2026-12-31T22:00:00Z, 2027-01-01T06:00:00Z",
        "WEEKLY, 2026-11-25T10:00:00Z, 2026-11-30T06:00:00Z",
        "WEEKLY, 2026-11-30T05:00:00Z, 2026-11-30T06:00:00Z",
        "WEEKLY, 2026-11-30T06:00:00Z, 2026-12-07T06:00:00Z",
    })
    void the_next_look_is_the_next_morning_or_monday_morning(Cadence cadence, Instant now, Instant next) {
        assertThat(cadence.next(now)).isEqualTo(next);
    }

    @Test
    void without_a_cadence_there_is_none() {
        assertThat(Cadence.NONE.next(Instant.EPOCH)).isNull();
    }
}
