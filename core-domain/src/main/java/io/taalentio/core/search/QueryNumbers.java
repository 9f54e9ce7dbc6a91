package io.taalentio.core.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as they are said of people: ages, heights in metres, centimetres and feet, years of experience; alone, between
 * two ends, at least, at most, about.
 */
final class QueryNumbers {

    private static final Set<String> LESS =
            Set.of("moins", "under", "below", "younger", "shorter", "less", "<", "inferieur");
    private static final Set<String> MORE =
            Set.of("plus", "over", "above", "older", "taller", "more", ">", "superieur", "passe");
    private static final Set<String> LEAST =
            Set.of("minimum", "min", "minimal", "partir", "dessus", "≥", "least", "des");
    private static final Set<String> MOST = Set.of("maximum", "max", "maximal", "jusqu", "jusque", "≤", "upto", "most");
    private static final Set<String> ABOUT = Set.of(
            "environ", "vers", "autour", "about", "around", "approximately", "~", "circa", "presque", "almost", "env");
    private static final Set<String> LINKS =
            Set.of("de", "d", "'", "’", "a", "au", "aux", "du", "than", "la", "the", "at", "up", "to", "of", "en");
    private static final Set<String> TO = Set.of("a", "et", "to", "and", "-", "–", "—", "ou", "or");
    private static final Set<String> YEARS =
            Set.of("ans", "an", "annees", "annee", "year", "years", "yo", "y", "yrs", "yr");
    private static final Set<String> AFTER_YEARS = Set.of("old", "age", "ages", "agee", "agees", "o", "of");
    private static final double CM_PER_INCH = 2.54;

    /** What a number is of. */
    enum Of {
        AGE,
        HEIGHT,
        EXPERIENCE
    }

    /**
     * @param least null for an open end, as {@code most}
     * @param end the token after the last one that belongs to it
     */
    record Range(Of of, @Nullable Integer least, @Nullable Integer most, int end) {}

    /** A number with its unit. */
    private record Measure(Of of, int value, int end, boolean unit) {}

    private enum Bound {
        EXACT,
        BELOW,
        FROM,
        UP_TO,
        ABOUT
    }

    private final QueryTokens tokens;

    QueryNumbers(QueryTokens tokens) {
        this.tokens = tokens;
    }

    /** The range that begins at {@code at}, with a word of comparison or with a number; null when none does. */
    @Nullable
    Range at(int at) {
        Range between = between(at);
        if (between != null) {
            return between;
        }
        Bound bound = Bound.EXACT;
        int from = at;
        while (from < tokens.size() && from - at <= 4 && !tokens.number(from)) {
            String word = tokens.text(from);
            if (LESS.contains(word)) {
                bound = Bound.BELOW;
            } else if (MORE.contains(word) || LEAST.contains(word)) {
                // "au moins" and "at least" come as a link and one of these
                bound = Bound.FROM;
            } else if (MOST.contains(word)) {
                bound = Bound.UP_TO;
            } else if (ABOUT.contains(word)) {
                bound = Bound.ABOUT;
            } else if (!LINKS.contains(word) && !aged(word)) {
                return null;
            }
            from++;
        }
        boolean atLeast = bound == Bound.BELOW
                && tokens.text(at).equals("au")
                && tokens.text(at + 1).equals("moins");
        boolean atMost = bound == Bound.FROM
                && ((tokens.text(at).equals("au") && tokens.text(at + 1).equals("plus"))
                        || tokens.text(at).equals("up"));
        boolean upTo = tokens.text(at).equals("up") && tokens.text(at + 1).equals("to");
        if (atLeast) {
            bound = Bound.FROM;
        } else if (atMost || upTo) {
            bound = Bound.UP_TO;
        }
        if (!tokens.number(from)) {
            return null;
        }
        Measure measure = measure(
                from,
                bound != Bound.EXACT
                        || aged(tokens.text(from - 1))
                        || tokens.text(from + 1).equals("+"));
        if (measure == null) {
            return null;
        }
        return after(measure, bound);
    }

    private static boolean aged(String word) {
        return word.equals("aged")
                || word.equals("age")
                || word.equals("agee")
                || word.equals("ages")
                || word.equals("agees")
                || word.equals("mesurant")
                || word.equals("mesure")
                || word.equals("taille")
                || word.equals("tall");
    }

    private @Nullable Range between(int at) {
        int from = at;
        while (from < tokens.size()
                && (Set.of("entre", "between", "de", "from", "d").contains(tokens.text(from))
                        || aged(tokens.text(from)))) {
            from++;
        }
        if (!tokens.number(from)) {
            return null;
        }
        Measure first = measure(from, true);
        if (first == null || !TO.contains(tokens.text(first.end())) || !tokens.number(first.end() + 1)) {
            return null;
        }
        Measure second = measure(first.end() + 1, first.unit() || from > at);
        if (second == null || (!second.unit() && !first.unit() && from == at)) {
            return null;
        }
        Of of = second.unit() ? second.of() : first.of();
        int low = of == Of.HEIGHT && first.value() < 3 ? first.value() * 100 : first.value();
        if (first.unit() && first.of() != of && second.unit()) {
            return null;
        }
        return new Range(of, Math.min(low, second.value()), Math.max(low, second.value()), second.end());
    }

