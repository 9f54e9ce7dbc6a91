package io.taalentio.core.nametracking;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * How a name sounds, whichever of the continent's school spellings it was written in: French, English, Portuguese,
 * Somali, or a Latin rendering of Arabic. {@code Diallo}, {@code Jallow} and {@code Djaló} have one key, as have
 * {@code Ouédraogo} and {@code Wedraogo}, {@code Tshisekedi} and {@code Chisekedi}, {@code Sagna} and {@code Sanhá}. In a
 * key, {@code C} stands for the sound of {@code ch}, {@code N} for that of {@code gn}.
 */
final class SoundKey {

    private record Rule(Pattern from, String to) {
        static Rule of(String from, String to) {
            return new Rule(Pattern.compile(from), to);
        }
    }

    /** Applied in this order. */
    private static final List<Rule> RULES = List.of(
            Rule.of("[^a-z]", ""),
            // a nasal before a consonant may be written with a vowel in front, in Portuguese
            Rule.of("^[ei]m(?=[bp])", "m"),
            Rule.of("^[ei]n(?=d?j)", "n"),
            Rule.of("aa", "a"),
            Rule.of("ee", "i"),
            Rule.of("oo", "o"),
            Rule.of("chr", "kr"),
            Rule.of("sch|tch|tsh|ch|sh|^thi(?=[aeou])|^t[iy](?=[aeou])|^ci(?=[aeou])|^ty(?=[aeou])", "C"),
            Rule.of("dzh|dj|dg(?=[eiy])|d[iy](?=[aeou])|gy(?=[aeou])|gi(?=[aou])|g(?=[eiy])", "j"),
            Rule.of("ph", "f"),
            Rule.of("kh|ck|cq|cc(?=[aou])|qu(?=[eiy])|ks|cs|q|x", "k"),
            Rule.of("gu(?=[eiy])|gh", "g"),
            Rule.of("gn|(?<!be)nh|ny(?=[aeou])|ny$|ni(?=[aeou])", "N"),
            Rule.of("sc(?=[eiy])|c(?=[eiy])", "s"),
            Rule.of("c", "k"),
            Rule.of("ie$", "i"),
            Rule.of("(?:eau|aud|aut|ault|eaux)$", "o"),
            Rule.of("ou(?=[aei])", "w"),
            Rule.of("ou", "u"),
            Rule.of("(?<=[bcdfjklmnprstvzCN])u(?=[aei])", "w"),
            Rule.of("([aou])wu", "$1u"),
            Rule.of("a[wo](?![aeiou])", "au"),
            Rule.of("ao", "au"),
            Rule.of("owe?$|ow(?![aeiou])", "o"),
            Rule.of("w(?![aeiouy])", "u"),
            // i and y between or before vowels are one consonant
            Rule.of("iy(?=[aeou])", "y"),
            Rule.of("^i(?=[aeou])|(?<=[aeou])i(?=[aou])|(?<=[^aeiou])i(?=[aou])", "y"),
            Rule.of("[ae][iy]e?$|[ae][iy](?![aeiou])", "e"),
            Rule.of("o[iy]e?$|oy(?![aeiou])", "oi"),
            Rule.of("y(?![aeiou])", "i"),
            Rule.of("h", ""),
            Rule.of("(?<=.)z", "s"),
            Rule.of("(.)\\1+", "$1"),
            Rule.of("(?<=[aeiou].{0,30}[^aeiou])e$", ""),
            Rule.of("(.)\\1+", "$1"));

    private static final Pattern VOWELS = Pattern.compile("[aeiou]");

    /** Few words make up most names, and working a key out takes longer than all else a name is looked at for. */
    private static final Map<String, String> WORKED_OUT = new ConcurrentHashMap<>();

    private static final int MOST_WORKED_OUT = 20_000;
    private static final int LONGEST_KEPT = 40;

    private SoundKey() {}

    /** @param word lower case without accents; a word without Latin letters is its own key */
    static String of(String word) {
        String known = WORKED_OUT.get(word);
        if (known != null) {
            return known;
        }
        String key = workOut(word);
        if (word.length() <= LONGEST_KEPT) {
            if (WORKED_OUT.size() >= MOST_WORKED_OUT) {
                WORKED_OUT.clear();
            }
            WORKED_OUT.put(word, key);
        }
        return key;
    }

    private static String workOut(String word) {
        String key = word;
        for (Rule rule : RULES) {
            key = rule.from().matcher(key).replaceAll(rule.to());
        }
        return key.isEmpty() ? word : key;
    }

    /** The consonants of a key, with {@code A} in front when it starts with a vowel. */
    static String skeleton(String key) {
        String consonants = VOWELS.matcher(key).replaceAll("");
        return !key.isEmpty() && isVowel(key.charAt(0)) ? "A" + consonants : consonants;
    }

    static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }
}
