package io.taalentio.core.nametracking;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** The well-known ways to compare names, over whole names, to compare ours with. */
final class WholeNames {

    private WholeNames() {}

    static double jaroWinkler(String one, String other) {
        String a = PersonName.of(one).normalized();
        String b = PersonName.of(other).normalized();
        int reach = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] inA = new boolean[a.length()];
        boolean[] inB = new boolean[b.length()];
        int common = 0;
        for (int i = 0; i < a.length(); i++) {
            for (int j = Math.max(0, i - reach); j < Math.min(b.length(), i + reach + 1); j++) {
                if (!inB[j] && a.charAt(i) == b.charAt(j)) {
                    inA[i] = true;
                    inB[j] = true;
                    common++;
                    break;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        int moved = 0;
        for (int i = 0, j = 0; i < a.length(); i++) {
            if (inA[i]) {
                while (!inB[j]) {
                    j++;
                }
                moved += a.charAt(i) == b.charAt(j) ? 0 : 1;
                j++;
            }
        }
        double m = common;
        double jaro = (m / a.length() + m / b.length() + (m - moved / 2.0) / m) / 3;
        int prefix = 0;
        while (prefix < 4 && prefix < a.length() && prefix < b.length() && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    static double trigrams(String one, String other) {
        Set<String> a = trigramsOf(one);
        Set<String> b = trigramsOf(other);
        Set<String> shared = new HashSet<>(a);
        shared.retainAll(b);
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        return (double) shared.size() / all.size();
    }

    private static Set<String> trigramsOf(String name) {
        Set<String> trigrams = new HashSet<>();
        for (String word : PersonName.of(name).tokens()) {
            String padded = "  " + word + " ";
            for (int i = 0; i + 3 <= padded.length(); i++) {
                trigrams.add(padded.substring(i, i + 3));
            }
        }
        return trigrams;
    }

    /** The Soundex of every word, in alphabetical order. */
    static Set<String> soundex(String name) {
        Set<String> codes = new TreeSet<>();
        for (String word : PersonName.of(name).tokens()) {
            StringBuilder code = new StringBuilder(word.substring(0, 1));
            char before = digit(word.charAt(0));
            for (int i = 1; i < word.length() && code.length() < 4; i++) {
                char digit = digit(word.charAt(i));
                if (digit > '0' && digit != before) {
                    code.append(digit);
                }
                before = "hw".indexOf(word.charAt(i)) >= 0 ? before : digit;
            }
            codes.add(code.toString());
        }
        return codes;
    }

    private static char digit(char letter) {
        int at = letter - 'a';
        return at < 0 || at > 25 ? '0' : "01230120022455012623010202".charAt(at);
    }
}
