package io.taalentio.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.kernel.Gender;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentificationCodeTest {

    private static final Pattern TALENT =
            Pattern.compile("^[A-Z]{2}[MFN](\\d{4}|[A-HJ-NP-Z][0-9A-HJ-NP-Z]{3})[A-Z]{3}$");
    private static final Pattern CINEMA = Pattern.compile("^[A-Z]{5}(\\d{5}|[A-HJ-NP-Z][0-9A-HJ-NP-Z]{4})[MFN]$");
    private static final Pattern ASSIGNMENT =
            Pattern.compile("^[A-Z]{5}(\\d{3}|[A-HJ-NP-Z][0-9A-HJ-NP-Z]{2})(\\d{3}|[A-HJ-NP-Z][0-9A-HJ-NP-Z]\\d)$");

    @Test
    void the_three_codes_are_composed_as_the_reference_shows() {
        assertThat(new TalentCode("MA", Gender.M, 1, "RAB").value()).isEqualTo("MAM0001RAB");
        assertThat(new TalentCode("SN", Gender.M, 1, "CAS").value()).isEqualTo("SNM0001CAS");
        assertThat(new CinemaCode("MA", "CAS", 1, Gender.F).value()).isEqualTo("MACAS00001F");
        assertThat(new AssignmentCode("MA", "ABC", 1, 42).value()).isEqualTo("MAABC001042");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MAM0001RAB", " mam 0001 rab ", "MA-M-0001-RAB", "ma\u00a0m\u20110001\u2013rab", "\tMAM0001RAB\n"
            })
    void spaces_dashes_and_small_letters_are_forgiven(String typed) {
        assertThat(IdentificationCode.parse(typed)).contains(new TalentCode("MA", Gender.M, 1, "RAB"));
        assertThat(TalentCode.parse(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "MAM0000RAB",
                "MAX0001RAB",
                "MAMI000RAB",
                "MAM0001RA1",
                "MAM00001RAB",
                "MACAS00000F",
                "MACAS00001X",
                "MACAS0001F",
                "MAABC000042",
                "MAABC001000",
                "MAABC001A4A",
                "ßAM0001RAB",
                "MAM0001RAſ",
                "MAM٠٠٠١RAB",
                "MAM0001RAB\u0000",
                "../../etc1",
            })
    void what_is_no_code_is_refused(String typed) {
        assertThat(IdentificationCode.parse(typed)).isEmpty();
    }

    @Test
    void nothing_typed_is_no_code() {
        assertThat(IdentificationCode.parse(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"m, 1, RAB", "MAR, 1, RAB", "MA, 0, RAB", "MA, 953296, RAB", "MA, 1, RA", "MA, 1, FÈS"})
    void a_code_cannot_be_built_from_bad_parts(String country, int rank, String city) {
        assertThatThrownBy(() -> new TalentCode(country, Gender.F, rank, city))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eight_hundred_thousand_random_codes_read_back_as_what_they_are_and_as_nothing_else() {
        Random random = new Random(20261120);
        for (int i = 0; i < 800_000; i++) {
            IdentificationCode code = random(random);
            String text = code.value();
            if (!IdentificationCode.parse(text).equals(Optional.of(code))) {
                throw new AssertionError(text + " does not read back");
            }
            int kinds = (TALENT.matcher(text).matches() ? 1 : 0)
                    + (CINEMA.matcher(text).matches() ? 1 : 0)
                    + (ASSIGNMENT.matcher(text).matches() ? 1 : 0);
            int readers = (TalentCode.parse(text).isPresent() ? 1 : 0)
                    + (CinemaCode.parse(text).isPresent() ? 1 : 0)
                    + (AssignmentCode.parse(text).isPresent() ? 1 : 0);
            if (kinds != 1 || readers != 1) {
                throw new AssertionError(text + " is " + kinds + " kinds, read by " + readers);
            }
        }
    }

    @Test
    void codes_of_one_country_gender_and_city_sort_by_rank() {
        Random random = new Random(7);
        List<TalentCode> talents = new ArrayList<>();
        List<CinemaCode> cinema = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            talents.add(new TalentCode("CD", Gender.F, rank(random, RankNotation.TALENT), "KIN"));
            cinema.add(new CinemaCode("CD", "KIN", rank(random, RankNotation.CINEMA), Gender.F));
        }
        talents.sort(Comparator.comparing(TalentCode::value));
        cinema.sort(Comparator.comparing(CinemaCode::value));
        assertThat(talents).isSortedAccordingTo(Comparator.comparingInt(TalentCode::rank));
        assertThat(cinema).isSortedAccordingTo(Comparator.comparingInt(CinemaCode::rank));
    }

    @Test
    void random_text_of_the_right_length_is_read_exactly_when_the_published_pattern_holds() {
        Random random = new Random(11);
        String symbols = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZMFN0123456789";
        for (int i = 0; i < 400_000; i++) {
            StringBuilder text = new StringBuilder("MA");
            int length = 10 + random.nextInt(2);
            while (text.length() < length) {
                text.append(symbols.charAt(random.nextInt(symbols.length())));
            }
            String t = text.toString();
            boolean zero = t.matches("...0000...") || t.matches(".{5}00000.") || t.matches(".{5}(000...|...000)");
            boolean shaped = TALENT.matcher(t).matches()
                    || CINEMA.matcher(t).matches()
                    || ASSIGNMENT.matcher(t).matches();
            if (IdentificationCode.parse(t).isPresent() != (shaped && !zero)) {
                throw new AssertionError(t);
            }
        }
    }

    private static IdentificationCode random(Random random) {
        String country = letters(random, 2);
        String letters = letters(random, 3);
        Gender gender = List.of(Gender.M, Gender.F, Gender.N).get(random.nextInt(3));
        return switch (random.nextInt(3)) {
            case 0 -> new TalentCode(country, gender, rank(random, RankNotation.TALENT), letters);
            case 1 -> new CinemaCode(country, letters, rank(random, RankNotation.CINEMA), gender);
            default ->
                new AssignmentCode(
                        country, letters, rank(random, RankNotation.PROJECT), rank(random, RankNotation.ASSIGNMENT));
        };
    }

    private static int rank(Random random, RankNotation notation) {
        return 1 + random.nextInt(random.nextBoolean() ? notation.capacity() : notation.decimalEnd());
    }

    private static String letters(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append((char) ('A' + random.nextInt(26)));
        }
        return text.toString();
    }
}
