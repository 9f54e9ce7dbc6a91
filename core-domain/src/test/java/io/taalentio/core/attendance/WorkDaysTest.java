package io.taalentio.core.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkDaysTest {

    private static final WorkDays DAKAR = new WorkDays(ZoneId.of("Africa/Dakar"), LocalTime.of(4, 0));

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T03:59:59Z, 2026-11-24",
        "2026-11-25T04:00:00Z, 2026-11-25",
        "2026-11-25T23:59:59Z, 2026-11-25",
        "2026-11-26T00:30:00Z, 2026-11-25"
    })
    void a_night_stays_one_day_until_the_cut_over(Instant at, LocalDate date) {
        assertThat(DAKAR.dateOf(at)).isEqualTo(date);
    }

    @Test
    void the_day_follows_the_project_s_zone_not_the_server_s() {
        WorkDays nairobi = new WorkDays(ZoneId.of("Africa/Nairobi"), LocalTime.of(4, 0));
        Instant at = Instant.parse("2026-11-25T02:00:00Z"); // 05:00 in Nairobi
        assertThat(nairobi.dateOf(at)).isEqualTo("2026-11-25");
        assertThat(DAKAR.dateOf(at)).isEqualTo("2026-11-24");
    }

    @Test
    void whoever_does_not_leave_is_taken_to_have_gone_at_five_local_time_also_when_the_clocks_change() {
        WorkDays casablanca = new WorkDays(ZoneId.of("Africa/Casablanca"), LocalTime.of(4, 0));
        assertThat(casablanca.closesAt(LocalDate.of(2026, 11, 25))).isEqualTo("2026-11-26T04:00:00Z"); // UTC+1
        assertThat(casablanca.closesAt(LocalDate.of(2027, 2, 6))).isEqualTo("2027-02-07T05:00:00Z"); // UTC+0 in Ramadan
    }
}
