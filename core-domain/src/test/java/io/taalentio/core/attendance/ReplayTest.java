package io.taalentio.core.attendance;

import static io.taalentio.core.attendance.Direction.ENTRY;
import static io.taalentio.core.attendance.Direction.EXIT;
import static io.taalentio.core.attendance.ScanResult.ALREADY_COMPLETE;
import static io.taalentio.core.attendance.ScanResult.CHECKED_IN;
import static io.taalentio.core.attendance.ScanResult.CHECKED_OUT;
import static io.taalentio.core.attendance.ScanResult.DISMISSED;
import static io.taalentio.core.attendance.ScanResult.DUPLICATE_SCAN;
import static io.taalentio.core.attendance.ScanResult.HELD;
import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.attendance.Replay.Day;
import io.taalentio.core.attendance.Replay.Elsewhere;
import io.taalentio.core.attendance.Replay.Told;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {

    private static final WorkDays DAKAR = new WorkDays(ZoneId.of("Africa/Dakar"), LocalTime.of(4, 0));
    private static final GateRules COMING_BACK = new GateRules(Duration.ofSeconds(60), true);
    private static final Instant LATER = Instant.parse("2026-12-01T12:00:00Z");
    private static final UUID A = new UUID(0, 0xA);
    private static final UUID B = new UUID(0, 0xB);

    private final List<Scan> scans = new ArrayList<>();
    private GateRules rules = GateRules.STANDARD;

    private UUID scan(String at, @Nullable UUID gate, @Nullable Direction told, Doubt... known) {
        UUID id = new UUID(1, scans.size());
        scans.add(new Scan(id, Instant.parse(at), gate, told, ScanMethod.QR, Set.of(known), null, null, rules));
        return id;
    }

    private UUID scan(String at) {
        return scan(at, null, null);
    }

    private void decide(UUID id, Scan.Decision decision) {
        scans.replaceAll(s -> s.id().equals(id)
                ? new Scan(id, s.at(), s.gate(), s.told(), s.method(), s.known(), decision, null, s.rules())
                : s);
    }

    private Told told(Elsewhere... elsewhere) {
        return told(LATER, elsewhere);
    }

    private Told told(Instant now, Elsewhere... elsewhere) {
        return Replay.of(scans, DAKAR, List.of(), List.of(elsewhere), now);
    }

    private static ScanResult result(Told told, UUID scan) {
        return java.util.Objects.requireNonNull(told.verdicts().get(scan)).result();
    }

    private static Set<Doubt> doubts(Told told, UUID scan) {
        return java.util.Objects.requireNonNull(told.verdicts().get(scan)).doubts();
    }

    @Test
    void the_first_scan_of_a_day_arrives_the_second_leaves_and_a_third_changes_nothing() {
        UUID in = scan("2026-11-25T08:00:00Z");
        UUID out = scan("2026-11-25T18:00:00Z");
        UUID third = scan("2026-11-25T19:00:00Z");
        Told told = told();
        assertThat(result(told, in)).isEqualTo(CHECKED_IN);
        assertThat(result(told, out)).isEqualTo(CHECKED_OUT);
        assertThat(result(told, third)).isEqualTo(ALREADY_COMPLETE);
        assertThat(told.days()).singleElement().satisfies(day -> {
            assertThat(day.date()).isEqualTo("2026-11-25");
            assertThat(day.in().id()).isEqualTo(in);
            assertThat(day.out()).isNotNull().extracting(Scan::id).isEqualTo(out);
        });
    }

    @Test
    void the_same_badge_within_a_minute_is_one_scan_and_after_it_a_departure() {
        scan("2026-11-25T08:00:00Z");
        UUID again = scan("2026-11-25T08:00:59Z");
        UUID out = scan("2026-11-25T08:01:00Z");
        UUID outAgain = scan("2026-11-25T08:01:30Z");
        Told told = told();
        assertThat(result(told, again)).isEqualTo(DUPLICATE_SCAN);
        assertThat(result(told, out)).isEqualTo(CHECKED_OUT);
        assertThat(result(told, outAgain)).isEqualTo(DUPLICATE_SCAN);
    }

    @Test
    void a_night_s_departure_after_the_cut_over_still_ends_the_night() {
        scan("2026-11-25T20:00:00Z");
        UUID out = scan("2026-11-26T04:40:00Z");
        UUID next = scan("2026-11-26T16:00:00Z");
        Told told = told();
        assertThat(result(told, out)).isEqualTo(CHECKED_OUT);
        assertThat(result(told, next)).isEqualTo(CHECKED_IN);
        assertThat(told.days())
                .extracting(Day::date)
                .containsExactly(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 26));
    }

    @Test
    void whoever_is_not_seen_leaving_is_closed_at_five_and_arrives_anew_the_next_day() {
        scan("2026-11-25T08:00:00Z");
        assertThat(told(Instant.parse("2026-11-26T04:59:00Z")).days().getFirst().open())
                .isTrue();
        assertThat(told(Instant.parse("2026-11-26T05:00:00Z")).days().getFirst().closed())
                .isTrue();
        UUID next = scan("2026-11-26T05:00:00Z");
        assertThat(result(told(), next)).isEqualTo(CHECKED_IN);
    }

    @Test
    void two_gates_that_both_let_in_are_one_arrival_and_a_doubt() {
        scan("2026-11-25T08:00:00Z", A, ENTRY);
        UUID second = scan("2026-11-25T08:05:00Z", B, ENTRY);
        UUID out = scan("2026-11-25T18:00:00Z", A, EXIT);
        Told told = told();
        assertThat(result(told, second)).isEqualTo(HELD);
        assertThat(doubts(told, second)).containsExactly(Doubt.SECOND_ENTRY);
        assertThat(result(told, out)).isEqualTo(CHECKED_OUT);
    }

    @Test
    void an_exit_before_any_entry_is_refused_and_counts_only_when_somebody_says_so() {
        UUID exit = scan("2026-11-25T08:00:00Z", A, EXIT);
        assertThat(result(told(), exit)).isEqualTo(HELD);
        assertThat(doubts(told(), exit)).containsExactly(Doubt.EXIT_BEFORE_ENTRY);
        assertThat(told().days()).isEmpty();

        decide(exit, Scan.Decision.COUNTED);
        assertThat(result(told(), exit)).isEqualTo(CHECKED_IN);
        decide(exit, Scan.Decision.DISMISSED);
        assertThat(result(told(), exit)).isEqualTo(DISMISSED);
        assertThat(told().days()).isEmpty();
    }

    @Test
    void an_entry_told_by_a_gate_that_did_not_know_of_the_arrival_becomes_the_departure_when_somebody_says_so() {
        scan("2026-11-25T08:00:00Z", A, ENTRY);
        UUID evening = scan("2026-11-25T18:00:00Z", B, ENTRY);
        decide(evening, Scan.Decision.COUNTED);
        assertThat(result(told(), evening)).isEqualTo(CHECKED_OUT);
    }

    @Test
    void after_the_departure_a_gate_that_let_in_again_is_doubted_and_may_extend_the_day() {
        scan("2026-11-25T08:00:00Z", A, ENTRY);
        UUID out = scan("2026-11-25T12:00:00Z", A, EXIT);
        UUID later = scan("2026-11-25T18:00:00Z", B, EXIT);
        assertThat(doubts(told(), later)).containsExactly(Doubt.AFTER_DEPARTURE);
        decide(later, Scan.Decision.COUNTED);
        Told told = told();
        assertThat(result(told, later)).isEqualTo(CHECKED_OUT);
        assertThat(result(told, out)).isEqualTo(ALREADY_COMPLETE);
        assertThat(told.days().getFirst().out())
                .isNotNull()
                .extracting(Scan::id)
                .isEqualTo(later);
    }

    @Test
    void a_revoked_badge_is_held_and_a_clock_that_was_off_is_told_but_counts() {
        UUID revoked = scan("2026-11-25T08:00:00Z", A, ENTRY, Doubt.REVOKED_BADGE);
        UUID off = scan("2026-11-25T09:00:00Z", A, ENTRY, Doubt.CLOCK_OFF);
        Told told = told();
        assertThat(result(told, revoked)).isEqualTo(HELD);
        assertThat(result(told, off)).isEqualTo(CHECKED_IN);
        assertThat(doubts(told, off)).containsExactly(Doubt.CLOCK_OFF);
    }

    @Test
    void arriving_at_another_project_closes_the_day_here_and_a_departure_from_here_is_then_doubted() {
        scan("2026-11-25T08:00:00Z");
        UUID out = scan("2026-11-25T18:00:00Z");
        Told told = told(new Elsewhere(Instant.parse("2026-11-25T10:00:00Z"), null));
        assertThat(told.days().getFirst().closed()).isTrue();
        assertThat(result(told, out)).isEqualTo(HELD);
        assertThat(doubts(told, out)).containsExactly(Doubt.ELSEWHERE);
    }

    @Test
    void nobody_arrives_while_known_to_be_elsewhere() {
        UUID in = scan("2026-11-25T11:00:00Z");
        Told told = told(new Elsewhere(Instant.parse("2026-11-25T10:00:00Z"), Instant.parse("2026-11-25T12:00:00Z")));
        assertThat(doubts(told, in)).containsExactly(Doubt.ELSEWHERE);
        assertThat(told.days()).isEmpty();
    }

    @Test
    void a_corrected_day_stays_as_it_was_corrected() {
        UUID late = scan("2026-11-25T08:00:00Z");
        Told told = Replay.of(
                scans,
                DAKAR,
                List.of(new Replay.Settled(
                        LocalDate.of(2026, 11, 25),
                        Instant.parse("2026-11-25T09:00:00Z"),
                        Instant.parse("2026-11-25T17:00:00Z"))),
                List.of(),
                LATER);
        assertThat(result(told, late)).isEqualTo(ALREADY_COMPLETE);
        assertThat(told.days()).isEmpty();
    }

    @Test
    void the_house_sets_how_soon_the_same_badge_is_the_same_scan_and_a_scan_keeps_what_was_set() {
        rules = new GateRules(Duration.ofMinutes(5), false);
        scan("2026-11-25T08:00:00Z");
        UUID again = scan("2026-11-25T08:04:59Z");
        rules = new GateRules(Duration.ZERO, false);
        UUID out = scan("2026-11-25T08:05:00Z");
        Told told = told();
        assertThat(result(told, again)).isEqualTo(DUPLICATE_SCAN);
        assertThat(result(told, out)).isEqualTo(CHECKED_OUT);
    }

    @Test
    void where_the_house_allows_it_whoever_left_comes_back_and_the_same_moment_is_still_one_scan() {
        rules = COMING_BACK;
        scan("2026-11-25T08:00:00Z");
        scan("2026-11-25T12:00:00Z");
        UUID twice = scan("2026-11-25T12:00:30Z");
        UUID back = scan("2026-11-25T14:00:00Z", A, ENTRY);
        scan("2026-11-25T18:00:00Z", A, EXIT);
        UUID late = scan("2026-11-25T19:00:00Z", A, EXIT);
        Told told = told();
        assertThat(result(told, twice)).isEqualTo(DUPLICATE_SCAN);
        assertThat(result(told, back)).isEqualTo(CHECKED_IN);
        assertThat(doubts(told, late)).containsExactly(Doubt.AFTER_DEPARTURE);
        assertThat(told.days())
                .extracting(Day::date)
                .containsExactly(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 25));

        decide(late, Scan.Decision.COUNTED);
        assertThat(told().days().getLast().out())
                .isNotNull()
                .extracting(Scan::id)
                .isEqualTo(late);
    }

    @Test
    void days_that_are_over_are_not_told_anew_when_the_house_allows_coming_back_later() {
        scan("2026-11-24T08:00:00Z");
        scan("2026-11-24T12:00:00Z");
        UUID third = scan("2026-11-24T18:00:00Z");
        rules = COMING_BACK;
        scan("2026-11-25T08:00:00Z");
        Told told = told();
        assertThat(result(told, third)).isEqualTo(ALREADY_COMPLETE);
        assertThat(told.days()).hasSize(2);
    }

    @Test
    void a_corrected_stay_holds_its_own_scans_and_whoever_comes_back_after_it_arrives_anew() {
        rules = COMING_BACK;
        UUID in = scan("2026-11-25T08:00:00Z");
        UUID out = scan("2026-11-25T12:00:00Z");
        UUID back = scan("2026-11-25T14:00:00Z");
        Told told = Replay.of(
                scans,
                DAKAR,
                List.of(new Replay.Settled(
                        LocalDate.of(2026, 11, 25),
                        Instant.parse("2026-11-25T08:00:00Z"),
                        Instant.parse("2026-11-25T12:00:00Z"))),
                List.of(new Elsewhere(Instant.parse("2026-11-25T08:30:00Z"), Instant.parse("2026-11-25T11:30:00Z"))),
                LATER);
        assertThat(result(told, in)).isEqualTo(ALREADY_COMPLETE);
        assertThat(result(told, out)).isEqualTo(ALREADY_COMPLETE);
        assertThat(result(told, back)).isEqualTo(CHECKED_IN);
    }

    /** Laws over random scans of several gates, times and doubts: what holds for all of them. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void whatever_is_scanned_in_whatever_order_days_never_overlap_and_every_scan_has_one_verdict(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            scans.clear();
            rules = GateRules.STANDARD;
            int count = random.nextInt(14);
            for (int i = 0; i < count; i++) {
                rules = random.nextBoolean() ? COMING_BACK : GateRules.STANDARD;
                Instant at = Instant.parse("2026-11-23T00:00:00Z").plusSeconds(random.nextInt(4 * 86_400));
                Direction told = random.nextInt(3) == 0 ? null : random.nextBoolean() ? ENTRY : EXIT;
                Doubt[] known = random.nextInt(6) == 0 ? new Doubt[] {Doubt.REVOKED_BADGE} : new Doubt[0];
                scan(at.toString(), random.nextBoolean() ? A : B, told, known);
                if (random.nextInt(5) == 0) {
                    decide(new UUID(1, i), random.nextBoolean() ? Scan.Decision.COUNTED : Scan.Decision.DISMISSED);
                }
            }
            Elsewhere[] elsewhere = random.nextInt(3) == 0
                    ? new Elsewhere[] {
                        new Elsewhere(
                                Instant.parse("2026-11-24T10:00:00Z"),
                                random.nextBoolean() ? null : Instant.parse("2026-11-24T15:00:00Z"))
                    }
                    : new Elsewhere[0];
            Told told = told(elsewhere);
            lawful(told, elsewhere);

            Collections.shuffle(scans, random);
            assertThat(told(elsewhere)).isEqualTo(told);
        }
    }

    private void lawful(Told told, Elsewhere... elsewhere) {
        assertThat(told.verdicts().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        scans.stream().map(Scan::id).toList());
        Instant end = Instant.MIN;
        int open = 0;
        for (Day day : told.days()) {
            assertThat(day.in().at()).isAfterOrEqualTo(end);
            assertThat(result(told, day.in().id())).isEqualTo(CHECKED_IN);
            Scan out = day.out();
            if (out != null) {
                assertThat(out.at()).isAfterOrEqualTo(day.in().at());
                assertThat(result(told, out.id())).isEqualTo(CHECKED_OUT);
                for (Elsewhere e : elsewhere) {
                    // open elsewhere since before means: left there by arriving here
                    Instant left = e.to() == null && !e.from().isAfter(day.in().at()) ? e.from() : e.to();
                    assertThat(e.from().isBefore(out.at())
                                    && (left == null || left.isAfter(day.in().at())))
                            .as(day + " against " + e)
                            .isFalse();
                }
            }
            end = out == null ? day.in().at() : out.at();
            open += day.open() ? 1 : 0;
        }
        assertThat(open).isLessThanOrEqualTo(1);
        long arrivals = told.verdicts().values().stream()
                .filter(v -> v.result() == CHECKED_IN)
                .count();
        assertThat(arrivals).isEqualTo(told.days().size());
    }
}
