package io.taalentio.api.search;

import io.taalentio.api.search.StaffViews.CinemaCardView;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.search.FindLookAlikes.LookAlike;
import io.taalentio.core.search.ProfileIndex;
import io.taalentio.core.search.SearchField;
import io.taalentio.core.search.SearchQuery;
import io.taalentio.core.search.Understood;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a search tells beside its list. */
@Singleton
class SearchViews {

    private static final int MOST_CITIES = 30;

    /**
     * One key of a field.
     *
     * @param name of a city, which the browser does not know; absent for other fields
     */
    @Schema(
            name = "KeyCount",
            requiredProperties = {"key", "count"})
    public record KeyCount(String key, long count, @Nullable String name) {}

    /** @param field name of the filter in an address */
    public record FieldCounts(String field, List<KeyCount> keys) {}

    /** @param total everybody found */
    public record CountsView(long total, List<FieldCounts> fields) {}

    /** Words as typed, and the filter they became. */
    public record PieceView(String field, String words) {}

    /**
     * What was understood.
     *
     * @param filters parameters of the list, by name
     * @param text words that are left, absent when none are
     * @param cityName names of the cities among the filters, absent when there are none
     */
    public record UnderstoodView(
            Map<String, String> filters,
            @Nullable String text,
            @Nullable String cityName,
            List<PieceView> pieces) {}

    /**
     * Somebody alike.
     *
     * @param likeness 1 to 100
     * @param alike names of filters in which both are alike
     */
    public record LookAlikeView(CinemaCardView person, int likeness, List<String> alike) {}

    private final Naming naming;
    private final StaffViews staff;

    SearchViews(Naming naming, StaffViews staff) {
        this.naming = naming;
        this.staff = staff;
    }

    CountsView counts(ProfileIndex.Counts counts, Language language) {
        List<FieldCounts> fields = new ArrayList<>();
        for (SearchField field : SearchField.values()) {
            Map<String, Long> byKey = counts.byField().get(field);
            if (byKey != null) {
                fields.add(new FieldCounts(field.address(), keys(field, byKey, language)));
            }
        }
        return new CountsView(counts.total(), fields);
    }

    private List<KeyCount> keys(SearchField field, Map<String, Long> byKey, Language language) {
        return byKey.entrySet().stream()
                // Levels of a language are counted within it.
                .filter(entry ->
                        field != SearchField.LANGUAGE || !entry.getKey().contains(":"))
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(field == SearchField.CITY ? MOST_CITIES : Long.MAX_VALUE)
                .map(entry -> new KeyCount(
                        entry.getKey(),
                        entry.getValue(),
                        field == SearchField.CITY ? city(entry.getKey(), language) : null))
                .toList();
    }

    private String city(String id, Language language) {
        return naming.city(Integer.parseInt(id), null, language);
    }

    UnderstoodView understood(Understood understood, Language language) {
        Map<String, String> filters = new LinkedHashMap<>(understood.query().parameters());
        String text = filters.remove(SearchQuery.TEXT);
        String cities = filters.get(SearchField.CITY.address());
        return new UnderstoodView(
                filters,
                text,
                cities == null
                        ? null
                        : Arrays.stream(cities.split(",", -1))
                                .map(id -> id.startsWith("-")
                                        ? "≠ " + city(id.substring(1), language)
                                        : city(id, language))
                                .collect(Collectors.joining(", ")),
                understood.pieces().stream()
                        .map(piece -> new PieceView(piece.field().address(), piece.words()))
                        .toList());
    }

    List<LookAlikeView> lookAlikes(List<LookAlike> found, Language language) {
        LocalDate today = staff.today();
        return found.stream()
                .map(one -> new LookAlikeView(
                        staff.card(one.card(), today, language),
                        one.likeness(),
                        one.alike().stream().map(SearchField::address).toList()))
                .toList();
    }
}
