package io.taalentio.core.nametracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.nametracking.Explanation.Reason;
import io.taalentio.core.nametracking.NameMatch.MatchType;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for every name, tried on thousands made up by chance. */
class NameMatcherLawsTest {

    private final Random random = new Random(20_261_120);
    private final List<String> names = NameMatcherTest.pairs("pairs.psv").stream()
            .flatMap(pair -> List.of(pair.watched(), pair.registered()).stream())
            .filter(name -> name.contains(" "))
            .toList();

    private String any() {
        return names.get(random.nextInt(names.size()));
    }

    private static RegisteredName registered(String whole) {
        int space = whole.indexOf(' ');
        return space < 0
                ? RegisteredName.of(whole, "")
                : RegisteredName.of(whole.substring(0, space), whole.substring(space + 1));
    }

    private static Optional<NameMatch> match(String watched, String registered) {
        return NameMatcher.match(PersonName.of(watched), registered(registered), true);
    }

    @Test
    void a_name_is_itself_in_any_order_without_accents_and_in_capitals() {
        for (String name : names) {
            assertThat(match(name, name))
                    .as(name)
                    .get()
                    .extracting(NameMatch::type)
                    .isEqualTo(MatchType.EXACT);
            String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .toUpperCase(Locale.ROOT);
            assertThat(match(name, plain))
                    .as(plain)
                    .get()
                    .extracting(NameMatch::score)
                    .isEqualTo(100);
            List<String> words = new ArrayList<>(List.of(name.replace(",", "").split(" ", -1)));
            Collections.rotate(words, 1);
            if (words.stream().noneMatch(word -> word.length() < 4 || word.endsWith("."))) {
                assertThat(match(name, String.join(" ", words))).as("%s", words).isPresent();
            }
        }
    }

    @Test
    void nothing_anybody_can_type_breaks_it() {
        for (int i = 0; i < 5_000; i++) {
            StringBuilder typed = new StringBuilder();
            int length = random.nextInt(60);
            for (int j = 0; j < length; j++) {
                int letter = random.nextInt(5) == 0 ? random.nextInt(0x2FFF) : 'a' + random.nextInt(26);
                typed.appendCodePoint(random.nextInt(6) == 0 ? ' ' : letter);
            }
            String text = typed.toString();
            PersonName name = PersonName.of(text);
            match(text, any());
            match(any(), text);
            assertThat(NameKeys.filed(name)).doesNotContainNull();
            if (name.watchable()) {
                assertThat(NameKeys.sought(name).words()).isNotEmpty().allMatch(keys -> !keys.isEmpty());
                assertThat(match(text, text)).as(text).isPresent();
            }
        }
    }

    @Test
    void the_index_hides_no_match_whatever_slip_of_the_hand_was_made() {
        int matched = 0;
        for (int i = 0; i < 20_000; i++) {
            String watched = any();
            String other = mistyped(watched);
            if (match(watched, other).isPresent()) {
                matched++;
                assertThat(NameKeys.sought(PersonName.of(watched))
                                .mayBe(NameKeys.filed(registered(other).whole())))
                        .as("%s finds %s", watched, other)
                        .isTrue();
            }
        }
        assertThat(matched).isGreaterThan(5_000);
    }

    private String mistyped(String name) {
        StringBuilder text = new StringBuilder(name);
        int slips = 1 + random.nextInt(2);
        for (int i = 0; i < slips; i++) {
            int at = random.nextInt(text.length() - 1);
            switch (random.nextInt(5)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, (char) ('a' + random.nextInt(26)));
                case 2 -> text.setCharAt(at, (char) ('a' + random.nextInt(26)));
                case 3 -> {
                    char letter = text.charAt(at);
                    text.setCharAt(at, text.charAt(at + 1));
                    text.setCharAt(at + 1, letter);
                }
                default -> text.insert(text.length(), " Traoré");
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "Awa Diop, Diop Awa, OTHER_ORDER",
        "Awa Diop, Awa Marie Diop, MORE_WORDS",
        "Cheikh Anta Diop, Cheikh Diop, FEWER_WORDS",
        "Diallo, Awa Diallo, ONE_NAME",
        "Awa Diallo, Awa Jallow, OTHER_FORM",
        "Awa Tshilombo, Awa Chilombo, SPELLING",
        "Mamadou Coulibaly, Mamadou Coulibary, ONE_LETTER",
        "Awa Diop, A. Diop, INITIAL",
        "Karim Ben Salah, Karim Salah, PARTICLE",
        "Marie Noelle Petit, Marienoelle Petit, JOINED",
    })
    void a_match_says_why(String watched, String registered, Reason reason) {
        assertThat(match(watched, registered)).get().satisfies(match -> assertThat(match.explanations())
                .extracting(Explanation::reason)
                .contains(reason));
    }

    @ParameterizedTest
    @CsvSource({"Ali, Khalid, Touré", "Sy, Aïssatou, Sylla", "Awa, Hawa, Ba", "Diop, Awa, Diouf"})
    void a_part_of_a_word_is_no_name(String watched, String first, String last) {
        boolean sameSound = watched.equals("Awa");
        assertThat(NameMatcher.match(PersonName.of(watched), RegisteredName.of(first, last), true)
                        .isPresent())
                .isEqualTo(sameSound);
        assertThat(NameMatcher.match(PersonName.of(watched), RegisteredName.of(first, last), false))
                .isEmpty();
    }
}
