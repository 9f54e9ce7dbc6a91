package io.taalentio.persistence.search;

import io.taalentio.core.search.IndexedProfile;
import io.taalentio.core.search.Listing;
import io.taalentio.core.search.SearchField;
import io.taalentio.core.search.SearchQuery;
import io.taalentio.core.search.WholeList;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The index of one kind of profiles, of Lucene, in a folder of this node. Criteria are met by sets of people kept in
 * memory ({@link SegmentFacts}), which also count; Lucene finds and ranks the words. Every segment holds its people in the
 * order of the lists, the newest first.
 */
final class LuceneIndex implements StoredIndex {

    private static final String LAYOUT = "layout";
    private static final String ORIGIN = "origin";
    private static final String POSITION = "position";

    private final Directory directory;
    private final String origin;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final TextQueries texts;
    private final Passages passages;
    private final Map<IndexReader.CacheKey, SegmentFacts.Kept> facts = new ConcurrentHashMap<>();
    private volatile long position;
    private boolean dirty;
    /** People were taken in whom no question has met yet. */
    private boolean unseen;

    /**
     * Opens the index of a folder, or an empty one where there is none.
     *
     * @param origin which notes its position counts; an index that followed others starts empty
     * @throws IOException when what is there cannot be read
     */
    LuceneIndex(Directory directory, String origin) throws IOException {
        this.directory = directory;
        this.origin = origin;
        Analyzer analyzer = IndexFields.analyzer();
        IndexWriterConfig config = new IndexWriterConfig(analyzer);
        config.setIndexSort(IndexFields.NEWEST_FIRST);
        config.setCommitOnClose(false);
        config.setMergePolicy(steady());
        // One merge at a time, in the background: a look must not wait for tidying up.
        config.setMaxFullFlushMergeWaitMillis(0);
        ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(6, 1);
        config.setMergeScheduler(merges);
        // Whoever asks first after a merge need not wait for what is kept in memory.
        config.setMergedSegmentWarmer(reader -> factsOf(reader).warm());
        this.writer = new IndexWriter(directory, config);
        this.position = read(writer.getLiveCommitData());
        if (position == NOWHERE) {
            writer.deleteAll();
        }
        this.searchers = new SearcherManager(writer, null);
        this.texts = new TextQueries(analyzer);
        this.passages = new Passages(analyzer, texts);
    }

    /**
     * Every look at what changed leaves a segment of a few dozen kilobytes. By default all below 16 MB count as equally
     * small and are written again with nearly every one that comes; told apart, each profile is written a few times only.
     */
    private static MergePolicy steady() {
        TieredMergePolicy policy = new TieredMergePolicy();
        policy.setFloorSegmentMB(0.1);
        policy.setSegmentsPerTier(10);
        return policy;
    }

