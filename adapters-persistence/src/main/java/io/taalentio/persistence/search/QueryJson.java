package io.taalentio.persistence.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Writes the questions of {@link TextQueries} in OpenSearch's words, so that both indexes are asked the same. It knows the
 * kinds of questions asked there, and no others.
 */
final class QueryJson {

    private QueryJson() {}

    static Map<String, Object> of(Query query) {
        return of(query, 1);
    }

    private static Map<String, Object> of(Query query, float boost) {
        if (query instanceof MatchNoDocsQuery) {
            return Map.of("match_none", Map.of());
        }
        return switch (query) {
            case BoostQuery boosted -> of(boosted.getQuery(), boost * boosted.getBoost());
            case ConstantScoreQuery constant ->
                Map.of("constant_score", Map.of("filter", of(constant.getQuery()), "boost", boost));
            case TermQuery term ->
                Map.of(
                        "term",
                        Map.of(
                                term.getTerm().field(),
                                Map.of("value", term.getTerm().text(), "boost", boost)));
            case PrefixQuery prefix ->
                Map.of(
                        "prefix",
                        Map.of(
                                prefix.getPrefix().field(),
                                Map.of("value", prefix.getPrefix().text(), "boost", boost)));
            case Slips slips -> Map.of("fuzzy", Map.of(slips.word().field(), slips(slips, boost)));
            case BestWay best ->
                Map.of(
                        "dis_max",
                        Map.of(
                                "queries",
                                best.ways().stream()
                                        .map(way -> Map.of(
                                                "constant_score",
                                                Map.of("filter", of(way.query()), "boost", way.worth())))
                                        .toList(),
                                "boost",
                                boost));
            case DisjunctionMaxQuery best ->
                Map.of(
                        "dis_max",
                        Map.of(
                                "queries",
                                best.getDisjuncts().stream().map(QueryJson::of).toList(),
                                "tie_breaker",
                                best.getTieBreakerMultiplier(),
                                "boost",
                                boost));
            case BooleanQuery several -> Map.of("bool", several(several, boost));
            default -> throw new IllegalStateException("no words for " + query.getClass());
        };
    }

    private static Map<String, Object> slips(Slips slips, float boost) {
        return Map.of(
                "value",
                slips.word().text(),
                "fuzziness",
                slips.most(),
                "prefix_length",
                1,
                "max_expansions",
                TextQueries.MOST_MEANT,
                "transpositions",
                true,
                "boost",
                boost);
    }

    private static Map<String, Object> several(BooleanQuery several, float boost) {
        Map<String, Object> bool = new HashMap<>();
        bool.put("boost", boost);
        Map<String, List<Object>> clauses = new HashMap<>();
        for (BooleanClause clause : several.clauses()) {
            String how =
                    switch (clause.occur()) {
                        case MUST -> "must";
                        case FILTER -> "filter";
                        case SHOULD -> "should";
                        case MUST_NOT -> "must_not";
                    };
            clauses.computeIfAbsent(how, h -> new ArrayList<>()).add(of(clause.query()));
        }
        bool.putAll(clauses);
        if (several.getMinimumNumberShouldMatch() > 0) {
            bool.put("minimum_should_match", several.getMinimumNumberShouldMatch());
        }
        return bool;
    }
}
