package io.taalentio.core.account;

import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Managed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a new password must be: 10 to 128 characters, not among the common ones, not soon guessed. Nothing else. */
@Managed
public class PasswordRules {

    public static final int MIN = 10;
    public static final int MAX = 128;

    private final PasswordStrength strength;

    public PasswordRules(PasswordStrength strength) {
        this.strength = strength;
    }

    /**
     * @param field name of the field the refusal is shown at
     * @throws InvalidValue {@code password-too-short}, {@code password-too-long}, {@code common-password} or
     *     {@code weak-password}
     */
    public void check(String field, String password, String email, String firstName, String lastName) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN) {
            throw new InvalidValue(field, "password-too-short", Map.of("min", MIN));
        }
        if (length > MAX) {
            throw new InvalidValue(field, "password-too-long", Map.of("max", MAX));
        }
        switch (strength.judge(password, personal(email, firstName, lastName))) {
            case GOOD -> {}
            case COMMON -> throw new InvalidValue(field, "common-password");
            case GUESSABLE -> throw new InvalidValue(field, "weak-password");
        }
    }

    private static List<String> personal(String email, String firstName, String lastName) {
        List<String> words = new ArrayList<>(List.of("taalentio", email, firstName, lastName));
        Stream.of(email.split("[^\\p{L}\\p{N}]+", -1))
                .filter(w -> w.length() > 2)
                .forEach(words::add);
        return words;
    }
}
