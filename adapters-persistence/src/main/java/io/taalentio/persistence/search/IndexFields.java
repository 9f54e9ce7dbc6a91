package io.taalentio.persistence.search;

import io.taalentio.core.search.SearchField;
import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** How a profile is laid out in the index. Whoever changes anything here raises {@link #LAYOUT}. */
final class IndexFields {

    /** An index of another layout is filled anew. */
    static final int LAYOUT = 2;

    static final String ID = "id";
    /** Both halves of the id, so turned that signed numbers order as its bytes do. */
    static final String ID_HIGH = "idHigh";

    static final String ID_LOW = "idLow";
    /** Microseconds since 1970. */
    static final String CREATED = "created";

    /** Days since 1970. */
    static final String BIRTH = "birth";

    static final String HEIGHT_CM = "heightCm";
    static final String COMPLETENESS = "completeness";
    /** Last and first name, accents and case forgiven, for the order. */
    static final String NAME_ORDER = "nameOrder";

    static final String CODE_ORDER = "codeOrder";

    static final String NAME = "name";
    /** Beginnings of each word of the name. */
    static final String NAME_START = "nameStart";
    /** Every three letters in a row of each word of the name. */
    static final String NAME_PART = "namePart";
    /** How the words sound and which families of names they belong to. */
    static final String NAME_SOUND = "nameSound";

    static final String CODE = "codeAll";
    static final String CODE_START = "codeStart";
    static final String EMAIL = "email";
    static final String PHONE = "phone";

    /** Words of lists, catalogue, places and films, stemmed as each language does. */
    static final String WORDS_FR = "words.fr";

    static final String WORDS_EN = "words.en";
    /** What people wrote about themselves; stored. */
    static final String ABOUT_FR = "about.fr";

    static final String ABOUT_EN = "about.en";

    /** The order in which every segment holds its people: the newest first, of one moment the smallest id. */
    static final Sort NEWEST_FIRST = new Sort(
            new SortField(CREATED, SortField.Type.LONG, true),
            new SortField(ID_HIGH, SortField.Type.LONG),
            new SortField(ID_LOW, SortField.Type.LONG));

    /** In a cluster: what people wrote about themselves, as it is. */
    static final String WRITTEN = "written";

    private IndexFields() {}

    /** The field that holds the keys of {@code field}. */
    static String keys(SearchField field) {
        return "k." + field.address();
    }

    static Analyzer analyzer() {
        Analyzer french = new French();
        Analyzer english = new English();
        return new PerFieldAnalyzerWrapper(
                french, Map.of(WORDS_FR, french, ABOUT_FR, french, WORDS_EN, english, ABOUT_EN, english));
    }

    /** Accents are folded before stemming, so that whoever types without them finds the same stems. */
    private static final class French extends Analyzer {

        private static final CharArraySet STOP = folded(FrenchAnalyzer.getDefaultStopSet());

        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            TokenStream stream = new ElisionFilter(new LowerCaseFilter(words), FrenchAnalyzer.DEFAULT_ARTICLES);
            stream = new StopFilter(new ASCIIFoldingFilter(stream), STOP);
            return new TokenStreamComponents(words, new FrenchLightStemFilter(stream));
        }
    }

    private static final class English extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            TokenStream stream = new LowerCaseFilter(new EnglishPossessiveFilter(words));
            stream = new StopFilter(new ASCIIFoldingFilter(stream), EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
            return new TokenStreamComponents(words, new PorterStemFilter(stream));
        }
    }

    private static CharArraySet folded(CharArraySet words) {
        CharArraySet folded = new CharArraySet(words.size(), true);
        for (Iterator<Object> all = words.iterator(); all.hasNext(); ) {
            char[] word = (char[]) all.next();
            char[] out = new char[word.length * 4];
            int length = ASCIIFoldingFilter.foldToASCII(word, 0, out, 0, word.length);
            folded.add(new String(out, 0, length));
        }
        return folded;
    }
}
