package io.taalentio.core.code;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Code of one talent's place in one project, eleven characters, printed on the badge: {@code MAABC001042} is the 42nd
 * talent of the first project of ABC in Morocco.
 *
 * @param country ISO 3166-1 alpha-2 of the project's country of origin, {@code XX} if it has none
 * @param company three letters of the production company, see {@link CompanyInitials}
 * @param project rank of the project among those of the same country and company letters, from 1
 * @param rank place of the talent inside the project, from 1
 */
public record AssignmentCode(String country, String company, int project, int rank) implements IdentificationCode {

    static final int LENGTH = 11;
    private static final Pattern SHAPE = Pattern.compile(
            "([A-Z]{2})([A-Z]{3})(\\d{3}|[A-HJ-NP-Z][0-9A-HJ-NP-Z]{2})(\\d{3}|[A-HJ-NP-Z][0-9A-HJ-NP-Z]\\d)");

    /** @throws IllegalArgumentException for a value no code can carry */
    public AssignmentCode {
        IdentificationCode.requireLetters(country, 2);
        IdentificationCode.requireLetters(company, 3);
        RankNotation.PROJECT.write(project);
        RankNotation.ASSIGNMENT.write(rank);
    }

    /** The assignment code a person typed, spaces and dashes forgiven. */
    public static Optional<AssignmentCode> parse(@Nullable String typed) {
        return read(IdentificationCode.normalise(typed));
    }

    static Optional<AssignmentCode> read(String text) {
        Matcher m = SHAPE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int project = RankNotation.PROJECT.read(m.group(3));
        int rank = RankNotation.ASSIGNMENT.read(m.group(4));
        return project == 0 || rank == 0
                ? Optional.empty()
                : Optional.of(new AssignmentCode(m.group(1), m.group(2), project, rank));
    }

    @Override
    public String value() {
        return country + company + RankNotation.PROJECT.write(project) + RankNotation.ASSIGNMENT.write(rank);
    }

    @Override
    public String toString() {
        return value();
    }
}
