package io.taalentio.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

/** Likely slips are those that Lucene's own fuzzy query finds, in however many parts the index is. */
class SlipsTest {

    private static final String NAME = "name";
    private static final int EVERYBODY = 1_000;

    private final Random random = new Random(11);

    private String word(int shortest) {
        int length = shortest + random.nextInt(9);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            // Few letters, so that many words are near each other; some take two, three and four bytes.
            word.appendCodePoint("abcé\u0421\u07DE\uD83C\uDFA4".codePoints().toArray()[random.nextInt(7)]);
        }
        return word.toString();
    }

    private List<String> indexed(Directory directory) throws IOException {
        List<String> words = new ArrayList<>();
        try (IndexWriter writer =
                new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (int i = 0; i < 900; i++) {
                String word = word(1);
                words.add(word);
                Document document = new Document();
                document.add(new StringField(NAME, word, Field.Store.NO));
                writer.addDocument(document);
                if (i % 250 == 249) {
                    writer.commit();
                }
            }
        }
        return words;
    }

    private static Set<Integer> found(IndexSearcher searcher, Query query) throws IOException {
        Set<Integer> found = new TreeSet<>();
        for (ScoreDoc hit : searcher.search(query, EVERYBODY).scoreDocs) {
            found.add(hit.doc);
        }
        return found;
    }

    @Test
    void they_are_those_of_the_automaton() throws IOException {
        try (Directory directory = new ByteBuffersDirectory()) {
            List<String> words = indexed(directory);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                assertThat(reader.leaves()).hasSizeGreaterThan(2);
                IndexSearcher searcher = new IndexSearcher(reader);
                int several = 0;
                for (int i = 0; i < 300; i++) {
                    String typed = i % 2 == 0 ? word(4) : words.get(random.nextInt(words.size())) + "a";
                    for (int most = 1; most <= 2; most++) {
                        Set<Integer> found = found(searcher, new Slips(new Term(NAME, typed), most, EVERYBODY));
                        assertThat(found)
                                .as("%s, %d slips", typed, most)
                                .isEqualTo(found(
                                        searcher, new FuzzyQuery(new Term(NAME, typed), most, 1, EVERYBODY, true)));
                        several += found.size() > 1 ? 1 : 0;
                    }
                }
                assertThat(several).isGreaterThan(100);
            }
        }
    }

    @Test
    void letters_that_changed_places_are_one_slip_and_the_nearest_words_are_kept() throws IOException {
        assertThat(between("ousmane", "osumane")).isEqualTo(1);
        assertThat(between("diop", "diob")).isEqualTo(1);
        assertThat(between("diop", "diallo")).isGreaterThan(2);
        assertThat(between("fatou", "fatou")).isZero();
        try (Directory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (String word : List.of("muhamad", "muhammed", "muhammad", "mohammad")) {
                    Document document = new Document();
                    document.add(new StringField(NAME, word, Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                assertThat(found(searcher, new Slips(new Term(NAME, "muhammad"), 2, 1)))
                        .containsExactly(2);
                assertThat(found(searcher, new Slips(new Term(NAME, "muhammad"), 2, 40)))
                        .hasSize(4);
                assertThat(found(searcher, new Slips(new Term(NAME, "kofi"), 1, 40)))
                        .isEmpty();
            }
        }
    }

    private static int between(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        return Slips.between(a, a.length, b, b.length, 2);
    }
}
