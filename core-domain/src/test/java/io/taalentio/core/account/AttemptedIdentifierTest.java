package io.taalentio.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttemptedIdentifierTest {

    @Test
    void of_an_address_the_first_letters_stand_and_a_code_as_it_is() {
        assertThat(AttemptedIdentifier.masked(" Awa.Diop@example.org ")).isEqualTo("A***@e***");
        assertThat(AttemptedIdentifier.masked("ma-f 0001 cas")).isEqualTo("MAF0001CAS");
        assertThat(AttemptedIdentifier.masked("MACAS00001F")).isEqualTo("MACAS00001F");
    }

    @Test
    void a_password_in_the_wrong_field_is_never_told() {
        for (String secret : new String[] {
            "kora-balafon-djembe", "P@ssw0rd", "p@ss", "hunter2", "@", "a@b", "quatre mots sans lien", "x@y@z.com", ""
        }) {
            assertThat(AttemptedIdentifier.masked(secret)).isEqualTo("***");
        }
    }
}
