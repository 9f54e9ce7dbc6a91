package io.taalentio.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.code.CheckBadge.Answer;
import io.taalentio.core.kernel.Links;
import java.net.URI;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadgeValueTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final Links LINKS = new Links(URI.create("https://taalentio.example.org"));
    private static final AssignmentCode CODE = new AssignmentCode("MA", "ABC", 1, 42);

    private final SampleBadges house = new SampleBadges();
    private final CheckBadge check = new CheckBadge(house, house);
    private final BadgeSigner signer = new SignBadge(house, house, LINKS);

    @Test
    void a_badge_is_the_capital_address_of_its_page_and_its_value_holds_code_issue_key_and_signature() {
        String text = signer.sign(CODE);

        assertThat(text)
                .matches("HTTPS://TAALENTIO\\.EXAMPLE\\.ORG/B/MAABC001042AB(AB23)[A-Z2-7]{103}")
                .hasSizeLessThanOrEqualTo(BadgeValue.LONGEST_TEXT);
        assertThat(BadgeValue.parse(text)).hasValueSatisfying(badge -> {
            assertThat(badge.value()).hasSize(BadgeValue.LENGTH).isEqualTo(text.substring(text.length() - 120));
            assertThat(badge.code()).isEqualTo(CODE);
            assertThat(badge.issue()).isEqualTo(1);
        });
        assertThat(check.check(text)).isInstanceOf(Answer.Genuine.class);
    }

    @Test
    void the_bare_value_stands_alone_where_the_address_is_too_long_or_capitals_would_change_it() {
        String longHost = "https://" + "a".repeat(50) + ".example.org";
        for (String base : new String[] {longHost, "https://example.org/casting"}) {
            String text = new SignBadge(house, house, new Links(URI.create(base))).sign(CODE);
            assertThat(text).hasSize(BadgeValue.LENGTH);
            assertThat(check.check(text)).isInstanceOf(Answer.Genuine.class);
        }
    }

    @Test
    void any_code_and_issue_comes_back_from_its_value_and_is_genuine() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            AssignmentCode code = new AssignmentCode(
                    letters(random, 2),
                    letters(random, 3),
                    1 + random.nextInt(RankNotation.PROJECT.capacity()),
                    1 + random.nextInt(RankNotation.ASSIGNMENT.capacity()));
            int revoked = random.nextInt(BadgeValue.LAST_ISSUE);
            if (revoked > 0) {
                house.revoke(code, revoked, "lost", null, NOW);
            }
            String text = signer.sign(code);
            assertThat(BadgeValue.parse(text)).hasValueSatisfying(badge -> {
                assertThat(badge.code()).isEqualTo(code);
                assertThat(badge.issue()).isEqualTo(revoked + 1);
                assertThat(badge.text(LINKS)).isEqualTo(text);
            });
            assertThat(check.check(text)).isInstanceOf(Answer.Genuine.class);
        }
    }

    @Test
    void changing_any_one_character_makes_a_forged_badge_or_none() {
        String value = BadgeValue.parse(signer.sign(CODE)).orElseThrow().value();
        for (int at = 0; at < value.length(); at++) {
            for (char other : new char[] {'A', 'B', '2', '3', '7', 'Z'}) {
                if (value.charAt(at) != other) {
                    String changed = value.substring(0, at) + other + value.substring(at + 1);
                    assertThat(check.check(changed))
                            .as("place " + at + " as " + other)
                            .isInstanceOfAny(Answer.Forged.class, Answer.NoBadge.class);
                }
            }
        }
    }

    @Test
    void a_badge_signed_with_a_key_of_another_house_is_forged_even_under_our_key_name() {
        SampleBadges stranger = new SampleBadges();
        assertThat(check.check(new SignBadge(stranger, stranger, LINKS).sign(CODE)))
                .isInstanceOf(Answer.Forged.class);
    }

    @Test
    void a_lost_badge_is_revoked_and_the_one_printed_next_counts() {
        String lost = signer.sign(CODE);
        assertThat(house.revoke(CODE, 1, "lost", null, NOW)).isEqualTo(2);
        assertThat(check.check(lost)).isInstanceOf(Answer.Revoked.class);
        String next = signer.sign(CODE);
        assertThat(next).isNotEqualTo(lost);
        assertThat(check.check(next)).isInstanceOf(Answer.Genuine.class);
    }

    @Test
    void an_older_key_still_counts_beside_its_successor_until_it_is_revoked() {
        String old = signer.sign(CODE);
        house.addKey("CD45");
        assertThat(signer.sign(CODE)).contains("CD45");
        assertThat(check.check(old)).isInstanceOf(Answer.Genuine.class);
        house.revokeKey("AB23", NOW);
        assertThat(check.check(old)).isInstanceOf(Answer.Revoked.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "MAABC001042", "https://taalentio.example.org/profile/view/MAM0001RAB", "\u0000", "ẞ"})
    void what_is_no_badge_value_is_said_to_be_none(String scanned) {
        assertThat(check.check(scanned)).isInstanceOf(Answer.NoBadge.class);
    }

    @Test
    void small_letters_spaces_around_and_the_full_address_of_the_page_are_read_too() {
        String value = BadgeValue.parse(signer.sign(CODE)).orElseThrow().value();
        for (String scanned : new String[] {
            " " + value + "\n", value.toLowerCase(java.util.Locale.ROOT), "https://other.example/badge/" + value + "/"
        }) {
            assertThat(check.check(scanned)).isInstanceOf(Answer.Genuine.class);
        }
    }

    @Test
    void issues_beyond_the_two_places_are_refused() {
        String value = BadgeValue.parse(signer.sign(CODE)).orElseThrow().signature();
        assertThatThrownBy(() -> new BadgeValue(CODE, 0, "AB23", value)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BadgeValue(CODE, 1024, "AB23", value))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BadgeValue(CODE, 1, "AB01", value)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BadgeValue(CODE, 1, "AB23", value + "A"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String letters(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append((char) ('A' + random.nextInt(26)));
        }
        return text.toString();
    }
}
