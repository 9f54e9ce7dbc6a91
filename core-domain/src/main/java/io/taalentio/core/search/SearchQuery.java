package io.taalentio.core.search;

import io.taalentio.core.profile.ProfileKind;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is looked for among the profiles of one kind: whatever a list, its counts, a saved search or an export is asked.
 * Its {@link #address} says all that was asked and reads back as the same query ({@link SearchAddress}), so that is what
 * to keep; among whom a reader may look at all is settled anew each time ({@link KnownPeople}).
 *
 * @param text words looked for in names, addresses, codes and descriptions; null for none
 * @param criteria one for each field at most, in the order of the fields
 * @param among the only people who are found or counted; null for no such limit, empty for nobody
 */
public record SearchQuery(
        ProfileKind kind,
        @Nullable String text,
        List<Criterion> criteria,
        @Nullable Set<UUID> among) {

    /** The name of the text in an address. */
    public static final String TEXT = "q";

    public SearchQuery {
        text = text == null || text.isBlank() ? null : text.strip();
        criteria =
                criteria.stream().sorted(Comparator.comparing(Criterion::field)).toList();
        long fields = criteria.stream().map(Criterion::field).distinct().count();
        if (fields != criteria.size()) {
            throw new IllegalArgumentException("two criteria of one field: " + criteria);
        }
        for (Criterion criterion : criteria) {
            if (!criterion.field().of(kind)) {
                throw new IllegalArgumentException(criterion.field() + " is nothing of " + kind);
            }
        }
        among = among == null ? null : Set.copyOf(among);
    }

    public SearchQuery(ProfileKind kind, @Nullable String text, List<Criterion> criteria) {
        this(kind, text, criteria, null);
    }

    public static SearchQuery everybody(ProfileKind kind) {
        return new SearchQuery(kind, null, List.of());
    }

    public SearchQuery with(Criterion criterion) {
        List<Criterion> changed = new ArrayList<>(without(criterion.field()).criteria);
        changed.add(criterion);
        return new SearchQuery(kind, text, changed, among);
    }

    public SearchQuery without(SearchField field) {
        return new SearchQuery(
                kind, text, criteria.stream().filter(c -> c.field() != field).toList(), among);
    }

    public SearchQuery withText(@Nullable String other) {
        return new SearchQuery(kind, other, criteria, among);
    }

    /** The same, asked of these people only. */
    public SearchQuery among(Set<UUID> people) {
        return new SearchQuery(kind, text, criteria, people);
    }

    /** Whether that person is not ruled out by {@link #among}. */
    public boolean mayFind(UUID person) {
        return among == null || among.contains(person);
    }

    /** Whether everybody of the kind is meant. */
    public boolean asksNothing() {
        return text == null && criteria.isEmpty() && among == null;
    }

    public Optional<Criterion> criterion(SearchField field) {
        return criteria.stream().filter(c -> c.field() == field).findFirst();
    }

    public boolean asks(SearchField field) {
        return criterion(field).isPresent();
    }

    /** The parameters of an address, in a fixed order: the text, then the criteria in the order of their fields. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (text != null) {
            parameters.put(TEXT, text);
        }
        for (Criterion criterion : criteria) {
            for (String name : criterion.field().addresses()) {
                String value = criterion.address().get(name);
                if (value != null) {
                    parameters.put(name, value);
                }
            }
        }
        return parameters;
    }

    /** The query part of an address: {@code type=LEAD,EXTRA&country=SN&heightMin=175}; empty for everybody. */
    public String address() {
        return parameters().entrySet().stream()
                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The parameters of the query part of an address; of a name that comes twice, the last one. */
    public static Map<String, String> parameters(String address) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : address.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        part.substring(0, equals),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }
}
