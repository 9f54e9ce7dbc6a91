package io.taalentio.core.nametracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The matcher against names people really bear, labelled by hand. */
class NameMatcherTest {

    private static final Logger LOG = System.getLogger(NameMatcherTest.class.getName());

    /** @param region where such names are borne */
    record Pair(String region, boolean same, String watched, String registered) {
        @Override
        public String toString() {
            return (same ? "+ " : "- ") + watched + " | " + registered;
        }
    }

    record Figures(int found, int missed, int wrong) {
        double recall() {
            return (double) found / (found + missed);
        }

        double precision() {
            return (double) found / (found + wrong);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "recall %.3f, precision %.3f", recall(), precision());
        }
    }

    static List<Pair> pairs(String file) {
        try (InputStream in = Objects.requireNonNull(NameMatcherTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .map(cells -> new Pair(cells[0], cells[1].equals("+"), cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RegisteredName registered(String whole) {
        int space = whole.indexOf(' ');
        return space < 0
                ? RegisteredName.of(whole, whole)
                : RegisteredName.of(whole.substring(0, space), whole.substring(space + 1));
    }

    static boolean matches(Pair pair) {
        return NameMatcher.match(PersonName.of(pair.watched()), registered(pair.registered()), true)
                .isPresent();
    }

    private static Figures figures(List<Pair> pairs, Predicate<Pair> matcher) {
        int found = 0;
        int missed = 0;
        int wrong = 0;
        for (Pair pair : pairs) {
            boolean matched = matcher.test(pair);
            found += pair.same() && matched ? 1 : 0;
            missed += pair.same() && !matched ? 1 : 0;
            wrong += !pair.same() && matched ? 1 : 0;
        }
        return new Figures(found, missed, wrong);
    }

    private static Figures report(String title, List<Pair> pairs) {
        Figures all = figures(pairs, NameMatcherTest::matches);
        StringBuilder text = new StringBuilder(title + ", " + pairs.size() + " pairs: " + all);
        Map<String, List<Pair>> regions = new TreeMap<>();
        pairs.forEach(pair ->
                regions.computeIfAbsent(pair.region(), r -> new ArrayList<>()).add(pair));
        regions.forEach((region, own) ->
                text.append("\n  ").append(region).append(": ").append(figures(own, NameMatcherTest::matches)));
        text.append("\n  for comparison, whole names by Jaro-Winkler >= 0.92: ")
                .append(figures(pairs, pair -> WholeNames.jaroWinkler(pair.watched(), pair.registered()) >= 0.92));
        text.append("\n  for comparison, whole names by trigrams >= 0.6: ")
                .append(figures(pairs, pair -> WholeNames.trigrams(pair.watched(), pair.registered()) >= 0.6));
        text.append("\n  for comparison, the same American Soundex in every word: ")
                .append(figures(pairs, pair -> WholeNames.soundex(pair.watched())
                        .equals(WholeNames.soundex(pair.registered()))));
        LOG.log(Level.INFO, text.toString());
        return all;
    }

    @Test
    void names_of_all_regions_are_told_apart_and_together() {
        List<Pair> pairs = pairs("pairs.psv");
        Figures figures = report("labelled names", pairs);
        List<Pair> mistaken =
                pairs.stream().filter(pair -> matches(pair) != pair.same()).toList();
        assertThat(figures.recall()).as("recall, mistaken: %s", mistaken).isGreaterThanOrEqualTo(0.95);
        assertThat(figures.precision()).as("precision, mistaken: %s", mistaken).isGreaterThanOrEqualTo(0.9);
        LOG.log(Level.INFO, "mistaken: {0}", mistaken);
    }

    /** The mistaken pairs are not named: who read them would tune the matcher to them. */
    @Test
    void names_that_nobody_tuned_the_matcher_to_are_too() {
        Figures figures = report("names kept apart", pairs("held-out.psv"));
        assertThat(figures.recall()).isGreaterThanOrEqualTo(0.95);
        assertThat(figures.precision()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void no_pair_is_in_both_files() {
        Set<String> tuned = new HashSet<>();
        pairs("pairs.psv").forEach(pair -> tuned.add(key(pair)));
        assertThat(pairs("held-out.psv")).noneMatch(pair -> tuned.contains(key(pair)));
        assertThat(tuned).hasSizeGreaterThanOrEqualTo(500);
        assertThat(pairs("held-out.psv")).hasSizeGreaterThanOrEqualTo(150);
    }

    private static String key(Pair pair) {
        return new TreeSet<>(List.of(
                        PersonName.of(pair.watched()).normalized(),
                        PersonName.of(pair.registered()).normalized()))
                + "";
    }

    @Test
    void the_index_hides_no_match() {
        List<Pair> pairs = new ArrayList<>(pairs("pairs.psv"));
        pairs.addAll(pairs("held-out.psv"));
        Map<String, RegisteredName> names = new TreeMap<>();
        for (Pair pair : pairs) {
            names.put(pair.watched(), registered(pair.watched()));
            names.put(pair.registered(), registered(pair.registered()));
        }
        Map<String, Set<String>> filed = new TreeMap<>();
        names.forEach((name, taken) -> filed.put(name, NameKeys.filed(taken.whole())));
        int at = 0;
        int matched = 0;
        for (String watched : names.keySet()) {
            if (at++ % 10 != 0) {
                continue;
            }
            PersonName sought = PersonName.of(watched);
            NameKeys.Sought keys = NameKeys.sought(sought);
            for (Map.Entry<String, RegisteredName> other : names.entrySet()) {
                if (NameMatcher.match(sought, other.getValue(), true).isPresent()) {
                    matched++;
                    Set<String> under = Objects.requireNonNull(filed.get(other.getKey()));
                    assertThat(keys.mayBe(under))
                            .as("%s finds %s: %s in %s", watched, other.getKey(), keys, under)
                            .isTrue();
                }
            }
        }
        for (Pair pair : pairs) {
            if (matches(pair)) {
                assertThat(NameKeys.sought(PersonName.of(pair.watched()))
                                .mayBe(Objects.requireNonNull(filed.get(pair.registered()))))
                        .as("%s", pair)
                        .isTrue();
            }
        }
        assertThat(matched).isGreaterThan(names.size() / 10);
    }
}
