package io.taalentio.core.statistics;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hours worked on projects in numbers: of days with an arrival and a departure that counts, whole minutes of each.
 *
 * @param total of all of them
 * @param months by month of the working day, the first first, without those of no day
 * @param types by what people play, the most minutes first
 * @param productions the most minutes first; one without an id is of projects without a company
 * @param projects the most minutes first, {@value PeopleFigures#MOST_SLICES} at most
 * @param people the most minutes first, {@value PeopleFigures#MOST_SLICES} at most
 */
public record HoursFigures(
        Worked total,
        List<Month> months,
        List<OfType> types,
        List<OfProduction> productions,
        List<OfProject> projects,
        List<OfPerson> people) {

    public HoursFigures {
        months = List.copyOf(months);
        types = List.copyOf(types);
        productions = List.copyOf(productions);
        projects = List.copyOf(projects);
        people = List.copyOf(people);
    }

    /** @param people who worked at all, each once */
    public record Worked(long minutes, long days, long people) {}

    public record Month(YearMonth month, Worked worked) {}

    /** @param type key of the list {@code talentType} */
    public record OfType(String type, Worked worked) {}

    /**
     * A company.
     *
     * @param projects those the reader sees, worked on or not
     * @param assigned cinema talents assigned to one of them, each once
     */
    public record OfProduction(@Nullable UUID id, @Nullable String name, long projects, long assigned, Worked worked) {}

    public record OfProject(UUID id, String name, Worked worked) {}

    public record OfPerson(String code, String name, Worked worked) {}
}
