package io.taalentio.persistence.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.taalentio.core.kernel.Refused;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.IndexedProfile;
import io.taalentio.core.search.Listing;
import io.taalentio.core.search.SearchField;
import io.taalentio.core.search.SearchQuery;
import io.taalentio.core.search.WholeList;
import io.taalentio.persistence.search.SearchCluster.Answer;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;

/**
 * The index of one kind of profiles in OpenSearch, followed and asked by every node. It is laid out and asked as the one
 * of Lucene is ({@link ClusterDocuments}, {@link QueryJson}); passages are found here, from what it keeps of people's
 * words. How far it was followed stands in it, written after what was followed.
 */
final class ClusterIndex implements StoredIndex {

    /** Documents of a walk or of a bulk fetched at a time; an index gives no more. */
    private static final int MOST_AT_ONCE = 10_000;
    /** Bytes sent in one bulk, about. */
    private static final int BULK = 8 << 20;

    private final SearchCluster cluster;
    private final ProfileKind kind;
    private final String origin;
    private final TextQueries texts;
    private final ClusterDocuments documents;
    private final Passages passages;
    /** The index itself, or once it answers, the name that leads to the one that does. */
    private volatile String name;

    private volatile boolean answers;
    private volatile long position;
    private boolean unseen;

    /**
     * @param name of an index or of what leads to one
     * @param answers whether {@code name} leads to the index that answers
     */
    ClusterIndex(SearchCluster cluster, ProfileKind kind, String origin, String name, boolean answers) {
        this.cluster = cluster;
        this.kind = kind;
        this.origin = origin;
        this.name = name;
        this.answers = answers;
        Analyzer analyzer = IndexFields.analyzer();
        this.texts = new TextQueries(analyzer);
        this.documents = new ClusterDocuments(texts);
        this.passages = new Passages(analyzer, texts);
        this.position = followed();
    }

    /** From now on asked by the name that leads to whichever index answers. */
    void answersBy(String alias) {
        name = alias;
        answers = true;
    }

    /** Whether lists are answered from it. */
    boolean answers() {
        return answers;
    }

    // --- following ---------------------------------------------------------------------------------------------------

    private long followed() {
        Answer answer = cluster.get(name + "/_doc/" + ClusterDocuments.POSITION);
        if (answer.missing()) {
            return NOWHERE;
        }
        JsonNode note = answer.expected().path("_source");
        return origin.equals(note.path(ClusterDocuments.ORIGIN).asText())
                ? note.path(ClusterDocuments.POSITION).asLong(NOWHERE)
                : NOWHERE;
    }

    @Override
    public synchronized void apply(Collection<IndexedProfile> changed, Collection<UUID> gone, long upTo) {
        take(changed, gone);
        if (unseen) {
            answered(cluster.change("POST", name + "/_refresh", null));
            unseen = false;
        }
        if (position != upTo) {
            Map<String, Object> note = Map.of(ClusterDocuments.POSITION, upTo, ClusterDocuments.ORIGIN, origin);
            answered(cluster.change(
                    "PUT", name + "/_doc/" + ClusterDocuments.POSITION + "?require_alias=" + answers, note));
            position = upTo;
        }
    }

