package io.taalentio.api.security;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import io.taalentio.core.account.PasswordStrength;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Judges by zxcvbn: less than 10⁸ guesses is guessable; what is wholly on its list of common passwords is common. */
@ApplicationScoped
class ZxcvbnStrength implements PasswordStrength {

    private static final int GOOD_SCORE = 3;

    private final Zxcvbn zxcvbn = new Zxcvbn();

    @Override
    public Verdict judge(String password, List<String> personal) {
        Strength strength = zxcvbn.measure(password, personal);
        boolean common = strength.getSequence().size() == 1
                && "passwords".equals(strength.getSequence().getFirst().dictionaryName);
        if (strength.getScore() >= GOOD_SCORE && !common) {
            return Verdict.GOOD;
        }
        return common ? Verdict.COMMON : Verdict.GUESSABLE;
    }
}
