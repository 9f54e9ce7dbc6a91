package io.taalentio.core.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A typed text in words, numbers and the few signs that mean something; where each stood is kept. */
final class QueryTokens {

    private static final Pattern TOKEN =
            Pattern.compile("\\d+(?:[.,]\\d+)?|\\p{L}[\\p{L}\\p{M}]*|[<>≤≥+~–—-]|['’\"″′]");
    private static final String JOINS = "-‐‑–'’";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** @param text lower case, without accents */
    record Token(String text, int from, int to) {
        boolean number() {
            return Character.isDigit(text.charAt(0));
        }

        boolean word() {
            return Character.isLetter(text.charAt(0));
        }
    }

    private final String typed;
    private final List<Token> tokens;

    private QueryTokens(String typed, List<Token> tokens) {
        this.typed = typed;
        this.tokens = tokens;
    }

    static QueryTokens of(String text) {
        String typed = Normalizer.normalize(text, Normalizer.Form.NFC);
        List<Token> tokens = new ArrayList<>();
        Matcher found = TOKEN.matcher(typed);
        while (found.find()) {
            String token = fold(found.group());
            boolean lettersAround = found.start() > 0
                    && found.end() < typed.length()
                    && Character.isLetter(typed.charAt(found.start() - 1))
                    && Character.isLetter(typed.charAt(found.end()));
            boolean sign = !Character.isLetterOrDigit(token.charAt(0));
            if (!(sign && lettersAround)) {
                tokens.add(new Token(token, found.start(), found.end()));
            }
        }
        return new QueryTokens(typed, tokens);
    }

    static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    }

    /** The words of a phrase, folded as those typed are. */
    static List<String> words(String phrase) {
        return of(phrase).tokens.stream().filter(Token::word).map(Token::text).toList();
    }

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        return tokens.get(index);
    }

    /** The text at a place, empty beyond either end. */
    String text(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).text() : "";
    }

    boolean number(int index) {
        return index >= 0 && index < tokens.size() && tokens.get(index).number();
    }

    /** Whether nothing but a hyphen or an apostrophe stands between a token and the one before it. */
    boolean joined(int index) {
        return index > 0
                && index < tokens.size()
                && tokens.get(index).from() == tokens.get(index - 1).to() + 1
                && JOINS.indexOf(typed.charAt(tokens.get(index - 1).to())) >= 0;
    }

    /** What was typed between two tokens. */
    String between(int before, int after) {
        return typed.substring(tokens.get(before).to(), tokens.get(after).from());
    }

    /** As typed, from one token to before another. */
    String typed(int from, int to) {
        return from >= to
                ? ""
                : typed.substring(tokens.get(from).from(), tokens.get(to - 1).to());
    }
}
