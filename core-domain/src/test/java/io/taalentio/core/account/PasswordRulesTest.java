package io.taalentio.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.kernel.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules((password, personal) -> PasswordStrength.Verdict.GOOD);

    @ParameterizedTest
    @ValueSource(
            strings = {"Mariam-Traoré", "TRAORE traore 1", "m.traore@exemple.org", "taalentio-2026", "Mariam.Traore.77"
            })
    void ones_own_names_and_address_do_not_make_a_password(String password) {
        assertThatThrownBy(() -> check(password)).isInstanceOfSatisfying(InvalidValue.class, v -> assertThat(
                        v.errors().getFirst().code())
                .isEqualTo("weak-password"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kora-balafon", "Traoré joue du balafon", "ɓɔŋɛ kuma sɛbɛn", "密码密码密码密码密码"})
    void words_of_any_script_do(String password) {
        assertThatCode(() -> check(password)).doesNotThrowAnyException();
    }

    @Test
    void length_is_counted_in_characters_as_people_see_them() {
        assertThatCode(() -> check("🥁kora🥁lafon")).doesNotThrowAnyException();
        assertThatThrownBy(() -> check("🥁🥁🥁🥁🥁koraz".substring(0, 14))).isInstanceOf(InvalidValue.class);
    }

    private void check(String password) {
        rules.check("password", password, "m.traore@exemple.org", "Mariam", "Traoré");
    }
}
