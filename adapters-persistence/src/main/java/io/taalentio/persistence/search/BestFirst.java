package io.taalentio.persistence.search;

import io.taalentio.core.search.ProfileIndex.Hits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/**
 * A page of whom a question finds, the best match first, of equals the newest; all are counted. As segments hold their
 * people newest first, whoever is met later must be the better match, and most are passed by with one comparison.
 */
final class BestFirst {

    private static final Comparator<Hit> ORDER = Comparator.comparingDouble(Hit::score)
            .thenComparingLong(Hit::created)
            .reversed()
            .thenComparingLong(Hit::high)
            .thenComparingLong(Hit::low);

    private record Hit(UUID id, float score, long created, long high, long low) {}

    private final Function<LeafReader, SegmentFacts> facts;

    BestFirst(Function<LeafReader, SegmentFacts> facts) {
        this.facts = facts;
    }

    Hits page(IndexSearcher searcher, Query query, int offset, int rows) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        List<Hit> hits = new ArrayList<>();
        long total = 0;
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(segment);
            if (scorer != null) {
                LongHeap best = new LongHeap(offset + rows);
                total += best(scorer, segment.reader().getLiveDocs(), best, offset + rows);
                add(best, facts.apply(segment.reader()), hits);
            }
        }
        hits.sort(ORDER);
        return new Hits(hits.stream().skip(offset).limit(rows).map(Hit::id).toList(), total);
    }

    /**
     * @param best gets the best, score and person in one number: the greater the better
     * @return how many were found
     */
    private static long best(Scorer scorer, @Nullable Bits live, LongHeap best, int most) throws IOException {
        long found = 0;
        float least = Float.NEGATIVE_INFINITY;
        DocIdSetIterator people = scorer.iterator();
        for (int person = people.nextDoc(); person != DocIdSetIterator.NO_MORE_DOCS; person = people.nextDoc()) {
            if (live != null && !live.get(person)) {
                continue;
            }
            found++;
            float score = scorer.score();
            if (score > least) {
                best.insertWithOverflow(mark(score, person));
                if (best.size() == most) {
                    least = score(best.top());
                }
            }
        }
        return found;
    }

    private static long mark(float score, int person) {
        return ((long) NumericUtils.floatToSortableInt(score) << Integer.SIZE) | (Integer.MAX_VALUE - person);
    }

    private static float score(long mark) {
        return NumericUtils.sortableIntToFloat((int) (mark >> Integer.SIZE));
    }

    private static void add(LongHeap best, SegmentFacts facts, List<Hit> hits) {
        long[] created = facts.longs(IndexFields.CREATED);
        long[] high = facts.longs(IndexFields.ID_HIGH);
        long[] low = facts.longs(IndexFields.ID_LOW);
        while (best.size() > 0) {
            long mark = best.pop();
            int person = Integer.MAX_VALUE - (int) mark;
            hits.add(new Hit(facts.id(person), score(mark), created[person], high[person], low[person]));
        }
    }
}