    private long read(@Nullable Iterable<Map.Entry<String, String>> commit) {
        Map<String, String> data = new HashMap<>();
        if (commit != null) {
            commit.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return Integer.toString(IndexFields.LAYOUT).equals(data.get(LAYOUT)) && origin.equals(data.get(ORIGIN))
                ? Long.parseLong(data.getOrDefault(POSITION, Long.toString(NOWHERE)))
                : NOWHERE;
    }

    // --- following ---------------------------------------------------------------------------------------------------

    @Override
    public synchronized void apply(Collection<IndexedProfile> changed, Collection<UUID> gone, long upTo) {
        take(changed, gone);
        try {
            if (unseen) {
                searchers.maybeRefreshBlocking();
                unseen = false;
            }
            dirty |= position != upTo;
            position = upTo;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void take(Collection<IndexedProfile> changed, Collection<UUID> gone) {
        try {
            for (IndexedProfile profile : changed) {
                writer.updateDocument(IndexDocuments.byId(profile.id()), IndexDocuments.of(profile));
            }
            for (UUID id : gone) {
                writer.deleteDocuments(IndexDocuments.byId(id));
            }
            unseen |= !changed.isEmpty() || !gone.isEmpty();
            dirty |= unseen;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void fill(Collection<IndexedProfile> people) {
        try {
            for (IndexedProfile profile : people) {
                writer.addDocument(IndexDocuments.of(profile));
            }
            unseen = true;
            dirty = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Into one segment: each is looked through by itself for every way a word may be met. */
    @Override
    public synchronized void filled() throws IOException {
        writer.forceMerge(1);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public synchronized void clear() {
        try {
            writer.deleteAll();
            position = NOWHERE;
            searchers.maybeRefreshBlocking();
            dirty = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes to the folder what was followed, so that the next start goes on from here. */
    @Override
    public synchronized void commit() throws IOException {
        if (dirty) {
            writer.setLiveCommitData(Map.of(
                            LAYOUT,
                            Integer.toString(IndexFields.LAYOUT),
                            ORIGIN,
                            origin,
                            POSITION,
                            Long.toString(position))
                    .entrySet());
            writer.commit();
            dirty = false;
        }
    }

    /** After an error of the disk it can no longer be written to. */
    @Override
    public boolean usable() {
        return writer.isOpen();
    }

    @Override
    public synchronized void close() throws IOException {
        try (directory) {
            if (writer.isOpen()) {
                commit();
            }
            searchers.close();
            writer.close();
        }
    }

    @Override
    public long size() {
        return ask(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    // --- asking ------------------------------------------------------------------------------------------------------

    @Override
    public Hits find(SearchQuery query, Listing listing, LocalDate today) {
        return ask(searcher -> {
            String words = query.text();
            if (listing.sort() == Listing.Sort.RELEVANCE && words != null) {
                return new BestFirst(this::factsOf)
                        .page(searcher, among(searcher, words, query, today), listing.offset(), listing.size());
            }
            List<FixedBitSet> found = found(searcher, query, today);
            long total = found.stream().mapToLong(FixedBitSet::cardinality).sum();
            boolean byTime = listing.sort() == Listing.Sort.CREATED_AT || listing.sort() == Listing.Sort.RELEVANCE;
            List<UUID> page = byTime
                    ? new InOrderOfTime(this::factsOf)
                            .page(
                                    searcher.getIndexReader().leaves(),
                                    found,
                                    listing.sort() == Listing.Sort.RELEVANCE || listing.descending(),
                                    listing.offset(),
                                    listing.size())
                    : page(
                            searcher,
                            top(searcher, found, listing, listing.offset() + listing.size(), null),
                            listing.offset());
            return new Hits(page, total);
        });
    }

    /** The words among those who meet all else: looking a word up in its many ways is what costs. */
    private Query among(IndexSearcher searcher, String words, SearchQuery query, LocalDate today) throws IOException {
        Query text = texts.of(words);
        SearchQuery rest = query.withText(null);
        return rest.asksNothing()
                ? text
                : new BooleanQuery.Builder()
                        .add(text, Occur.MUST)
                        .add(new Among(found(searcher, rest, today)), Occur.FILTER)
                        .build();
    }

    /** @param behind whom the order goes on, null from its start */
    private static TopDocs top(
            IndexSearcher searcher, List<FixedBitSet> found, Listing listing, int most, @Nullable FieldDoc behind)
            throws IOException {
        return searcher.search(
                new Among(found), new TopFieldCollectorManager(Orders.of(listing), most, behind, Integer.MAX_VALUE));
    }

    private List<UUID> page(IndexSearcher searcher, TopDocs top, int offset) {
        return Stream.of(top.scoreDocs)
                .skip(offset)
                .map(hit -> id(searcher, hit.doc))
                .toList();
    }

    @Override
    public List<UUID> goOn(SearchQuery query, Listing listing, LocalDate today) {
        Listing.After after = Objects.requireNonNull(listing.after());
        if (listing.sort() == Listing.Sort.CREATED_AT && listing.descending()) {
            return walk(query, after.place(), listing.size(), today).stream()
                    .map(WholeList.Place::id)
                    .toList();
        }
        return ask(searcher -> page(
                searcher,
                top(
                        searcher,
                        found(searcher, query, today),
                        listing,
                        listing.size(),
                        Orders.behind(after, listing.sort())),
                0));
    }

    @Override
    public List<WholeList.Place> walk(SearchQuery query, WholeList.@Nullable Place after, int most, LocalDate today) {
        return ask(searcher -> new InOrderOfTime(this::factsOf)
                .after(
                        searcher.getIndexReader().leaves(),
                        found(searcher, query, today),
                        after == null ? null : InOrderOfTime.Mark.of(after),
                        most));
    }

    private List<FixedBitSet> found(IndexSearcher searcher, SearchQuery query, LocalDate today) throws IOException {
        SegmentMatches matches = new SegmentMatches(searcher, texts, today);
        Query text = query.text() == null ? null : texts.of(query.text());
        List<FixedBitSet> found = new ArrayList<>();
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            FixedBitSet people = SegmentMatches.everybody(segment);
            matches.narrow(people, query, null, segment, factsOf(segment.reader()));
            if (text != null) {
                people.and(matches.found(text, segment));
            }
            found.add(people);
        }
        return found;
    }

    @Override
    public Counts count(SearchQuery query, Set<SearchField> fields, LocalDate today) {
        return ask(searcher -> {
            SegmentMatches matches = new SegmentMatches(searcher, texts, today);
            Query text = query.text() == null ? null : texts.of(query.text());
            Map<SearchField, Map<String, Long>> counts = new EnumMap<>(SearchField.class);
            fields.forEach(field -> counts.put(field, new TreeMap<>()));
            long total = 0;
            for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
                SegmentFacts known = factsOf(segment.reader());
                FixedBitSet worded = SegmentMatches.everybody(segment);
                if (text != null) {
                    worded.and(matches.found(text, segment));
                }
                FixedBitSet people = worded.clone();
                matches.narrow(people, query, null, segment, known);
                total += people.cardinality();
                for (SearchField field : fields) {
                    FixedBitSet among = people;
                    if (field.shape() != SearchField.Shape.EVERY_KEY && query.asks(field)) {
                        among = worded.clone();
                        matches.narrow(among, query, field, segment, known);
                    }
                    add(counts.computeIfAbsent(field, f -> new TreeMap<>()), known, field, among, today);
                }
            }
            return new Counts(total, counts);
        });
    }

    private static void add(
            Map<String, Long> counts, SegmentFacts known, SearchField field, FixedBitSet among, LocalDate today) {
        known.holders(field, today).forEach((key, holders) -> {
            long count = holders.among(among);
            if (count > 0) {
                counts.merge(key, count, Long::sum);
            }
        });
    }

    @Override
    public Map<UUID, Passage> passages(SearchQuery query, List<UUID> people) {
        String text = query.text();
        return text == null || people.isEmpty() ? Map.of() : ask(searcher -> passages.of(searcher, text, people));
    }

    @Override
    public List<Scored> best(SearchQuery query, List<Wish> wishes, int most, LocalDate today) {
        return ask(searcher -> {
            SegmentMatches matches = new SegmentMatches(searcher, texts, today);
            Points points = new Points(most);
            for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
                SegmentFacts known = factsOf(segment.reader());
                FixedBitSet people = SegmentMatches.everybody(segment);
                matches.narrow(people, query, null, segment, known);
                if (query.text() != null) {
                    people.and(matches.found(texts.of(query.text()), segment));
                }
                int[] sums = new int[people.length()];
                for (Wish wish : wishes) {
                    FixedBitSet met = people.clone();
                    matches.narrow(met, wish.criterion(), segment, known);
                    for (int at = SegmentMatches.next(met, 0); at >= 0; at = SegmentMatches.next(met, at + 1)) {
                        sums[at] += wish.points();
                    }
                }
                points.offer(sums, known.longs(IndexFields.CREATED), known);
            }
            return points.best();
        });
    }

    private interface Question<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private <T> T ask(Question<T> question) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return question.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SegmentFacts factsOf(LeafReader reader) {
        IndexReader.CacheHelper cache = reader.getCoreCacheHelper();
        SegmentFacts.Kept kept = facts.get(cache.getKey());
        if (kept == null) {
            kept = facts.computeIfAbsent(cache.getKey(), key -> {
                cache.addClosedListener(facts::remove);
                return new SegmentFacts.Kept();
            });
        }
        return new SegmentFacts(reader, kept);
    }

    private UUID id(IndexSearcher searcher, int person) {
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(person, segments));
        return factsOf(segment.reader()).id(person - segment.docBase);
    }
}
