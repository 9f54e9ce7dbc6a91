package io.taalentio.core.code;

import io.taalentio.core.kernel.Gender;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Code of a cinema profile, eleven characters: {@code MACAS00001F} is the first cinema talent of Morocco, a woman who
 * lives in Casablanca. Its series is separate from the one of talent codes.
 *
 * @param country ISO 3166-1 alpha-2 of the country of origin, or of residence where the origin is not known
 * @param cityCode three letters of the city of residence
 * @param rank place in that country, from 1
 */
public record CinemaCode(String country, String cityCode, int rank, Gender gender) implements IdentificationCode {

    static final int LENGTH = 11;
    private static final Pattern SHAPE =
            Pattern.compile("([A-Z]{2})([A-Z]{3})(\\d{5}|[A-HJ-NP-Z][0-9A-HJ-NP-Z]{4})([MFN])");

    /** @throws IllegalArgumentException for a value no code can carry */
    public CinemaCode {
        IdentificationCode.requireLetters(country, 2);
        IdentificationCode.requireLetters(cityCode, 3);
        RankNotation.CINEMA.write(rank);
    }

    /** The cinema code a person typed, spaces and dashes forgiven. */
    public static Optional<CinemaCode> parse(@Nullable String typed) {
        return read(IdentificationCode.normalise(typed));
    }

    static Optional<CinemaCode> read(String text) {
        Matcher m = SHAPE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int rank = RankNotation.CINEMA.read(m.group(3));
        return rank == 0
                ? Optional.empty()
                : Optional.of(new CinemaCode(m.group(1), m.group(2), rank, Gender.valueOf(m.group(4))));
    }

    @Override
    public String value() {
        return country + cityCode + RankNotation.CINEMA.write(rank) + gender;
    }

    @Override
    public String toString() {
        return value();
    }
}
