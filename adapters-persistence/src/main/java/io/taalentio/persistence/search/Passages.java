package io.taalentio.persistence.search;

import io.taalentio.core.search.ProfileIndex.Mark;
import io.taalentio.core.search.ProfileIndex.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;

/** Shows where the words looked for are in what people wrote about themselves. */
final class Passages {

    private static final int LONGEST = 180;

    private final Analyzer analyzer;
    private final TextQueries texts;

    Passages(Analyzer analyzer, TextQueries texts) {
        this.analyzer = analyzer;
        this.texts = texts;
    }

    Map<UUID, Passage> of(IndexSearcher searcher, String text, List<UUID> people) throws IOException {
        Query written = texts.written(text);
        Map<Integer, UUID> places = writers(searcher, written, people);
        if (places.isEmpty()) {
            return Map.of();
        }
        int[] documents = places.keySet().stream().mapToInt(Integer::intValue).toArray();
        Object[] shown = new Marker(searcher, analyzer).mark(written, documents);
        Map<UUID, Passage> passages = new HashMap<>();
        for (int i = 0; i < documents.length; i++) {
            UUID id = places.get(documents[i]);
            if (id != null && shown[i] instanceof Passage passage) {
                passages.put(id, passage);
            }
        }
        return passages;
    }

    /** Who of {@code people} wrote any of it, by their places: what the others wrote need not be read. */
    private static SortedMap<Integer, UUID> writers(IndexSearcher searcher, Query written, List<UUID> people)
            throws IOException {
        SortedMap<Integer, UUID> writers = new TreeMap<>();
        Weight weight = searcher.createWeight(searcher.rewrite(written), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(segment);
            if (scorer != null) {
                DocIdSetIterator found = scorer.iterator();
                places(segment.reader(), people).forEach((place, id) -> {
                    if (at(found, place)) {
                        writers.put(segment.docBase + place, id);
                    }
                });
            }
        }
        return writers;
    }

    /** Where {@code people} stand in a segment. */
    private static SortedMap<Integer, UUID> places(LeafReader segment, List<UUID> people) throws IOException {
        SortedMap<Integer, UUID> places = new TreeMap<>();
        Terms ids = segment.terms(IndexFields.ID);
        if (ids == null) {
            return places;
        }
        Bits live = segment.getLiveDocs();
        TermsEnum each = ids.iterator();
        PostingsEnum postings = null;
        for (UUID id : people) {
            if (each.seekExact(IndexDocuments.byId(id).bytes())) {
                postings = each.postings(postings, PostingsEnum.NONE);
                for (int at = postings.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = postings.nextDoc()) {
                    if (live == null || live.get(at)) {
                        places.put(at, id);
                    }
                }
            }
        }
        return places;
    }

    /** @param place behind those asked for before */
    private static boolean at(DocIdSetIterator found, int place) {
        try {
            return (found.docID() < place ? found.advance(place) : found.docID()) == place;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param written by people, each by their id */
    Map<UUID, Passage> of(Map<UUID, String> written, String text) throws IOException {
        try (Directory memory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(analyzer))) {
                for (Map.Entry<UUID, String> one : written.entrySet()) {
                    writer.addDocument(IndexDocuments.written(one.getKey(), one.getValue()));
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(memory)) {
                return of(new IndexSearcher(reader), text, List.copyOf(written.keySet()));
            }
        }
    }

    /** Lucene's highlighter, answering with places rather than with marked-up text. */
    private static final class Marker extends UnifiedHighlighter {

        Marker(IndexSearcher searcher, Analyzer analyzer) {
            super(builder(searcher, analyzer)
                    .withFormatter(new Places())
                    .withMaxNoHighlightPassages(0)
                    .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.FRENCH)));
        }

        Object[] mark(Query query, int[] documents) throws IOException {
            Map<String, Object[]> shown =
                    highlightFieldsAsObjects(new String[] {IndexFields.ABOUT_FR}, query, documents, new int[] {1});
            Object[] places = shown.get(IndexFields.ABOUT_FR);
            return places == null ? new Object[documents.length] : places;
        }
    }

    private static final class Places extends PassageFormatter {

        @Override
        public Object format(org.apache.lucene.search.uhighlight.Passage[] passages, String content) {
            org.apache.lucene.search.uhighlight.Passage best = passages[0];
            int from = best.getStartOffset();
            int to = best.getEndOffset();
            int firstMatch = best.getMatchStarts()[0];
            if (to - from > LONGEST) {
                from = wordStart(content, Math.max(from, firstMatch - LONGEST / 3), firstMatch);
                to = wordEnd(content, Math.min(to, from + LONGEST), from);
            }
            List<Mark> marks = new ArrayList<>();
            for (int i = 0; i < best.getNumMatches(); i++) {
                int start = best.getMatchStarts()[i];
                int end = best.getMatchEnds()[i];
                if (start >= from && end <= to) {
                    marks.add(new Mark(start - from, end - from));
                }
            }
            String part = content.substring(from, to);
            return new Passage(part.stripTrailing(), marks);
        }

        private static int wordStart(String content, int at, int latest) {
            int start = at;
            while (start > 0 && start < latest && !Character.isWhitespace(content.charAt(start - 1))) {
                start++;
            }
            return start;
        }

        private static int wordEnd(String content, int at, int earliest) {
            int end = at;
            while (end > earliest && end < content.length() && !Character.isWhitespace(content.charAt(end))) {
                end--;
            }
            return end;
        }
    }
}
