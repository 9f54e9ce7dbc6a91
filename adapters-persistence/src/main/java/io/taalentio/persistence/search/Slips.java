package io.taalentio.persistence.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Whoever has a word that may have been meant: the one typed but for a letter missing, too many, mistaken for another or
 * changed places with its neighbour, once or twice; the first letter is right. The words that begin with it are looked
 * through one by one: building an automaton for each word typed, as Lucene's own fuzzy query does, takes longer.
 */
final class Slips extends Query {

    private final Term word;
    private final int most;
    private final int kept;
    private final int[] letters;

    /**
     * @param most slips, 1 or 2
     * @param kept words that are looked for, the nearest ones; more would only cost time
     */
    Slips(Term word, int most, int kept) {
        this.word = word;
        this.most = most;
        this.kept = kept;
        this.letters = word.text().codePoints().toArray();
    }

    Term word() {
        return word;
    }

    int most() {
        return most;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        List<BytesRef> meant = meant(searcher);
        return meant.isEmpty() ? MatchNoDocsQuery.INSTANCE : new TermInSetQuery(word.field(), meant);
    }

    /** The nearest words, of equally near ones the first of the alphabet. */
    private List<BytesRef> meant(IndexSearcher searcher) throws IOException {
        Map<BytesRef, Integer> near = new HashMap<>();
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Terms words = segment.reader().terms(word.field());
            if (words != null) {
                look(words.iterator(), near);
            }
        }
        return near.entrySet().stream()
                .sorted(Map.Entry.<BytesRef, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(kept)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void look(TermsEnum words, Map<BytesRef, Integer> near) throws IOException {
        BytesRef first = new BytesRef(Character.toString(letters[0]));
        if (words.seekCeil(first) == TermsEnum.SeekStatus.END) {
            return;
        }
        int[] other = new int[64];
        for (BytesRef found = words.term(); begins(found, first); found = words.next()) {
            if (found.length > other.length) {
                other = new int[found.length * 2];
            }
            int length = UnicodeUtil.UTF8toUTF32(found, other);
            int slips = between(letters, letters.length, other, length, most);
            if (slips <= most) {
                near.put(BytesRef.deepCopyOf(found), slips);
            }
        }
    }

    private static boolean begins(@Nullable BytesRef word, BytesRef first) {
        return word != null
                && word.length >= first.length
                && word.bytes[word.offset] == first.bytes[0]
                && new BytesRef(word.bytes, word.offset, first.length).bytesEquals(first);
    }

    /**
     * How many slips lie between two words that begin alike, letters changing places counted as one.
     *
     * @return more than {@code most} as soon as there are more
     */
    static int between(int[] one, int oneLength, int[] other, int otherLength, int most) {
        if (Math.abs(oneLength - otherLength) > most) {
            return most + 1;
        }
        int[] before = new int[otherLength + 1];
        int[] last = new int[otherLength + 1];
        int[] row = new int[otherLength + 1];
        for (int j = 0; j <= otherLength; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= oneLength; i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= otherLength; j++) {
                int same = one[i - 1] == other[j - 1] ? 0 : 1;
                int cost = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + same);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) {
                    cost = Math.min(cost, before[j - 2] + 1);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > most) {
                return most + 1;
            }
            int[] oldest = before;
            before = last;
            last = row;
            row = oldest;
        }
        return last[otherLength];
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(word.field())) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(@Nullable String field) {
        return word + "~" + most;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Slips slips && word.equals(slips.word) && most == slips.most && kept == slips.kept;
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), word, most, kept);
    }
}
