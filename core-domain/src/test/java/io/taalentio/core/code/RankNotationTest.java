package io.taalentio.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankNotationTest {

    @ParameterizedTest
    @CsvSource({
        "TALENT, 9999, 953295",
        "CINEMA, 99999, 32172063",
        "PROJECT, 999, 28743",
        "ASSIGNMENT, 999, 9159",
    })
    void each_group_holds_as_many_ranks_as_the_reference_says(RankNotation notation, int decimal, int total) {
        assertThat(notation.decimalEnd()).isEqualTo(decimal);
        assertThat(notation.capacity()).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({
        "TALENT, 1, 0001",
        "TALENT, 9999, 9999",
        "TALENT, 10000, A000",
        "TALENT, 10010, A00A",
        "TALENT, 10034, A010",
        "TALENT, 953295, ZZZZ",
        "CINEMA, 1, 00001",
        "CINEMA, 99999, 99999",
        "CINEMA, 100000, A0000",
        "CINEMA, 32172063, ZZZZZ",
        "PROJECT, 999, 999",
        "PROJECT, 1000, A00",
        "PROJECT, 28743, ZZZ",
        "ASSIGNMENT, 999, 999",
        "ASSIGNMENT, 1000, A00",
        "ASSIGNMENT, 1010, A10",
        "ASSIGNMENT, 1100, AA0",
        "ASSIGNMENT, 9159, ZZ9",
    })
    void digits_are_followed_by_letters_without_a_gap(RankNotation notation, int rank, String written) {
        assertThat(notation.write(rank)).isEqualTo(written);
        assertThat(notation.read(written)).isEqualTo(rank);
    }

    @ParameterizedTest
    @EnumSource(RankNotation.class)
    void every_rank_of_the_whole_range_reads_back_and_sorts_after_the_one_before(RankNotation notation) {
        String before = "";
        for (int rank = 1; rank <= notation.capacity(); rank++) {
            String written = notation.write(rank);
            if (notation.read(written) != rank
                    || before.compareTo(written) >= 0
                    || written.length() != notation.length()) {
                throw new AssertionError(notation + " " + rank + " after " + before + ": " + written);
            }
            before = written;
        }
        assertThat(before).matches(Pattern.compile("Z+9?"));
    }

    @ParameterizedTest
    @EnumSource(RankNotation.class)
    void ranks_outside_the_range_are_refused(RankNotation notation) {
        assertThatThrownBy(() -> notation.write(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> notation.write(notation.capacity() + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "I000", "O000", "000", "00001", "A00I", "A00O", "1A00", "a000", "-001", "١٢٣٤"})
    void what_is_no_rank_reads_as_zero(String text) {
        assertThat(RankNotation.TALENT.read(text)).isZero();
    }

    @Test
    void an_assignment_rank_ends_in_a_digit_or_is_none() {
        assertThat(RankNotation.ASSIGNMENT.read("A0A")).isZero();
        assertThat(RankNotation.ASSIGNMENT.read("AA0")).isEqualTo(1100);
    }
}
