package io.taalentio.persistence.statistics;

import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.AgeBracket;
import io.taalentio.core.search.SearchQuery;
import io.taalentio.core.statistics.Dimension;
import io.taalentio.core.statistics.Figures;
import io.taalentio.core.statistics.Figures.Month;
import io.taalentio.core.statistics.Figures.Slice;
import io.taalentio.core.statistics.PeopleFigures;
import io.taalentio.persistence.search.ListedPeople;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Three statements for what a person has one of, and one more for each of what a person may have several of. */
@ApplicationScoped
class PeopleFigureRows implements PeopleFigures {

    private static final String MONTH = "to_char(created_at at time zone 'UTC', 'YYYY-MM')";

    private record Counted(int column, @Nullable String key, long count) {}

    private final ListedPeople people;

    PeopleFigureRows(ListedPeople people) {
        this.people = people;
    }

    @Override
    public Figures count(SearchQuery filter, Set<Dimension> dimensions, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Map<Dimension, List<Slice>> slices = new EnumMap<>(Dimension.class);
        List<Month> growth = new ArrayList<>();
        singles(filter, dimensions, today, slices, growth);
        for (Dimension dimension : dimensions) {
            if (dimension.several()) {
                slices.put(dimension, several(filter, dimension, today));
            }
        }
        return totals(filter, today, now, growth, slices);
    }

    private Figures totals(
            SearchQuery filter, LocalDate today, Instant now, List<Month> growth, Map<Dimension, List<Slice>> slices) {
        String cv = filter.kind() == ProfileKind.TALENT ? "count(cv_id)" : "0";
        return people.ask(
                        filter,
                        today,
                        """
                        select count(*), count(*) filter (where created_at > ?), count(*) filter (where created_at > ?),
                            count(photo_id), CV, count(verified_at), avg(completeness),
                            avg(extract(year from age(?, birth_date)))
                        from people""".replace("CV", cv),
                        List.of(
                                now.minus(Duration.ofDays(7)).atOffset(ZoneOffset.UTC),
                                now.minus(Duration.ofDays(30)).atOffset(ZoneOffset.UTC),
                                today),
                        row -> new Figures(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6),
                                row.getObject(7) == null ? null : (Double) row.getDouble(7),
                                row.getObject(8) == null ? null : (Double) row.getDouble(8),
                                growth,
                                slices))
                .getFirst();
    }

    /** Everything a person has one of, in one pass over the people. */
    private void singles(
            SearchQuery filter,
            Set<Dimension> dimensions,
            LocalDate today,
            Map<Dimension, List<Slice>> slices,
            List<Month> growth) {
        Map<Dimension, String> expressions = new LinkedHashMap<>();
        List<Object> values = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            if (!dimension.several()) {
                expressions.put(dimension, expression(dimension, today, values));
            }
        }
        List<Dimension> order = List.copyOf(expressions.keySet());
        List<String> columns = new ArrayList<>(expressions.values());
        columns.add(MONTH);
        String named = IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i) + " as d" + i)
                .collect(Collectors.joining(", "));
        String all = IntStream.range(0, columns.size()).mapToObj(i -> "d" + i).collect(Collectors.joining(", "));
        String sets =
                IntStream.range(0, columns.size()).mapToObj(i -> "(d" + i + ")").collect(Collectors.joining(", "));
        List<Counted> counted = people.ask(
                filter,
                today,
                "select grouping(" + all + "), coalesce(" + all + "), count(*) from (select " + named
                        + " from people) x group by grouping sets (" + sets + ")",
                values,
                row -> new Counted(column(row.getInt(1), columns.size()), row.getString(2), row.getLong(3)));
        for (int i = 0; i < order.size(); i++) {
            int column = i;
            slices.put(
                    order.get(i),
                    largest(counted.stream()
                            .filter(c -> c.column() == column)
                            .map(c -> new Slice(c.key(), c.count()))
                            .toList()));
        }
        counted.stream()
                .filter(c -> c.column() == order.size())
                .map(c -> new Month(YearMonth.parse(String.valueOf(c.key())), c.count()))
                .sorted(Comparator.comparing(Month::month))
                .forEach(growth::add);
    }

    /** Which column a row is grouped by: the one whose bit of {@code grouping()} is not set, the first being the highest. */
    private static int column(int bits, int columns) {
        int free = ~bits & ((1 << columns) - 1);
        return columns - 1 - Integer.numberOfTrailingZeros(free);
    }

    private static List<Slice> largest(List<Slice> slices) {
        return slices.stream()
                .sorted(Comparator.comparingLong(Slice::count)
                        .reversed()
                        .thenComparing(Slice::key, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(MOST_SLICES)
                .toList();
    }

    private List<Slice> several(SearchQuery filter, Dimension dimension, LocalDate today) {
        boolean general = filter.kind() == ProfileKind.TALENT;
        String from =
                switch (dimension) {
                    case TALENT ->
                        general
                                ? "people join profile_talent on profile_id = people.id"
                                : "people, unnest(skills) as talent";
                    case TYPE -> "people, unnest(talent_types) as type";
                    case LANGUAGE -> "people, unnest(languages) as language";
                    default -> throw new IllegalArgumentException(dimension + " is single");
                };
        String key = dimension.name().toLowerCase(java.util.Locale.ROOT);
        return people.ask(
                filter,
                today,
                "select " + key + ", count(*) from " + from + " group by 1 order by 2 desc, 1 limit ?",
                List.of(MOST_SLICES),
                row -> new Slice(row.getString(1), row.getLong(2)));
    }

    private static String expression(Dimension dimension, LocalDate today, List<Object> values) {
        return switch (dimension) {
            case GENDER -> "gender";
            case COUNTRY -> "residence_country";
            case CITY -> "residence_city::text";
            case NATIONALITY -> "nationality";
            case AVAILABILITY -> "availability";
            case WORK_MODE -> "work_mode";
            case VISIBILITY -> "visibility";
            case COMPLETENESS -> "(least(completeness / 25, 3) * 25)::text";
            case EXPERIENCE ->
                "case when years_experience < 2 then '0' when years_experience < 4 then '2'"
                        + " when years_experience < 6 then '4' when years_experience < 11 then '6'"
                        + " when years_experience is not null then '11' end";
            case AGE_BRACKET -> ages(today, values);
            case TALENT, TYPE, LANGUAGE -> throw new IllegalArgumentException(dimension + " is several");
        };
    }

    private static String ages(LocalDate today, List<Object> values) {
        StringBuilder cases = new StringBuilder("case");
        for (AgeBracket bracket : AgeBracket.values()) {
            if (bracket == AgeBracket.FROM_51) {
                cases.append(" when birth_date is not null then '")
                        .append(bracket.key())
                        .append("' end");
            } else {
                cases.append(" when birth_date > ? then '")
                        .append(bracket.key())
                        .append("'");
                values.add(today.minusYears(bracket.to() + 1L));
            }
        }
        return cases.toString();
    }
}
