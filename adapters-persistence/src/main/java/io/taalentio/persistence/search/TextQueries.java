package io.taalentio.persistence.search;

import io.taalentio.core.code.IdentificationCode;
import io.taalentio.core.nametracking.NameKeys;
import io.taalentio.core.nametracking.PersonName;
import io.taalentio.persistence.search.BestWay.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Turns words into questions of Lucene. Each word must be met somewhere: as a word of the name, its beginning, its sound
 * or family of names, three letters in it, a likely slip of the keys, or as a word of what the profile says, stemmed. The
 * whole text may also be the start of an e-mail address or of a code.
 */
final class TextQueries {

    private static final Pattern CODE_START = Pattern.compile("[A-Z]{2}[0-9A-Z]{0,9}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int SHORTEST_FUZZY = 4;
    private static final int TWO_SLIPS = 8;
    /** Of so many words one may be missed. */
    private static final int LENIENT = 4;
    /** Words a slip of the keys may have meant; more would only cost time. */
    static final int MOST_MEANT = 40;

    // What a match is worth beside the others; how well a description fits is added on a scale of about 0 to 3.
    private static final float WHOLE = 10;
    private static final float FAMILY = 6.5f;
    private static final float START = 6;
    private static final float SOUND = 5;
    private static final float SLIP = 3;
    private static final float PART = 2.5f;
    private static final float ADDRESS = 12;
    private static final float SAID = 1.2f;
    private static final float WRITTEN = 0.9f;
    private static final float SLIP_SAID = 0.3f;

    private final Analyzer analyzer;

    TextQueries(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    Query of(String text) {
        String stripped = text.strip();
        List<Query> ways = new ArrayList<>();
        ways.add(everyWord(PersonName.of(stripped).tokens(), true));
        if (!BLANKS.matcher(stripped).find()) {
            // Without its sign, what looks like the start of an address is more often a name.
            ways.add(constant(
                    new PrefixQuery(new Term(IndexFields.EMAIL, stripped.toLowerCase(Locale.ROOT))),
                    stripped.contains("@") ? ADDRESS : PART));
        }
        String code = IdentificationCode.normalise(stripped);
        if (CODE_START.matcher(code).matches()) {
            ways.add(constant(new PrefixQuery(new Term(IndexFields.CODE_START, code)), ADDRESS));
            ways.add(constant(new TermQuery(new Term(IndexFields.CODE, code)), ADDRESS));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    /** Every word somewhere in the name. */
    Query name(String text) {
        return everyWord(PersonName.of(text).tokens(), false);
    }

    /** Whoever says any of the words, in the name or elsewhere; null when there is no word. */
    @Nullable
    Query anyWord(String text) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String field :
                List.of(IndexFields.WORDS_FR, IndexFields.WORDS_EN, IndexFields.ABOUT_FR, IndexFields.ABOUT_EN)) {
            stems(field, text).forEach(stem -> any.add(new TermQuery(new Term(field, stem)), Occur.SHOULD));
        }
        BooleanQuery query = any.build();
        return query.clauses().isEmpty() ? null : query;
    }

    /** The words of a text as they may stand in what people wrote, for showing where. */
    Query written(String text) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        stems(IndexFields.ABOUT_FR, text)
                .forEach(stem -> any.add(new TermQuery(new Term(IndexFields.ABOUT_FR, stem)), Occur.SHOULD));
        return any.build();
    }

    private Query everyWord(List<String> words, boolean anywhere) {
        if (words.isEmpty()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<Query> queries = words.stream()
                .filter(word -> !anywhere || words.size() == 1 || !idle(word))
                .map(word -> word(word, anywhere))
                .toList();
        if (queries.isEmpty()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        boolean lenient = anywhere && queries.size() >= LENIENT;
        queries.forEach(query -> all.add(query, lenient ? Occur.SHOULD : Occur.MUST));
        if (lenient) {
            all.setMinimumNumberShouldMatch(queries.size() - 1);
        }
        return all.build();
    }

    /** Whether a word says nothing in either language, so that no profile need hold it. */
    private boolean idle(String word) {
        return stems(IndexFields.WORDS_FR, word).isEmpty()
                || stems(IndexFields.WORDS_EN, word).isEmpty();
    }

    private Query word(String word, boolean anywhere) {
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(new TermQuery(new Term(IndexFields.NAME, word)), WHOLE));
        ways.add(new Way(
                word.length() <= 12
                        ? new TermQuery(new Term(IndexFields.NAME_START, word))
                        : new PrefixQuery(new Term(IndexFields.NAME, word)),
                START));
        for (String sound : NameKeys.spoken(PersonName.of(word))) {
            if (sound.length() >= 3) {
                ways.add(new Way(
                        new TermQuery(new Term(IndexFields.NAME_SOUND, sound)),
                        sound.startsWith("#") ? FAMILY : SOUND));
            }
        }
        if (word.length() >= SHORTEST_FUZZY) {
            ways.add(new Way(slips(IndexFields.NAME, word), SLIP));
        }
        List<String> parts = IndexDocuments.parts(word);
        if (!parts.isEmpty()) {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            parts.forEach(part -> all.add(new TermQuery(new Term(IndexFields.NAME_PART, part)), Occur.FILTER));
            ways.add(new Way(all.build(), PART));
        }
        if (!anywhere) {
            return new BestWay(ways);
        }
        // A field of either language is taken apart as the other of the same language is.
        List<String> french = stems(IndexFields.WORDS_FR, word);
        List<String> english = stems(IndexFields.WORDS_EN, word);
        if (word.length() > SHORTEST_FUZZY) {
            for (String stem : french) {
                if (stem.length() >= SHORTEST_FUZZY) {
                    ways.add(new Way(slips(IndexFields.WORDS_FR, stem), SLIP_SAID));
                }
            }
        }
        List<Query> best = new ArrayList<>();
        best.add(new BestWay(ways));
        said(IndexFields.WORDS_FR, french, SAID, best);
        said(IndexFields.WORDS_EN, english, SAID, best);
        said(IndexFields.ABOUT_FR, french, WRITTEN, best);
        said(IndexFields.ABOUT_EN, english, WRITTEN, best);
        return new DisjunctionMaxQuery(best, 0.05f);
    }

    private static void said(String field, List<String> stems, float worth, List<Query> ways) {
        for (String stem : stems) {
            ways.add(new BoostQuery(new TermQuery(new Term(field, stem)), worth));
        }
    }

    private static Query slips(String field, String word) {
        return new Slips(new Term(field, word), word.length() >= TWO_SLIPS ? 2 : 1, MOST_MEANT);
    }

    private static Query constant(Query query, float worth) {
        return new BoostQuery(new ConstantScoreQuery(query), worth);
    }

    /** The words of a text as they stand in a field. */
    List<String> stems(String field, String text) {
        List<String> stems = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                stems.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stems;
    }
}
