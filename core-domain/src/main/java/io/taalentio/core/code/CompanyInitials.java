package io.taalentio.core.code;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The three letters that stand for a production company in codes (product reference, section 2.1): accents off, small
 * words and words every company bears off, then three letters of one word, two and one of two words, one each of three;
 * filled up with X. {@code Les Films du Dragon Noir} is {@code DRN}; no company is {@code XXX}.
 */
public record CompanyInitials(String value) {

    public static final CompanyInitials NONE = new CompanyInitials("XXX");

    private static final Pattern LETTER_AND_DOT = Pattern.compile("(?<![\\p{L}\\p{M}\\d])(\\p{L})\\.");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Z0-9]+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** The French elisions l' and d' are forms of le, la and de. */
    private static final Set<String> LEFT_OUT = Set.of(
            "DE",
            "LA",
            "LE",
            "LES",
            "DES",
            "DU",
            "ET",
            "L",
            "D",
            "THE",
            "OF",
            "AND",
            "PRODUCTION",
            "PRODUCTIONS",
            "STUDIO",
            "STUDIOS",
            "FILM",
            "FILMS",
            "SARL",
            "SA",
            "SAS",
            "LTD",
            "LLC",
            "INC");

    /** Letters that do not decompose into a Latin base and a mark. */
    private static final Map<String, String> UNFOLDED = Map.of(
            "Œ", "OE", "Æ", "AE", "Ø", "O", "Ð", "D", "Ł", "L", "Ɓ", "B", "Ɗ", "D", "Ŋ", "N", "Ɔ", "O", "Ɛ", "E");

    /** @throws IllegalArgumentException unless three letters A to Z */
    public CompanyInitials {
        IdentificationCode.requireLetters(value, 3);
    }

    public static CompanyInitials of(@Nullable String companyName) {
        if (companyName == null) {
            return NONE;
        }
        List<String> all = words(companyName);
        List<String> telling = all.stream().filter(w -> !LEFT_OUT.contains(w)).toList();
        List<String> words = (telling.isEmpty() ? all : telling)
                .stream()
                        .map(w -> DIGITS.matcher(w).replaceAll(""))
                        .filter(w -> !w.isEmpty())
                        .toList();
        String letters =
                switch (words.size()) {
                    case 0 -> "";
                    case 1 -> first(words.get(0), 3);
                    case 2 -> first(words.get(0), 2) + first(words.get(1), 1);
                    default -> first(words.get(0), 1) + first(words.get(1), 1) + first(words.get(2), 1);
                };
        return new CompanyInitials((letters + "XXX").substring(0, 3));
    }

    private static List<String> words(String name) {
        String joined = LETTER_AND_DOT.matcher(name).replaceAll("$1");
        String folded = MARKS.matcher(Normalizer.normalize(joined, Normalizer.Form.NFKD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : UNFOLDED.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        return BETWEEN_WORDS.splitAsStream(folded).filter(w -> !w.isEmpty()).toList();
    }

    private static String first(String word, int letters) {
        return word.substring(0, Math.min(letters, word.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
