package io.taalentio.core.nametracking;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names put together from Arabic words, which registrars join, part or shorten as they hear them. */
final class Compounds {

    /** Always followed by one of the names of God. */
    static final Set<String> SERVANT = Set.of("abd", "abdel", "abdul", "abdoul", "abdal", "abdil");

    /** Names of their own that may also begin such a compound. */
    static final Set<String> MAYBE_SERVANT = Set.of("abdou", "abdi", "abdu", "abdo");

    static final Set<String> ARTICLES =
            Set.of("el", "al", "ul", "er", "ar", "ed", "ad", "ud", "es", "as", "en", "an", "ez", "oul");

    static final Set<String> OF_THE_FAITH =
            Set.of("din", "dine", "eddine", "eddin", "uddin", "addin", "edine", "oudine");

    static final Set<String> FATHER = Set.of("abou", "abu", "abo", "aboul");

    private static final Pattern DIVINE = Pattern.compile(
            "(?:ra[hc]?[hm]a?m?[ae]n.*|kari?m.*|a[sz]i[sz].*|[kq]h?[ao]?a?d[ei]r.*|salam.*|wah?[ae]b.*|hamid.*|lah?[td]?if.*|ra[sz]a[kq].*|malik.*|maji?d.*|nas+[ei]r.*|jali?l.*|fat?t?ah.*|ghan[iy].*|haki?m.*|hali?m.*|samad.*|rahi?m.*)");

    private static final Pattern BAKR = Pattern.compile("ba[kc]k?a?r+[iy]?|bake?r|bekr");

    private static final Pattern SERVANT_OF = Pattern.compile("abd[aeiou]{0,2}(?:l|r(?=r)|n(?=n)|s(?=s)|z(?=z))?(.*)");

    private static final Pattern FAITH = Pattern.compile("(?<=.{3})(?:[aeiou]{1,2}[ld]?)?din?e?$");

    private Compounds() {}

    static boolean divine(String word) {
        return DIVINE.matcher(word).matches();
    }

    static boolean bakr(String word) {
        return BAKR.matcher(word).matches();
    }

    /** {@code kader} of {@code abdelkader}; empty when the word is no such compound. */
    static String servantOf(String word) {
        Matcher matcher = SERVANT_OF.matcher(word);
        if (!matcher.matches()) {
            return "";
        }
        String rest = matcher.group(1);
        return divine(rest) ? rest : "";
    }

    /** {@code nourdin} for {@code noureddine} and {@code nourdine}; other words as they are. */
    static String ofTheFaith(String word) {
        return word.length() > 6 && (word.endsWith("dine") || word.endsWith("din"))
                ? FAITH.matcher(word).replaceFirst("din")
                : word;
    }
}
