package io.taalentio.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.kernel.Gender;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeIssuerTest {

    private final InMemoryCodeCounters counters = new InMemoryCodeCounters();
    private final List<String> alarms = new ArrayList<>();
    private final CodeIssuer issuer =
            new CodeIssuer(counters, (scope, used, capacity) -> alarms.add(scope.value() + " " + used));

    @Test
    void ranks_count_all_genders_and_cities_of_a_country_together() {
        assertThat(issuer.forTalent("MA", Gender.M, "RAB").value()).isEqualTo("MAM0001RAB");
        assertThat(issuer.forTalent("MA", Gender.F, "CAS").value()).isEqualTo("MAF0002CAS");
        assertThat(issuer.forTalent("SN", Gender.N, "CAS").value()).isEqualTo("SNN0001CAS");
    }

    @Test
    void cinema_codes_have_a_series_of_their_own() {
        issuer.forTalent("MA", Gender.M, "RAB");
        assertThat(issuer.forCinemaTalent("MA", "RAB", Gender.M).value()).isEqualTo("MARAB00001M");
    }

    @Test
    void the_last_number_is_followed_by_the_letter_continuation() {
        counters.set(CodeScope.talents("NG"), 9_998);
        assertThat(issuer.forTalent("NG", Gender.F, "LAG").value()).isEqualTo("NGF9999LAG");
        assertThat(issuer.forTalent("NG", Gender.F, "LAG").value()).isEqualTo("NGFA000LAG");
        counters.set(CodeScope.cinemaTalents("NG"), 99_999);
        assertThat(issuer.forCinemaTalent("NG", "LAG", Gender.M).value()).isEqualTo("NGLAGA0000M");
    }

    @Test
    void past_the_end_of_the_series_nothing_is_issued() {
        counters.set(CodeScope.talents("NG"), 953_294);
        assertThat(issuer.forTalent("NG", Gender.F, "LAG").value()).isEqualTo("NGFZZZZLAG");
        assertThatThrownBy(() -> issuer.forTalent("NG", Gender.F, "LAG"))
                .isInstanceOfSatisfying(
                        CodeSpaceExhausted.class, e -> assertThat(e.code()).isEqualTo("code-space-exhausted"));
    }

    @Test
    void the_operators_are_warned_at_nine_tenths_and_at_each_hundredth_after() {
        counters.set(CodeScope.talents("NG"), 857_964);
        issuer.forTalent("NG", Gender.F, "LAG");
        assertThat(alarms).isEmpty();
        issuer.forTalent("NG", Gender.F, "LAG");
        issuer.forTalent("NG", Gender.F, "LAG");
        assertThat(alarms).containsExactly("T:NG 857966");
        counters.set(CodeScope.talents("NG"), 953_294);
        issuer.forTalent("NG", Gender.F, "LAG");
        assertThat(alarms).hasSize(2);
    }
}
