package io.taalentio.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyInitialsTest {

    @ParameterizedTest
    @CsvSource({
        "ABC Productions, ABC",
        "Atlas Studios Production, ATL",
        "Les Films du Dragon Noir, DRN",
        "M3 Prod, MPX",
        "24/7, XXX",
        "Les Studios, LES",
        "Éclair, ECL",
        "Œuvres, OEU",
        "S.A.R.L. Baobab, BAO",
        "L'Image, IMA",
        "Nile and Niger River Pictures Ltd, NNR",
        "Ŋara Ɛkɔ, NAE",
        "Z, ZXX",
        "  , XXX",
        "مهرجان, XXX",
        "The Of And, TOA",
        "Ouaga-Dakar Cinéma, ODC",
    })
    void initials_follow_the_rule(String name, String initials) {
        assertThat(CompanyInitials.of(name).value()).isEqualTo(initials);
    }

    @Test
    void no_company_is_three_x() {
        assertThat(CompanyInitials.of(null)).isEqualTo(CompanyInitials.NONE);
    }
}
