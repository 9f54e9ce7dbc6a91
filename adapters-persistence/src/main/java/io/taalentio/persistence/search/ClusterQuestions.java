package io.taalentio.persistence.search;

import io.taalentio.core.code.IdentificationCode;
import io.taalentio.core.search.AgeBracket;
import io.taalentio.core.search.Criterion;
import io.taalentio.core.search.Listing;
import io.taalentio.core.search.ProfileIndex.Wish;
import io.taalentio.core.search.SearchField;
import io.taalentio.core.search.SearchQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Says in OpenSearch's words who is looked for, how they are counted and in which order they come. */
final class ClusterQuestions {

    /** Keys of one field counted at most; more than there are cities in the world of this house. */
    private static final int MOST_KEYS = 40_000;

    private final TextQueries texts;
    private final LocalDate today;

    ClusterQuestions(TextQueries texts, LocalDate today) {
        this.texts = texts;
        this.today = today;
    }

    /** @param ranked whether how well the text fits counts */
    Map<String, Object> found(SearchQuery query, boolean ranked) {
        List<Object> filters = criteria(query, null);
        // Beside the profiles there is the note how far they were followed.
        filters.add(Map.of("exists", Map.of("field", IndexFields.CREATED)));
        if (query.among() != null) {
            filters.add(Map.of("ids", Map.of("values", query.among())));
        }
        Map<String, Object> bool = new HashMap<>();
        bool.put("filter", filters);
        if (query.text() != null) {
            Map<String, Object> text = QueryJson.of(texts.of(query.text()));
            if (ranked) {
                bool.put("must", List.of(text));
            } else {
                filters.add(text);
            }
        }
        return Map.of("bool", bool);
    }

    /** Those found, each with the sum of the wishes met as the score; none without a point. */
    Map<String, Object> best(SearchQuery query, List<Wish> wishes) {
        List<Object> worth = new ArrayList<>();
        for (Wish wish : wishes) {
            worth.add(Map.of("constant_score", Map.of("filter", all(meets(wish.criterion())), "boost", wish.points())));
        }
        return Map.of(
                "bool", Map.of("filter", List.of(found(query, false)), "should", worth, "minimum_should_match", 1));
    }

    /** Everybody among whom is looked and whom the text finds: what narrows a list stands in its counts. */
    Map<String, Object> worded(SearchQuery query) {
        return found(new SearchQuery(query.kind(), query.text(), List.of(), query.among()), false);
    }

    /** Counts of each field among those who meet all other criteria, and {@code total}. */
    Map<String, Object> counts(SearchQuery query, Collection<SearchField> fields) {
        Map<String, Object> counts = new HashMap<>();
        Map<String, Object> usual = new HashMap<>();
        for (SearchField field : fields) {
            if (leftAside(query, field)) {
                counts.put(field.name(), narrowed(criteria(query, field), Map.of("keys", keys(field))));
            } else {
                usual.put(field.name(), keys(field));
            }
        }
        counts.put("total", narrowed(criteria(query, null), usual));
        return counts;
    }

    /** Whether the field's own criterion does not count in its counts. */
    static boolean leftAside(SearchQuery query, SearchField field) {
        return field.shape() != SearchField.Shape.EVERY_KEY && query.asks(field);
    }

    private static Map<String, Object> narrowed(List<Object> filters, Map<String, Object> counts) {
        Map<String, Object> narrowed = new HashMap<>();
        narrowed.put("filter", all(filters));
        if (!counts.isEmpty()) {
            narrowed.put("aggs", counts);
        }
        return narrowed;
    }

    private Map<String, Object> keys(SearchField field) {
        if (field != SearchField.AGE_BRACKET) {
            return Map.of("terms", Map.of("field", IndexFields.keys(field), "size", MOST_KEYS));
        }
        Map<String, Object> brackets = new HashMap<>();
        for (AgeBracket bracket : AgeBracket.values()) {
            brackets.put(bracket.key(), born(bracket.from(), bracket.to()));
        }
        return Map.of("filters", Map.of("filters", brackets));
    }

