package io.taalentio.core.world;

import io.taalentio.core.kernel.Label;
import io.taalentio.core.kernel.Language;
import java.util.Locale;

/**
 * A country of ISO 3166-1, or Kosovo under its user-assigned code XK.
 *
 * @param iso2 alpha-2 code, upper case
 * @param numericCode ISO 3166-1 numeric
 * @param nationalityFeminine French feminine adjective as a list shows it: {@code Marocaine}
 * @param callingCode without plus sign: {@code 212}; empty for the few lands without telephones of their own
 * @param currency ISO 4217 code of the currency in use; empty for Antarctica
 * @param region key in the list {@code region}
 * @param african one of the 54 African states
 */
public record Country(
        String iso2,
        String iso3,
        int numericCode,
        Label name,
        String nationalityMasculine,
        String nationalityFeminine,
        String nationalityEnglish,
        String callingCode,
        String currency,
        String region,
        boolean african) {

    private static final int REGIONAL_INDICATOR_A = 0x1F1E6;

    /** The flag emoji: the two regional indicators of the code. */
    public String flag() {
        return new StringBuilder()
                .appendCodePoint(REGIONAL_INDICATOR_A + iso2.charAt(0) - 'A')
                .appendCodePoint(REGIONAL_INDICATOR_A + iso2.charAt(1) - 'A')
                .toString();
    }

    /** Nationality of somebody of that gender, as a list shows it. */
    public String nationality(String gender, Language language) {
        String word =
                switch (language) {
                    case FR -> gender.equals("F") ? nationalityFeminine : nationalityMasculine;
                    case EN -> nationalityEnglish;
                };
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }
}
