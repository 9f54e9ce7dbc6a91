package io.taalentio.core.account;

import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Managed;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a new password must be: 10 to 128 characters, six letters or digits that are not one's own names or address, not
 * among the common ones, not soon guessed. Nothing else.
 */
@Managed
public class PasswordRules {

    public static final int MIN = 10;
    public static final int MAX = 128;
    private static final int MIN_BEYOND_PERSONAL = 6;

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
        List<String> personal = personal(email, firstName, lastName);
        if (remainder(password, personal) < MIN_BEYOND_PERSONAL) {
            throw new InvalidValue(field, "weak-password");
        }
        switch (strength.judge(password, personal)) {
            case GOOD -> {}
            case COMMON -> throw new InvalidValue(field, "common-password");
            case GUESSABLE -> throw new InvalidValue(field, "weak-password");
        }
    }

    /** How many letters and digits are left once one's own names and addresses are taken out, accents and case aside. */
    private static int remainder(String password, List<String> personal) {
        String rest = folded(password);
        for (String word : personal) {
            String folded = folded(word);
            if (folded.length() > 2) {
                rest = rest.replace(folded, "");
            }
        }
        return rest.length();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> personal(String email, String firstName, String lastName) {
        List<String> words = new ArrayList<>(List.of("taalentio", email, firstName, lastName));
        Stream.of(email.split("[^\\p{L}\\p{N}]+", -1))
                .filter(w -> w.length() > 2)
                .forEach(words::add);
        return words;
    }
}
