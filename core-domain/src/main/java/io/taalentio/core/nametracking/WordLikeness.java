package io.taalentio.core.nametracking;

import io.taalentio.core.nametracking.Explanation.Reason;
import java.util.Collections;
import java.util.Locale;

/** How alike two words of names are. */
record WordLikeness(double degree, Reason reason) {

    static final WordLikeness SAME = new WordLikeness(1, Reason.SAME_WORDS);

    private static final WordLikeness NONE = new WordLikeness(0, Reason.ONE_LETTER);

    /** From this length of the sound on, one slip of the hand is forgiven. */
    static final int FORGIVING = 5;

    /** What is left of a sound after a slip of the hand. */
    private static final double ENOUGH = 0.86;

    private static final double VOWEL = 0.5;

    /** Consonants that registrars take for one another. */
    private static final String[] NEAR = {"sC", "kg", "bp", "dt", "fv", "jg", "jy", "wv", "mn", "kC", "sj"};

    boolean any() {
        return degree > 0;
    }

    /** Whether the likeness rests on letters alone. */
    boolean guessed() {
        return reason == Reason.ONE_LETTER;
    }

    static WordLikeness of(NameWord a, NameWord b) {
        if (a.initial() || b.initial()) {
            return initials(a, b);
        }
        if (a.text().equals(b.text())) {
            return SAME;
        }
        if (NameFamilies.shipped().apart(a.text(), a.families(), b.text(), b.families())) {
            return NONE;
        }
        if (!Collections.disjoint(a.forms(), b.forms())) {
            return new WordLikeness(0.97, Reason.PARTICLE);
        }
        if (!Collections.disjoint(a.families(), b.families())) {
            return new WordLikeness(0.95, Reason.OTHER_FORM);
        }
        if (!Collections.disjoint(a.related(), b.related())) {
            return new WordLikeness(0.9, Reason.OTHER_FORM);
        }
        if (otherGender(a.sound(), b.sound())) {
            return NONE;
        }
        if (a.sound().equals(b.sound())) {
            return new WordLikeness(0.96, Reason.SPELLING);
        }
        if (!Collections.disjoint(a.sounds(), b.sounds())) {
            return new WordLikeness(0.94, Reason.PARTICLE);
        }
        double best = 0;
        for (String one : a.sounds()) {
            for (String other : b.sounds()) {
                best = Math.max(best, slip(one, other));
            }
        }
        return best >= ENOUGH ? new WordLikeness(best, Reason.ONE_LETTER) : NONE;
    }

    private static WordLikeness initials(NameWord a, NameWord b) {
        boolean alike = a.text().charAt(0) == b.text().charAt(0)
                || a.sound().toLowerCase(Locale.ROOT).charAt(0)
                        == b.sound().toLowerCase(Locale.ROOT).charAt(0);
        return alike ? new WordLikeness(a.initial() && b.initial() ? 0.9 : 0.8, Reason.INITIAL) : NONE;
    }

    /** {@code Karim} and {@code Karima}, {@code Mario} and {@code Maria} are a man and a woman. */
    private static boolean otherGender(String a, String b) {
        String longer = a.length() >= b.length() ? a : b;
        String shorter = a.length() >= b.length() ? b : a;
        if (longer.length() == shorter.length() + 1) {
            return longer.endsWith("a")
                    && longer.startsWith(shorter)
                    && !SoundKey.isVowel(shorter.charAt(shorter.length() - 1));
        }
        int end = longer.length() - (longer.endsWith("s") && shorter.endsWith("s") ? 2 : 1);
        return longer.length() == shorter.length()
                && end >= 0
                && longer.regionMatches(0, shorter, 0, end)
                && ((longer.charAt(end) == 'a' && shorter.charAt(end) == 'o')
                        || (longer.charAt(end) == 'o' && shorter.charAt(end) == 'a'));
    }

    private static double slip(String a, String b) {
        int length = Math.max(a.length(), b.length());
        if (length < FORGIVING
                || Math.abs(a.length() - b.length()) > 2
                || !sameStart(a.charAt(0), b.charAt(0))
                || !oneConsonantApart(SoundKey.skeleton(a), SoundKey.skeleton(b))) {
            return 0;
        }
        return 1 - distance(a, b) / length;
    }

    private static boolean sameStart(char a, char b) {
        return a == b || (SoundKey.isVowel(a) && SoundKey.isVowel(b)) || near(a, b);
    }

    private static boolean near(char a, char b) {
        for (String pair : NEAR) {
            if (pair.indexOf(a) >= 0 && pair.indexOf(b) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Cost to make one sound of the other: vowels are cheap, consonants dear, two neighbours may change places. */
    static double distance(String a, String b) {
        double[][] cost = new double[a.length() + 1][b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            cost[i][0] = cost[i - 1][0] + single(a.charAt(i - 1));
        }
        for (int j = 1; j <= b.length(); j++) {
            cost[0][j] = cost[0][j - 1] + single(b.charAt(j - 1));
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                char x = a.charAt(i - 1);
                char y = b.charAt(j - 1);
                double best = cost[i - 1][j - 1] + instead(x, y);
                best = Math.min(best, cost[i - 1][j] + single(x));
                best = Math.min(best, cost[i][j - 1] + single(y));
                if (i > 1 && j > 1 && x == b.charAt(j - 2) && y == a.charAt(i - 2)) {
                    best = Math.min(best, cost[i - 2][j - 2] + 0.7);
                }
                cost[i][j] = best;
            }
        }
        return cost[a.length()][b.length()];
    }

    private static double single(char letter) {
        return SoundKey.isVowel(letter) ? VOWEL : 1;
    }

    private static double instead(char x, char y) {
        if (x == y) {
            return 0;
        }
        if (SoundKey.isVowel(x) && SoundKey.isVowel(y)) {
            return VOWEL;
        }
        return near(x, y) ? 0.6 : 1;
    }

    /** Whether two skeletons are the same but for one letter more, less, other or changed with its neighbour. */
    static boolean oneConsonantApart(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        int start = 0;
        int shorter = Math.min(a.length(), b.length());
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        String restA = a.substring(start);
        String restB = b.substring(start);
        if (restA.length() == restB.length()) {
            boolean changedPlaces = restA.length() >= 2
                    && restA.charAt(0) == restB.charAt(1)
                    && restA.charAt(1) == restB.charAt(0)
                    && restA.substring(2).equals(restB.substring(2));
            return changedPlaces || restA.substring(1).equals(restB.substring(1));
        }
        return restA.length() + 1 == restB.length()
                ? restB.substring(1).equals(restA)
                : restB.length() + 1 == restA.length() && restA.substring(1).equals(restB);
    }
}
