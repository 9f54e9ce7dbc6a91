package io.taalentio.documents.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArabicFormsTest {

    @ParameterizedTest
    @CsvSource({
        "محمد, \uFEE3\uFEA4\uFEE4\uFEAA",
        "سلام, \uFEB3\uFEFC\uFEE1",
        "دار, \uFEA9\uFE8D\uFEAD",
        "علي, \uFECB\uFEE0\uFEF2",
        "لا, \uFEFB",
        "ماء, \uFEE3\uFE8E\uFE80",
        "رؤى, \uFEAD\uFE85\uFEEF",
    })
    void letters_take_the_form_of_their_place(String read, String joined) {
        assertThat(ArabicForms.joined(read)).isEqualTo(joined);
    }

    @ParameterizedTest
    @ValueSource(strings = {"محمد بن عبد الله", "لالة مريم", "مُحَمَّد", "الإمارات", "شيء", "قلم وورقة"})
    void joined_letters_are_still_the_same_letters(String read) {
        assertThat(Normalizer.normalize(ArabicForms.joined(read), Normalizer.Form.NFKC)
                        .replaceAll("\\p{Mn}", ""))
                .isEqualTo(read.replaceAll("\\p{Mn}", ""));
    }

    @Test
    void a_mixed_line_is_seen_from_left_to_right() {
        assertThat(ArabicForms.visual("أب (1990) Yao", true)).isEqualTo("Yao (1990) بأ");
        assertThat(ArabicForms.visual("Yao (أب)", false)).isEqualTo("Yao (بأ)");
        assertThat(ArabicForms.visual("Dakar", false)).isEqualTo("Dakar");
    }
}