    @Override
    public synchronized void take(Collection<IndexedProfile> changed, Collection<UUID> gone) {
        try {
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            for (IndexedProfile profile : changed) {
                line(lines, Map.of("index", Map.of("_id", profile.id())));
                line(lines, documents.of(profile));
                if (lines.size() > BULK) {
                    send(lines);
                }
            }
            for (UUID id : gone) {
                line(lines, Map.of("delete", Map.of("_id", id)));
            }
            send(lines);
            unseen |= !changed.isEmpty() || !gone.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(ByteArrayOutputStream lines, Object written) throws IOException {
        lines.write(cluster.written(written));
        lines.write('\n');
    }

    private void send(ByteArrayOutputStream lines) {
        if (lines.size() == 0) {
            return;
        }
        JsonNode answer = answered(cluster.bulk(name + "/_bulk?require_alias=" + answers, lines.toByteArray()));
        lines.reset();
        if (!answer.path("errors").asBoolean()) {
            return;
        }
        for (JsonNode item : answer.path("items")) {
            JsonNode done = item.elements().next();
            boolean goneBefore = item.has("delete") && done.path("status").asInt() == 404 && !done.has("error");
            if (done.path("status").asInt() / 100 != 2 && !goneBefore) {
                answered(new Answer(done.path("status").asInt(), done));
            }
        }
    }

    @Override
    public void fill(Collection<IndexedProfile> people) {
        take(people, List.of());
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public synchronized void clear() {
        answered(cluster.change("POST", name + "/_refresh", null));
        answered(cluster.change(
                "POST", name + "/_delete_by_query?refresh=true", Map.of("query", Map.of("match_all", Map.of()))));
        position = NOWHERE;
    }

    @Override
    public void commit() {
        // What OpenSearch has acknowledged it keeps.
    }

    @Override
    public boolean usable() {
        position = followed();
        return position != NOWHERE;
    }

    @Override
    public void close() {
        // The cluster is closed with the node.
    }

    /** @throws UncheckedIOException when there is no such index any more */
    private JsonNode answered(Answer answer) {
        if (answer.missing()) {
            throw new UncheckedIOException(new FileNotFoundException("the index " + name + " is gone"));
        }
        return answer.expected();
    }

    @Override
    public long size() {
        return answered(cluster.search(
                        name + "/_count",
                        Map.of(
                                "query",
                                new ClusterQuestions(texts, LocalDate.EPOCH)
                                        .found(SearchQuery.everybody(kind), false))))
                .path("count")
                .asLong();
    }

    // --- asking ------------------------------------------------------------------------------------------------------

    /** Asks once more when the index asked was replaced meanwhile: its name leads to another one then. */
    private JsonNode search(Map<String, Object> body) {
        Answer answer = asked(body);
        if (answer.status() == 503) {
            answer = asked(body);
        }
        if (answer.status() == 503) {
            throw new Refused("search-unavailable");
        }
        return answered(answer);
    }

    private Answer asked(Map<String, Object> body) {
        return cluster.search(name + "/_search?request_cache=false&allow_partial_search_results=false", body);
    }

    @Override
    public Hits find(SearchQuery query, Listing listing, LocalDate today) {
        boolean ranked = listing.sort() == Listing.Sort.RELEVANCE && query.text() != null;
        List<Object> order = listing.sort() == Listing.Sort.RELEVANCE && !ranked
                ? ClusterQuestions.order(Listing.Sort.CREATED_AT, true)
                : ClusterQuestions.order(listing.sort(), listing.descending());
        JsonNode hits = search(Map.of(
                        "query",
                        new ClusterQuestions(texts, today).found(query, ranked),
                        "sort",
                        order,
                        "from",
                        listing.offset(),
                        "size",
                        listing.size(),
                        "track_total_hits",
                        true,
                        "_source",
                        false))
                .path("hits");
        List<UUID> people = new ArrayList<>();
        hits.path("hits").forEach(hit -> people.add(id(hit)));
        return new Hits(people, hits.path("total").path("value").asLong());
    }

    @Override
    public List<UUID> goOn(SearchQuery query, Listing listing, LocalDate today) {
        Listing.After after = Objects.requireNonNull(listing.after());
        JsonNode hits = search(Map.of(
                        "query",
                        new ClusterQuestions(texts, today).found(query, false),
                        "sort",
                        ClusterQuestions.order(listing.sort(), listing.descending()),
                        "search_after",
                        List.of(Orders.key(after, listing.sort()), Orders.high(after), Orders.low(after)),
                        "size",
                        listing.size(),
                        "track_total_hits",
                        false,
                        "_source",
                        false))
                .path("hits");
        List<UUID> people = new ArrayList<>();
        hits.path("hits").forEach(hit -> people.add(id(hit)));
        return people;
    }

    @Override
    public List<WholeList.Place> walk(SearchQuery query, WholeList.@Nullable Place after, int most, LocalDate today) {
        Map<String, Object> body = new HashMap<>();
        body.put("query", new ClusterQuestions(texts, today).found(query, false));
        body.put("sort", ClusterQuestions.order(Listing.Sort.CREATED_AT, true));
        body.put("track_total_hits", false);
        body.put("_source", false);
        if (after != null) {
            InOrderOfTime.Mark mark = InOrderOfTime.Mark.of(after);
            body.put("search_after", List.of(mark.created(), mark.high(), mark.low()));
        }
        List<WholeList.Place> places = new ArrayList<>();
        while (places.size() < most) {
            int part = Math.min(most - places.size(), MOST_AT_ONCE);
            body.put("size", part);
            JsonNode hits = search(body).path("hits").path("hits");
            for (JsonNode hit : hits) {
                places.add(new WholeList.Place(
                        id(hit), InOrderOfTime.instant(hit.path("sort").path(0).asLong())));
            }
            if (hits.size() < part) {
                break;
            }
            body.put("search_after", hits.path(hits.size() - 1).path("sort"));
        }
        return places;
    }

    @Override
    public Counts count(SearchQuery query, Set<SearchField> fields, LocalDate today) {
        ClusterQuestions questions = new ClusterQuestions(texts, today);
        JsonNode counted = search(Map.of(
                        "query",
                        questions.worded(query),
                        "size",
                        0,
                        "track_total_hits",
                        false,
                        "aggs",
                        questions.counts(query, fields)))
                .path("aggregations");
        JsonNode all = counted.path("total");
        Map<SearchField, Map<String, Long>> counts = new EnumMap<>(SearchField.class);
        for (SearchField field : fields) {
            counts.put(
                    field,
                    keys(
                            ClusterQuestions.leftAside(query, field)
                                    ? counted.path(field.name()).path("keys")
                                    : all.path(field.name())));
        }
        return new Counts(all.path("doc_count").asLong(), counts);
    }

    private static Map<String, Long> keys(JsonNode counted) {
        Map<String, Long> keys = new TreeMap<>();
        JsonNode buckets = counted.path("buckets");
        if (buckets.isArray()) {
            buckets.forEach(bucket -> keys.put(
                    bucket.path("key").asText(), bucket.path("doc_count").asLong()));
        } else {
            buckets.properties()
                    .forEach(bucket -> keys.put(
                            bucket.getKey(), bucket.getValue().path("doc_count").asLong()));
        }
        keys.values().removeIf(count -> count == 0);
        return keys;
    }

    @Override
    public Map<UUID, Passage> passages(SearchQuery query, List<UUID> people) {
        String text = query.text();
        if (text == null || people.isEmpty()) {
            return Map.of();
        }
        JsonNode hits = search(Map.of(
                        "query",
                        Map.of("ids", Map.of("values", people)),
                        "size",
                        people.size(),
                        "_source",
                        List.of(IndexFields.WRITTEN)))
                .path("hits")
                .path("hits");
        Map<UUID, String> written = new HashMap<>();
        for (JsonNode hit : hits) {
            JsonNode own = hit.path("_source").path(IndexFields.WRITTEN);
            if (own.isTextual()) {
                written.put(id(hit), own.asText());
            }
        }
        try {
            return written.isEmpty() ? Map.of() : passages.of(written, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Scored> best(SearchQuery query, List<Wish> wishes, int most, LocalDate today) {
        JsonNode hits = search(Map.of(
                        "query",
                        new ClusterQuestions(texts, today).best(query, wishes),
                        "sort",
                        ClusterQuestions.order(Listing.Sort.RELEVANCE, true),
                        "track_scores",
                        true,
                        "size",
                        Math.min(most, MOST_AT_ONCE),
                        "_source",
                        false))
                .path("hits")
                .path("hits");
        List<Scored> best = new ArrayList<>();
        hits.forEach(hit ->
                best.add(new Scored(id(hit), (int) Math.round(hit.path("_score").asDouble()))));
        return best;
    }

    private static UUID id(JsonNode hit) {
        return UUID.fromString(hit.path("_id").asText());
    }
}
