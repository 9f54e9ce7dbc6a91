package io.taalentio.core.account;

import java.util.List;

/** Judges how soon a password would be guessed. */
public interface PasswordStrength {

    enum Verdict {
        GOOD,
        /** Among the passwords most often used. */
        COMMON,
        GUESSABLE
    }

    /** @param personal words an attacker would try first: the person's names, e-mail, code, the product's name */
    Verdict judge(String password, List<String> personal);
}
