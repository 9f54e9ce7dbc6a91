package io.taalentio.core.nametracking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundKeyTest {

    @ParameterizedTest
    @CsvSource({"diallo, jallow", "ouedraogo, wedraogo", "tshisekedi, chisekedi", "sagna, sanha"})
    void spellings_of_one_name_have_one_key_however_often_it_is_asked(String one, String other) {
        for (int i = 0; i < 2; i++) {
            assertThat(SoundKey.of(one)).isEqualTo(SoundKey.of(other));
        }
    }

    @Test
    void a_key_stays_the_same_however_many_other_words_are_asked_in_between() {
        String key = SoundKey.of("ndiaye");
        String longWord = "ndiaye".repeat(20);
        String ofLongWord = SoundKey.of(longWord);
        for (int i = 0; i < 30_000; i++) {
            SoundKey.of("name" + Integer.toString(i, 26).replaceAll("\\d", "b") + i % 7);
        }
        assertThat(SoundKey.of("ndiaye")).isEqualTo(key);
        assertThat(SoundKey.of(longWord)).isEqualTo(ofLongWord);
    }
}
