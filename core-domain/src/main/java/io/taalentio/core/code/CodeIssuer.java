package io.taalentio.core.code;

import io.taalentio.core.kernel.Gender;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.world.City;
import java.util.UUID;

/**
 * Issues codes. Called inside the transaction that stores the profile and as late in it as can be: until that
 * transaction ends, others of the same country wait, and if it fails the rank is given back, so a series has no gap.
 * A code never changes afterwards and is never used again (product reference, section 2.3).
 */
@Managed
public class CodeIssuer {

    /** From this share of a series on, every further hundredth of it is told to the operators. */
    static final int WARN_FROM_PERCENT = 90;

    private final CodeCounters counters;
    private final CodeSpaceAlarm alarm;

    public CodeIssuer(CodeCounters counters, CodeSpaceAlarm alarm) {
        this.counters = counters;
        this.alarm = alarm;
    }

    /**
     * @param cityCode letters of the city of residence; {@link City#NOT_LISTED} where the list does not hold it
     * @throws CodeSpaceExhausted when the country has no code left
     */
    public TalentCode forTalent(String originCountry, Gender gender, String cityCode) {
        int rank = draw(CodeScope.talents(originCountry), RankNotation.TALENT);
        return new TalentCode(originCountry, gender, rank, cityCode);
    }

    /**
     * @param country of origin, or of residence where the origin is not known
     * @throws CodeSpaceExhausted when the country has no code left
     */
    public CinemaCode forCinemaTalent(String country, String cityCode, Gender gender) {
        int rank = draw(CodeScope.cinemaTalents(country), RankNotation.CINEMA);
        return new CinemaCode(country, cityCode, rank, gender);
    }

    /**
     * @param country of the project's origin, {@link ProjectPrefix#NO_COUNTRY} if it has none
     * @throws CodeSpaceExhausted when the company has no project number left in that country
     */
    public ProjectPrefix forProject(String country, CompanyInitials company) {
        int number = draw(CodeScope.projects(country + company), RankNotation.PROJECT);
        return new ProjectPrefix(country, company, number);
    }

    /** @throws CodeSpaceExhausted when the project has no code left */
    public AssignmentCode forAssignment(UUID projectId, ProjectPrefix prefix) {
        return prefix.assignment(draw(CodeScope.assignments(projectId.toString()), RankNotation.ASSIGNMENT));
    }

    private int draw(CodeScope scope, RankNotation notation) {
        long rank = counters.next(scope);
        long capacity = notation.capacity();
        if (rank > capacity) {
            throw new CodeSpaceExhausted(scope);
        }
        long percent = rank * 100 / capacity;
        if (percent >= WARN_FROM_PERCENT && percent > (rank - 1) * 100 / capacity) {
            alarm.nearlyFull(scope, rank, capacity);
        }
        return (int) rank;
    }
}
