package io.taalentio.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedNumberTest {

    @Test
    void shows_as_much_as_the_reference_allows() {
        assertThat(MaskedNumber.of(null)).isEmpty();
        assertThat(MaskedNumber.of(" ")).isEmpty();
        assertThat(MaskedNumber.of("A1")).isEqualTo("***");
        assertThat(MaskedNumber.of("A12")).isEqualTo("A***2");
        assertThat(MaskedNumber.of("A1234")).isEqualTo("A***4");
        assertThat(MaskedNumber.of("AB1234")).isEqualTo("AB1***234");
        assertThat(MaskedNumber.of("AB1234567")).isEqualTo("AB1***567");
    }
}
