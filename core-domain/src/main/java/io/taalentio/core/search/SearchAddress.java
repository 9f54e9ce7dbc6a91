package io.taalentio.core.search;

import io.taalentio.core.catalogue.Catalogue;
import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.Violations;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.world.Languages;
import io.taalentio.core.world.World;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@link SearchQuery} from the parameters of an address. An empty value is no criterion; a wrong one is named, so
 * that no list is silently empty.
 */
@Managed
public class SearchAddress {

    private static final int LONGEST_TEXT = 100;
    private static final int MOST_KEYS = 50;
    private static final int OLDEST = 120;
    private static final int TALLEST = 300;

    private final World world;
    private final Catalogue catalogue;
    private final Lists lists;
    private final Languages languages;

    public SearchAddress(World world, Catalogue catalogue, Lists lists, Languages languages) {
        this.world = world;
        this.catalogue = catalogue;
        this.lists = lists;
        this.languages = languages;
    }

    /**
     * @param parameters by name; what is no field of {@code kind} is left aside
     * @throws InvalidValue naming each parameter that cannot be
     */
    public SearchQuery read(ProfileKind kind, Map<String, String> parameters) {
        Violations violations = new Violations();
        String text = given(parameters, SearchQuery.TEXT);
        violations.maxLength(text, LONGEST_TEXT, SearchQuery.TEXT);
        List<Criterion> criteria = new ArrayList<>();
        for (SearchField field : SearchField.fieldsOf(kind)) {
            Criterion criterion =
                    switch (field.shape()) {
                        case WORDS -> words(field, parameters, violations);
                        case KEYS, EVERY_KEY -> keys(field, parameters, violations);
                        case RANGE -> range(field, parameters, violations);
                        case YES_NO -> yesNo(field, parameters, violations);
                        case DAYS -> days(field, parameters, violations);
                    };
            if (criterion != null) {
                criteria.add(criterion);
            }
        }
        violations.throwIfAny();
        return new SearchQuery(kind, text, criteria);
    }

    /** As {@link #read(ProfileKind, Map)}, of a kept {@link SearchQuery#address}. */
    public SearchQuery read(ProfileKind kind, String address) {
        return read(kind, SearchQuery.parameters(address));
    }

    private static @Nullable String given(Map<String, String> parameters, String name) {
        String value = parameters.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable Criterion words(SearchField field, Map<String, String> parameters, Violations violations) {
        String text = given(parameters, field.address());
        violations.maxLength(text, LONGEST_TEXT, field.address());
        return text == null ? null : new Criterion.Words(field, text);
    }

    private @Nullable Criterion keys(SearchField field, Map<String, String> parameters, Violations violations) {
        String joined = given(parameters, field.address());
        if (joined == null) {
            return null;
        }
        List<String> keys = Arrays.stream(joined.split(",", MOST_KEYS + 1))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
        List<String> unwanted = keys.stream()
                .filter(key -> key.startsWith("-") && !cityNotListed(field, key))
                .map(key -> key.substring(1))
                .toList();
        List<String> wanted = keys.stream()
                .filter(key -> !key.startsWith("-") || cityNotListed(field, key))
                .toList();
        boolean known = keys.size() <= MOST_KEYS
                && wanted.stream().allMatch(key -> known(field, key))
                && unwanted.stream().allMatch(key -> known(field, key));
        violations.check(known, field.address(), code(field));
        return wanted.isEmpty() && unwanted.isEmpty() ? null : new Criterion.Keys(field, wanted, unwanted);
    }

    /** The id of the entry for a city that is not listed is a negative number; it is not ruled out but looked for. */
    private static boolean cityNotListed(SearchField field, String key) {
        return field == SearchField.CITY && key.matches("-\\d{1,3}");
    }

    private static String code(SearchField field) {
        return switch (field) {
            case COUNTRY, NATIONALITY, ORIGIN -> "unknown-country";
            default -> "unknown-value";
        };
    }

    private boolean known(SearchField field, String key) {
        String list = field.list();
        if (list != null) {
            return lists.has(list, key);
        }
        return switch (field) {
            case COUNTRY, NATIONALITY, ORIGIN -> world.country(key).isPresent();
            case TALENTS, SKILLS -> catalogue.find(key).isPresent();
            case CITY -> key.matches("-?\\d{1,9}");
            case LANGUAGE -> language(key);
            default -> throw new IllegalStateException(field + " has no keys");
        };
    }

    private boolean language(String key) {
        int colon = key.indexOf(':');
        return colon < 0
                ? languages.has(key)
                : languages.has(key.substring(0, colon)) && lists.has(Lists.LANGUAGE_LEVEL, key.substring(colon + 1));
    }

    private static @Nullable Criterion range(SearchField field, Map<String, String> parameters, Violations violations) {
        int max = field == SearchField.AGE ? OLDEST : TALLEST;
        Integer least = number(parameters, field.addresses().get(0), max, violations);
        Integer most = number(parameters, field.addresses().get(1), max, violations);
        return least == null && most == null ? null : new Criterion.Between(field, least, most);
    }

    private static @Nullable Integer number(
            Map<String, String> parameters, String name, int max, Violations violations) {
        String value = given(parameters, name);
        if (value == null) {
            return null;
        }
        if (!value.matches("-?\\d{1,9}")) {
            violations.add(name, "invalid-number");
            return null;
        }
        int number = Integer.parseInt(value);
        if (number < 0 || number > max) {
            violations.add(name, "out-of-range", Map.of("min", 0, "max", max));
            return null;
        }
        return number;
    }

    private static @Nullable Criterion yesNo(SearchField field, Map<String, String> parameters, Violations violations) {
        String value = given(parameters, field.address());
        if (value == null) {
            return null;
        }
        violations.check(value.equals("true") || value.equals("false"), field.address(), "unknown-value");
        return new Criterion.Is(field, value.equals("true"));
    }

    private static @Nullable Criterion days(SearchField field, Map<String, String> parameters, Violations violations) {
        LocalDate first = day(parameters, field.addresses().get(0), violations);
        LocalDate last = day(parameters, field.addresses().get(1), violations);
        return first == null && last == null ? null : new Criterion.Days(field, first, last);
    }

    private static @Nullable LocalDate day(Map<String, String> parameters, String name, Violations violations) {
        String value = given(parameters, name);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            violations.add(name, "invalid-date");
            return null;
        }
    }
}
