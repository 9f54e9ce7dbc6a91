package io.taalentio.api.search;

import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Violations;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.SearchAddress;
import io.taalentio.core.search.SearchField;
import io.taalentio.core.search.SearchQuery;
import io.taalentio.core.search.StoredSearches;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;

/**
 * Searches of the staff lists as they are kept: what their addresses ask for, value by name. Whatever a list can be asked
 * can be kept, without being named here.
 */
@Singleton
public class StoredQueries implements StoredSearches {

    private static final int LONGEST = 2_000;

    private final SearchAddress address;

    StoredQueries(SearchAddress address) {
        this.address = address;
    }

    @Override
    public SearchQuery read(ProfileKind kind, Map<String, String> filters) {
        Violations violations = new Violations();
        filters.forEach((name, text) -> {
            boolean known = name.equals(SearchQuery.TEXT)
                    || SearchField.named(name).filter(field -> field.of(kind)).isPresent();
            violations.check(known, "filters." + name, "unknown-field");
            violations.maxLength(text, LONGEST, "filters." + name);
        });
        SearchQuery query = SearchQuery.everybody(kind);
        try {
            query = address.read(kind, filters);
        } catch (InvalidValue refused) {
            violations.addAll("filters", refused);
        }
        violations.throwIfAny();
        return query;
    }

    /** The filters of an address, as they are kept. */
    public static Map<String, String> of(PersonQuery query) {
        Map<String, String> filters = new TreeMap<>(query.parameters());
        filters.values().removeIf(String::isBlank);
        return filters;
    }
}
