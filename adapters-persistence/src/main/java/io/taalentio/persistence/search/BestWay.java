package io.taalentio.persistence.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The best of several ways a word can be met, each worth the same for everybody who meets it that way. Each way is a set
 * of people rather than one more entry in a queue, for a name borne by thousands is met by each of them in most ways.
 */
final class BestWay extends Query {

    /** @param worth what meeting the word this way scores */
    record Way(Query query, float worth) {}

    private final List<Way> ways;

    BestWay(List<Way> ways) {
        this.ways = ways.stream()
                .sorted(Comparator.comparingDouble(Way::worth).reversed())
                .toList();
    }

    List<Way> ways() {
        return ways;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        List<Weight> weights = new ArrayList<>();
        for (Way way : ways) {
            weights.add(searcher.createWeight(
                    searcher.rewrite(new ConstantScoreQuery(way.query())), ScoreMode.COMPLETE_NO_SCORES, 1));
        }
        return new Ranked(this, weights, mode, boost);
    }

    private static final class Ranked extends Weight {

        private final List<Weight> weights;
        private final List<Way> ways;
        private final ScoreMode mode;
        private final float boost;

        Ranked(BestWay query, List<Weight> weights, ScoreMode mode, float boost) {
            super(query);
            this.weights = weights;
            this.ways = query.ways;
            this.mode = mode;
            this.boost = boost;
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
            List<ScorerSupplier> suppliers = new ArrayList<>();
            List<Float> worths = new ArrayList<>();
            long cost = 0;
            for (int i = 0; i < weights.size(); i++) {
                ScorerSupplier supplier = weights.get(i).scorerSupplier(segment);
                if (supplier != null) {
                    suppliers.add(supplier);
                    worths.add(ways.get(i).worth() * boost);
                    cost += supplier.cost();
                }
            }
            if (suppliers.isEmpty()) {
                return null;
            }
            int people = segment.reader().maxDoc();
            long most = Math.min(cost, people);
            return new ScorerSupplier() {
                @Override
                public Scorer get(long leadCost) throws IOException {
                    return scorer(suppliers, worths, people, most);
                }

                @Override
                public long cost() {
                    return most;
                }
            };
        }

        private Scorer scorer(List<ScorerSupplier> suppliers, List<Float> worths, int people, long cost)
                throws IOException {
            FixedBitSet all = new FixedBitSet(people);
            List<FixedBitSet> sets = new ArrayList<>();
            for (ScorerSupplier supplier : suppliers) {
                DocIdSetIterator met = supplier.get(Long.MAX_VALUE).iterator();
                if (mode.needsScores()) {
                    FixedBitSet some = new FixedBitSet(people);
                    some.or(met);
                    all.or(some);
                    sets.add(some);
                } else {
                    all.or(met);
                }
            }
            DocIdSetIterator everybody = new BitSetIterator(all, cost);
            return sets.isEmpty() ? new ConstantScoreScorer(boost, mode, everybody) : new Met(everybody, sets, worths);
        }

        @Override
        public Explanation explain(LeafReaderContext segment, int person) throws IOException {
            Scorer scorer = scorer(segment);
            return scorer != null && scorer.iterator().advance(person) == person
                    ? Explanation.match(scorer.score(), "the best way it is met")
                    : Explanation.noMatch("not met");
        }

        @Override
        public boolean isCacheable(LeafReaderContext segment) {
            return false;
        }
    }

    /** Everybody who meets the word in some way. */
    private static final class Met extends Scorer {

        private final DocIdSetIterator everybody;
        private final FixedBitSet[] sets;
        private final float[] worths;

        Met(DocIdSetIterator everybody, List<FixedBitSet> sets, List<Float> worths) {
            this.everybody = everybody;
            this.sets = sets.toArray(new FixedBitSet[0]);
            this.worths = new float[worths.size()];
            for (int i = 0; i < this.worths.length; i++) {
                this.worths[i] = worths.get(i);
            }
        }

        @Override
        public int docID() {
            return everybody.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return everybody;
        }

        @Override
        public float score() {
            int person = everybody.docID();
            int way = 0;
            while (!sets[way].get(person)) {
                way++;
            }
            return worths[way];
        }

        @Override
        public float getMaxScore(int upTo) {
            return worths[0];
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        QueryVisitor any = visitor.getSubVisitor(Occur.SHOULD, this);
        ways.forEach(way -> way.query().visit(any));
    }

    @Override
    public String toString(@Nullable String field) {
        return "best of " + ways;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BestWay best && ways.equals(best.ways);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), ways);
    }
}
