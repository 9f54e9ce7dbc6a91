package io.taalentio.api.search;

import io.taalentio.core.kernel.Violations;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.StaffFilter;
import io.taalentio.core.search.StoredSearches;
import jakarta.inject.Singleton;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Searches of the staff lists as they are kept: what their addresses ask for, value by name. Whatever a list can be asked
 * can be kept, without being named here.
 */
@Singleton
public class StoredQueries implements StoredSearches {

    /** They say which part of a list is shown, not whom it holds. */
    private static final Set<String> PAGING = Set.of("sort", "page", "size");

    private static final int LONGEST = 2_000;

    private final Vocabulary vocabulary;

    StoredQueries(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public StaffFilter read(ProfileKind kind, Map<String, String> filters) {
        return switch (kind) {
            case TALENT -> {
                TalentQuery query = new TalentQuery();
                fill(query, filters);
                yield query.filter(vocabulary);
            }
            case CINEMA -> {
                CinemaQuery query = new CinemaQuery();
                fill(query, filters);
                yield query.filter(vocabulary);
            }
        };
    }

    /** The filters of an address, as they are kept. */
    public static Map<String, String> of(PersonQuery query) {
        Map<String, String> filters = new TreeMap<>();
        fields(query).forEach((name, field) -> {
            Object value = valueOf(field, query);
            if (value != null && !value.toString().isBlank()) {
                filters.put(name, value.toString());
            }
        });
        return filters;
    }

    private static void fill(PersonQuery query, Map<String, String> filters) {
        Map<String, Field> fields = fields(query);
        Violations violations = new Violations();
        filters.forEach((name, text) -> {
            Field field = fields.get(name);
            if (field == null) {
                violations.add("filters." + name, "unknown-field");
                return;
            }
            violations.maxLength(text, LONGEST, "filters." + name);
            try {
                field.set(query, typed(field.getType(), text));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                violations.add("filters." + name, "invalid");
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
        violations.throwIfAny();
    }

    /** @throws IllegalArgumentException when the text is no such value */
    private static @Nullable Object typed(Class<?> type, String text) {
        if (text.isBlank()) {
            return null;
        }
        if (type == String.class) {
            return text;
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (type == Boolean.class && (text.equals("true") || text.equals("false"))) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException(type + " from " + text);
    }

    private static Map<String, Field> fields(PersonQuery query) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Field field : query.getClass().getFields()) {
            QueryParam name = field.getAnnotation(QueryParam.class);
            if (name != null && !PAGING.contains(name.value())) {
                fields.put(name.value(), field);
            }
        }
        return fields;
    }

    private static @Nullable Object valueOf(Field field, PersonQuery query) {
        try {
            return field.get(query);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