    /** What follows a number may turn it into an end: {@code 1m80 et plus}, {@code 40+}, {@code 18 ans minimum}. */
    private Range after(Measure measure, Bound before) {
        Bound bound = before;
        int end = measure.end();
        String next = tokens.text(end);
        String second = tokens.text(end + 1);
        boolean andMore = (next.equals("et") || next.equals("and") || next.equals("ou") || next.equals("or"))
                && Set.of("plus", "over", "up", "more", "above", "older", "taller")
                        .contains(second);
        boolean andLess = (next.equals("et") || next.equals("and") || next.equals("ou") || next.equals("or"))
                && Set.of("moins", "under", "less", "below", "younger", "shorter")
                        .contains(second);
        if (bound == Bound.EXACT) {
            if (andMore) {
                bound = Bound.FROM;
                end += 2;
            } else if (andLess) {
                bound = Bound.UP_TO;
                end += 2;
            } else if (next.equals("+") || next.equals("minimum") || next.equals("min")) {
                bound = Bound.FROM;
                end++;
            } else if (next.equals("maximum") || next.equals("max")) {
                bound = Bound.UP_TO;
                end++;
            } else if (next.equals("environ")) {
                bound = Bound.ABOUT;
                end++;
            }
        }
        if (next.equals("tall") || (next.equals("de") && second.equals("haut"))) {
            end += next.equals("tall") ? 1 : 2;
        }
        int value = measure.value();
        int around = measure.of() == Of.HEIGHT ? 5 : 3;
        int exactly = measure.of() == Of.HEIGHT ? 2 : 0;
        return switch (bound) {
            case BELOW -> new Range(measure.of(), null, value - 1, end);
            case UP_TO -> new Range(measure.of(), null, value, end);
            case FROM -> new Range(measure.of(), value, null, end);
            case ABOUT -> new Range(measure.of(), value - around, value + around, end);
            case EXACT ->
                measure.of() == Of.EXPERIENCE
                        ? new Range(Of.EXPERIENCE, value, null, end)
                        : new Range(measure.of(), value - exactly, value + exactly, end);
        };
    }

    /** @param bare whether a number without a unit may be an age */
    private @Nullable Measure measure(int at, boolean bare) {
        String text = tokens.text(at);
        String next = tokens.text(at + 1);
        if (next.equals("m")
                || next.equals("metre")
                || next.equals("metres")
                || next.equals("meter")
                || next.equals("meters")) {
            if (text.contains(".") || text.contains(",")) {
                return height(Math.round(Float.parseFloat(text.replace(',', '.')) * 100), at + 2);
            }
            if (tokens.number(at + 2) && tokens.text(at + 2).matches("\\d{1,2}")) {
                String rest = tokens.text(at + 2);
                int centimetres = Integer.parseInt(rest) * (rest.length() == 1 ? 10 : 1);
                return height(Integer.parseInt(text) * 100 + centimetres, at + 3);
            }
            return height(Integer.parseInt(text) * 100, at + 2);
        }
        if (next.equals("cm") || next.equals("centimetres") || next.equals("centimeters")) {
            return text.matches("\\d{2,3}") ? height(Integer.parseInt(text), at + 2) : null;
        }
        if (text.matches("[3-7]")
                && Set.of("'", "’", "′", "ft", "feet", "foot", "pieds").contains(next)) {
            int inches = 0;
            int end = at + 2;
            if (tokens.number(end) && tokens.text(end).matches("\\d{1,2}")) {
                inches = Integer.parseInt(tokens.text(end));
                end++;
                if (Set.of("\"", "″", "in", "inches", "pouces", "'").contains(tokens.text(end))) {
                    end++;
                }
            }
            return height((int) Math.round((Integer.parseInt(text) * 12 + inches) * CM_PER_INCH), end);
        }
        if (text.matches("[12][.,]\\d{2}")) {
            return height(Math.round(Float.parseFloat(text.replace(',', '.')) * 100), at + 1);
        }
        if (!text.matches("\\d{1,3}")) {
            return null;
        }
        int value = Integer.parseInt(text);
        if (YEARS.contains(next)) {
            return years(value, at + 2);
        }
        if (value >= 130 && value <= 230 && bare) {
            return new Measure(Of.HEIGHT, value, at + 1, false);
        }
        return bare && value >= 5 && value <= 99 ? new Measure(Of.AGE, value, at + 1, false) : null;
    }

    private static @Nullable Measure height(int centimetres, int end) {
        return centimetres >= 50 && centimetres <= 250 ? new Measure(Of.HEIGHT, centimetres, end, true) : null;
    }

    private Measure years(int value, int after) {
        int end = after;
        if (Set.of("d", "of", "de").contains(tokens.text(end)) && experience(tokens.text(end + 1))) {
            return new Measure(Of.EXPERIENCE, value, end + 2, true);
        }
        if (experience(tokens.text(end))) {
            return new Measure(Of.EXPERIENCE, value, end + 1, true);
        }
        // "et plus d'expérience" follows the bound
        while (AFTER_YEARS.contains(tokens.text(end)) || tokens.text(end).equals("-")) {
            end++;
        }
        return new Measure(Of.AGE, value, end, true);
    }

    private static boolean experience(String word) {
        return word.equals("experience") || word.equals("metier") || word.equals("carriere");
    }
}
