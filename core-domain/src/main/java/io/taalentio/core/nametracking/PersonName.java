package io.taalentio.core.nametracking;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A person's name, taken apart so that it can be compared with the same name written by somebody else.
 *
 * @param tokens its words in order: lower case, without accents, apostrophes and hyphens
 * @param words the words that count: particles are part of the word they stand before, titles stay only where little else
 *     is left
 */
public record PersonName(List<String> tokens, List<NameWord> words) {

    /** As long as a profile's first and last name together may be, and a little more. */
    public static final int MAX = 255;

    private static final int MOST_WORDS = 12;

    private static final Set<String> PARTICLES = Set.of(
            "ben", "bin", "ibn", "bint", "bent", "bnt", "ould", "weld", "wuld", "ol", "mint", "el", "al", "ul", "as",
            "ash", "ag", "wa", "de", "da", "do", "di", "dos", "das", "du", "des", "del", "van", "von", "der", "den",
            "la", "le", "les", "d", "l", "u", "y", "e", "na");

    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ñ", "ny"),
            Map.entry("ɲ", "ny"),
            Map.entry("ŋ", "ng"),
            Map.entry("ɓ", "b"),
            Map.entry("ɗ", "d"),
            Map.entry("ƙ", "k"),
            Map.entry("ƴ", "y"),
            Map.entry("ɔ", "o"),
            Map.entry("ɛ", "e"),
            Map.entry("ə", "e"),
            Map.entry("ɣ", "gh"),
            Map.entry("ø", "o"),
            Map.entry("đ", "d"),
            Map.entry("ł", "l"),
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ı", "i"));

    private static final Pattern SPECIAL = Pattern.compile("[ñɲŋɓɗƙƴɔɛəɣøđłßæœı]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("(?<=[\\p{L}])['’‘ʼʻʿʾ`´′]+(?=[\\p{L}])|[ʿʾ]");
    private static final Pattern DOTTED = Pattern.compile("(?<=\\b\\p{L})\\.");
    private static final Pattern PARTED = Pattern.compile("[^\\p{L}\\p{N}\\u0001]+");
    private static final Pattern NASAL = Pattern.compile("n[dgjktscz].*|m[bp].*");

    public PersonName {
        tokens = List.copyOf(tokens);
        words = List.copyOf(words);
    }

    public static PersonName of(String fullName) {
        List<String> raw = split(fullName);
        List<String> tokens = new ArrayList<>();
        Map<String, NameWord> words = new LinkedHashMap<>();
        List<String> particles = new ArrayList<>();
        for (int i = 0; i < raw.size() && tokens.size() < MOST_WORDS; i++) {
            String token = raw.get(i);
            boolean last = i + 1 == raw.size();
            String next = last ? "" : raw.get(i + 1);
            if (token.endsWith(".")) {
                tokens.add(token.substring(0, 1));
                words.putIfAbsent(token, NameWord.initial(token.substring(0, 1)));
                particles.clear();
                continue;
            }
            if (!last && token.length() == 1 && NASAL.matcher(token + next).matches()) {
                raw.set(i + 1, token + next);
                continue;
            }
            if (!last && PARTICLES.contains(token) && (token.length() > 1 || !tokens.isEmpty())) {
                tokens.add(token);
                particles.add(token);
                continue;
            }
            if (token.length() == 1 && isLatin(token)) {
                tokens.add(token);
                words.putIfAbsent(token + ".", NameWord.initial(token));
                particles.clear();
                continue;
            }
            List<String> parts = new ArrayList<>(List.of(token));
            i += compound(raw, i, parts);
            tokens.addAll(parts);
            String text = String.join("", parts);
            List<String> forms = new ArrayList<>();
            for (int from = particles.size() - 1; from >= 0; from--) {
                forms.add(String.join("", particles.subList(from, particles.size())) + text);
            }
            words.putIfAbsent(text, NameWord.of(text, forms, !particles.isEmpty()));
            particles.clear();
        }
        return new PersonName(tokens, counting(List.copyOf(words.values())));
    }

    /** Titles count only where fewer than two other words are left. */
    private static List<NameWord> counting(List<NameWord> words) {
        List<NameWord> others = words.stream().filter(word -> !word.title()).toList();
        return others.size() >= 2 ? others : words;
    }

    /**
     * Joins to {@code parts} the tokens after the one at {@code at} that make one name with it.
     *
     * @return how many were joined
     */
    private static int compound(List<String> raw, int at, List<String> parts) {
        String token = raw.get(at);
        int next = at + 1;
        if (next >= raw.size()) {
            return 0;
        }
        if (Compounds.SERVANT.contains(token) || Compounds.MAYBE_SERVANT.contains(token)) {
            int named = Compounds.ARTICLES.contains(raw.get(next)) && next + 1 < raw.size() ? next + 1 : next;
            if (Compounds.SERVANT.contains(token) || Compounds.divine(raw.get(named))) {
                parts.addAll(raw.subList(next, named + 1));
                return named - at;
            }
            return 0;
        }
        if (Compounds.FATHER.contains(token) && Compounds.bakr(raw.get(next))) {
            parts.add(raw.get(next));
            return 1;
        }
        if (Compounds.OF_THE_FAITH.contains(raw.get(next))) {
            parts.add(raw.get(next));
            return 1;
        }
        if (next + 1 < raw.size()
                && Compounds.ARTICLES.contains(raw.get(next))
                && Compounds.OF_THE_FAITH.contains(raw.get(next + 1))) {
            parts.addAll(raw.subList(next, next + 2));
            return 2;
        }
        return 0;
    }

    /** Lower case, without accents; an initial keeps its dot. */
    private static List<String> split(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        text = SPECIAL.matcher(text).replaceAll(found -> LETTERS.getOrDefault(found.group(), ""));
        text = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        text = APOSTROPHES.matcher(text).replaceAll("");
        text = DOTTED.matcher(text).replaceAll("\u0001 ");
        List<String> words = new ArrayList<>();
        for (String word : PARTED.split(text, -1)) {
            if (word.length() == 2 && word.endsWith("\u0001")) {
                words.add(word.charAt(0) + ".");
            } else if (!word.isEmpty()) {
                words.add(word.replace("\u0001", ""));
            }
        }
        return words;
    }

    private static boolean isLatin(String letter) {
        return letter.charAt(0) >= 'a' && letter.charAt(0) <= 'z';
    }

    /** The name as it is kept and compared for sameness: its words in alphabetical order. */
    public String normalized() {
        return String.join(" ", new TreeSet<>(tokens));
    }

    /** Whether something of the name is left to look for. */
    public boolean watchable() {
        return words.stream().anyMatch(word -> !word.initial() && word.text().length() >= 2);
    }
}