    static List<Object> order(Listing.Sort sort, boolean down) {
        String way = down ? "desc" : "asc";
        return switch (sort) {
            case NAME -> by(IndexFields.NAME_ORDER, way, way);
            case CODE -> by(IndexFields.CODE_ORDER, way, way);
            case COMPLETENESS -> by(IndexFields.COMPLETENESS, way, way);
            // The other way round the smallest id comes last of those of one moment.
            case CREATED_AT -> by(IndexFields.CREATED, way, down ? "asc" : "desc");
            case RELEVANCE -> {
                List<Object> order = new ArrayList<>(List.of(Map.of("_score", "desc")));
                order.addAll(by(IndexFields.CREATED, "desc", "asc"));
                yield order;
            }
        };
    }

    private static List<Object> by(String field, String way, String ids) {
        return List.of(Map.of(field, way), Map.of(IndexFields.ID_HIGH, ids), Map.of(IndexFields.ID_LOW, ids));
    }

    private List<Object> criteria(SearchQuery query, @Nullable SearchField aside) {
        List<Object> filters = new ArrayList<>();
        for (Criterion criterion : query.criteria()) {
            if (criterion.field() != aside) {
                filters.addAll(meets(criterion));
            }
        }
        return filters;
    }

    private List<Object> meets(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Words words -> List.of(words(words));
            case Criterion.Keys keys -> keys(keys);
            case Criterion.Is is -> List.of(key(is.field(), Boolean.toString(is.holds())));
            case Criterion.Between between ->
                List.of(
                        between.field() == SearchField.AGE
                                ? born(between.least(), between.most())
                                : range(IndexFields.HEIGHT_CM, between.least(), between.most()));
            case Criterion.Days days ->
                List.of(range(
                        IndexFields.CREATED,
                        days.first() == null ? null : SegmentMatches.micros(days.first()),
                        days.last() == null
                                ? null
                                : SegmentMatches.micros(days.last().plusDays(1)) - 1));
        };
    }

    private Map<String, Object> words(Criterion.Words words) {
        return switch (words.field()) {
            case NAME -> QueryJson.of(texts.name(words.text()));
            case CODE -> term(IndexFields.CODE, IdentificationCode.normalise(words.text()));
            case PHONE -> term(IndexFields.PHONE, words.text());
            case WITHOUT -> {
                Query said = texts.anyWord(words.text());
                yield said == null ? Map.of("match_all", Map.of()) : none(List.of(QueryJson.of(said)));
            }
            default -> throw new IllegalStateException(words.field() + " is not asked in words");
        };
    }

    private List<Object> keys(Criterion.Keys keys) {
        List<Object> filters = new ArrayList<>();
        List<Map<String, Object>> wanted =
                keys.wanted().stream().map(key -> key(keys.field(), key)).toList();
        if (keys.field().shape() == SearchField.Shape.EVERY_KEY) {
            filters.addAll(wanted);
        } else if (!wanted.isEmpty()) {
            filters.add(Map.of("bool", Map.of("should", wanted, "minimum_should_match", 1)));
        }
        if (!keys.unwanted().isEmpty()) {
            filters.add(none(
                    keys.unwanted().stream().map(key -> key(keys.field(), key)).toList()));
        }
        return filters;
    }

    private Map<String, Object> key(SearchField field, String key) {
        if (field != SearchField.AGE_BRACKET) {
            return term(IndexFields.keys(field), key);
        }
        AgeBracket bracket = AgeBracket.ofKey(key);
        return bracket == null ? Map.of("match_none", Map.of()) : born(bracket.from(), bracket.to());
    }

    /** Whoever is so many years old today. */
    private Map<String, Object> born(@Nullable Integer least, @Nullable Integer most) {
        return range(
                IndexFields.BIRTH,
                most == null ? null : SegmentFacts.bornFrom(today, most),
                least == null ? null : SegmentFacts.bornBy(today, least));
    }

    private static Map<String, Object> range(String field, @Nullable Number least, @Nullable Number most) {
        Map<String, Object> ends = new HashMap<>();
        if (least != null) {
            ends.put("gte", least);
        }
        if (most != null) {
            ends.put("lte", most);
        }
        return Map.of("range", Map.of(field, ends));
    }

    private static Map<String, Object> term(String field, String value) {
        return Map.of("term", Map.of(field, Map.of("value", value)));
    }

    private static Map<String, Object> all(List<Object> filters) {
        return Map.of("bool", Map.of("filter", filters));
    }

    private static Map<String, Object> none(List<Map<String, Object>> unwanted) {
        return Map.of("bool", Map.of("must_not", unwanted));
    }
}
