package io.taalentio.core.code;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the assignment codes of one project begin with, eight characters: {@code MAABC001} is the first project of ABC in
 * Morocco.
 *
 * @param country ISO 3166-1 alpha-2 of the project's country of origin, {@link #NO_COUNTRY} if it has none
 * @param number rank of the project among those of the same country and company letters, from 1
 */
public record ProjectPrefix(String country, CompanyInitials company, int number) {

    public static final String NO_COUNTRY = "XX";

    private static final Pattern SHAPE = Pattern.compile("([A-Z]{2})([A-Z]{3})(\\d{3}|[A-HJ-NP-Z][0-9A-HJ-NP-Z]{2})");

    /** @throws IllegalArgumentException for a value no code can carry */
    public ProjectPrefix {
        IdentificationCode.requireLetters(country, 2);
        RankNotation.PROJECT.write(number);
    }

    public static Optional<ProjectPrefix> parse(String text) {
        Matcher m = SHAPE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int number = RankNotation.PROJECT.read(m.group(3));
        return number == 0
                ? Optional.empty()
                : Optional.of(new ProjectPrefix(m.group(1), new CompanyInitials(m.group(2)), number));
    }

    /** The code of the talent of that rank inside the project. */
    public AssignmentCode assignment(int rank) {
        return new AssignmentCode(country, company.value(), number, rank);
    }

    public String value() {
        return country + company + RankNotation.PROJECT.write(number);
    }

    @Override
    public String toString() {
        return value();
    }
}
