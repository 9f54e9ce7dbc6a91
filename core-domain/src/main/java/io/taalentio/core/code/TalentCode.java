package io.taalentio.core.code;

import io.taalentio.core.kernel.Gender;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Code of a general profile, ten characters: {@code SNM0001CAS} is the first talent whose country of origin is Senegal,
 * a man who lives in Casablanca.
 *
 * @param originCountry ISO 3166-1 alpha-2 of the country of origin, not of residence
 * @param rank place in that country, all genders and cities together, from 1
 * @param cityCode three letters of the city of residence
 */
public record TalentCode(String originCountry, Gender gender, int rank, String cityCode) implements IdentificationCode {

    static final int LENGTH = 10;
    private static final Pattern SHAPE =
            Pattern.compile("([A-Z]{2})([MFN])(\\d{4}|[A-HJ-NP-Z][0-9A-HJ-NP-Z]{3})([A-Z]{3})");

    /** @throws IllegalArgumentException for a value no code can carry */
    public TalentCode {
        IdentificationCode.requireLetters(originCountry, 2);
        IdentificationCode.requireLetters(cityCode, 3);
        RankNotation.TALENT.write(rank);
    }

    /** The talent code a person typed, spaces and dashes forgiven. */
    public static Optional<TalentCode> parse(@Nullable String typed) {
        return read(IdentificationCode.normalise(typed));
    }

    static Optional<TalentCode> read(String text) {
        Matcher m = SHAPE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int rank = RankNotation.TALENT.read(m.group(3));
        return rank == 0
                ? Optional.empty()
                : Optional.of(new TalentCode(m.group(1), Gender.valueOf(m.group(2)), rank, m.group(4)));
    }

    @Override
    public String value() {
        return originCountry + gender + RankNotation.TALENT.write(rank) + cityCode;
    }

    @Override
    public String toString() {
        return value();
    }
}
