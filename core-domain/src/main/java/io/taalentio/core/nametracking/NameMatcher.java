package io.taalentio.core.nametracking;

import io.taalentio.core.nametracking.Explanation.Reason;
import io.taalentio.core.nametracking.NameMatch.MatchType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares a registered name with a watched one (product reference, section 7.9). The sure kinds of match compare words
 * as they are written, accents, capitals, hyphens and apostrophes aside. The fuzzy kind pairs the words of both names, in
 * any order, by their form, family, sound and letters, and matches when nothing on either side speaks against one person:
 * a name with more words is one, a name that leaves out a middle word is one, a name with another word instead is not.
 * Whole names are never compared letter by letter: that would take {@code Mariama Sow} for {@code Mariama Sy}.
 */
public final class NameMatcher {

    private static final int PERCENT = 100;
    private static final double GOOD = 0.88;
    private static final double SURE = 0.9;

    private NameMatcher() {}

    /** @param fuzzy whether likeness counts, not only sameness */
    public static Optional<NameMatch> match(PersonName watched, RegisteredName registered, boolean fuzzy) {
        if (!watched.watchable()) {
            return Optional.empty();
        }
        Optional<NameMatch> sure = sure(watched, registered);
        return sure.isPresent() || !fuzzy ? sure : new Comparison(watched, registered.whole()).result();
    }

    private static Optional<NameMatch> sure(PersonName watched, RegisteredName registered) {
        Set<String> sought = new HashSet<>(watched.tokens());
        Set<String> given = new HashSet<>(registered.whole().tokens());
        if (sought.equals(given)) {
            List<Explanation> explanations = new ArrayList<>();
            explanations.add(Explanation.of(Reason.SAME_WORDS));
            if (!watched.tokens().equals(registered.whole().tokens())) {
                explanations.add(Explanation.of(Reason.OTHER_ORDER));
            }
            return Optional.of(new NameMatch(MatchType.EXACT, PERCENT, explanations));
        }
        if (!given.containsAll(sought)) {
            return Optional.empty();
        }
        if (sought.size() == 1
                && (sought.equals(Set.copyOf(registered.first().tokens()))
                        || sought.equals(Set.copyOf(registered.last().tokens())))) {
            return Optional.of(new NameMatch(MatchType.SINGLE, 90, List.of(Explanation.of(Reason.ONE_NAME))));
        }
        return Optional.of(new NameMatch(
                MatchType.CONTAINS, sought.size() == 1 ? 85 : 95, List.of(Explanation.of(Reason.MORE_WORDS))));
    }

    /** Words of one name paired with words of the other. */
    private static final class Comparison {

        private record Pair(int watched, int registered, WordLikeness likeness) {}

        private final List<NameWord> watched;
        private final List<NameWord> registered;
        private final Set<Integer> watchedLeft = new TreeSet<>();
        private final Set<Integer> registeredLeft = new TreeSet<>();
        private final List<Pair> pairs = new ArrayList<>();
        private final List<Explanation> explanations = new ArrayList<>();

        Comparison(PersonName watched, PersonName registered) {
            this.watched = watched.words();
            this.registered = registered.words();
            for (int i = 0; i < this.watched.size(); i++) {
                watchedLeft.add(i);
            }
            for (int i = 0; i < this.registered.size(); i++) {
                registeredLeft.add(i);
            }
        }

        Optional<NameMatch> result() {
            joinWords();
            pairWords();
            if (!fits()) {
                return Optional.empty();
            }
            double degree = degree();
            if (degree < GOOD) {
                return Optional.empty();
            }
            explain();
            double score = degree - 0.02 * Math.min(3, registeredLeft.size()) - 0.05 * watchedLeft.size();
            return Optional.of(new NameMatch(MatchType.FUZZY, (int) Math.round(score * PERCENT), explanations));
        }

        /** One word on one side that is two neighbours on the other. */
        private void joinWords() {
            for (int i = 0; i + 1 < watched.size(); i++) {
                String joined = joined(watched, i);
                for (int j : List.copyOf(registeredLeft)) {
                    if (registered.get(j).sounds().contains(joined)
                            && watchedLeft.contains(i)
                            && watchedLeft.contains(i + 1)) {
                        together(i, j);
                        pairs.add(new Pair(i + 1, j, new WordLikeness(0.97, Reason.JOINED)));
                        watchedLeft.remove(i + 1);
                    }
                }
            }
            for (int j = 0; j + 1 < registered.size(); j++) {
                String joined = joined(registered, j);
                for (int i : List.copyOf(watchedLeft)) {
                    if (watched.get(i).sounds().contains(joined)
                            && registeredLeft.contains(j)
                            && registeredLeft.contains(j + 1)) {
                        together(i, j);
                        registeredLeft.remove(j + 1);
                    }
                }
            }
        }

        private void together(int i, int j) {
            pairs.add(new Pair(i, j, new WordLikeness(0.97, Reason.JOINED)));
            watchedLeft.remove(i);
            registeredLeft.remove(j);
        }

        private static String joined(List<NameWord> words, int at) {
            return SoundKey.of(words.get(at).text() + words.get(at + 1).text());
        }

        private void pairWords() {
            List<Pair> possible = new ArrayList<>();
            for (int i : watchedLeft) {
                for (int j : registeredLeft) {
                    WordLikeness likeness = WordLikeness.of(watched.get(i), registered.get(j));
                    if (likeness.any()) {
                        possible.add(new Pair(i, j, likeness));
                    }
                }
            }
            possible.sort(
                    Comparator.comparingDouble((Pair pair) -> -pair.likeness().degree())
                            .thenComparing(pair -> Math.abs(pair.watched() - pair.registered())));
            for (Pair pair : possible) {
                if (watchedLeft.contains(pair.watched()) && registeredLeft.contains(pair.registered())) {
                    pairs.add(pair);
                    watchedLeft.remove(pair.watched());
                    registeredLeft.remove(pair.registered());
                }
            }
        }

        private boolean fits() {
            if (pairs.isEmpty() || pairs.stream().noneMatch(pair -> sure(pair.likeness()))) {
                return false;
            }
            if (watched.size() == 1
                    && pairs.stream().anyMatch(pair -> pair.likeness().guessed())) {
                return false;
            }
            long guessed =
                    pairs.stream().filter(pair -> pair.likeness().guessed()).count();
            if (guessed > 1 && guessed * 2 > pairs.size()) {
                return false;
            }
            return watchedLeft.isEmpty() || leavesOutTheMiddle();
        }

        /** Likeness that could stand alone, which an initial could not. */
        private static boolean sure(WordLikeness likeness) {
            return likeness.reason() != Reason.INITIAL && likeness.degree() >= SURE;
        }

        private boolean leavesOutTheMiddle() {
            return registeredLeft.isEmpty()
                    && watched.size() >= 3
                    && watchedLeft.size() <= 2
                    && !watchedLeft.contains(0)
                    && !watchedLeft.contains(watched.size() - 1)
                    && pairs.stream().noneMatch(pair -> pair.likeness().guessed());
        }

        /** Likeness of the paired words, the longer ones weighing more; an initial weighs little. */
        private double degree() {
            double sum = 0;
            double weight = 0;
            for (Pair pair : pairs) {
                double own = pair.likeness().reason() == Reason.INITIAL
                        ? 1
                        : Math.max(2, watched.get(pair.watched()).text().length());
                sum += own * pair.likeness().degree();
                weight += own;
            }
            return sum / weight;
        }

        private void explain() {
            boolean inOrder = true;
            int before = -1;
            for (Pair pair : pairs.stream()
                    .sorted(Comparator.comparingInt(Pair::watched))
                    .toList()) {
                inOrder &= pair.registered() >= before;
                before = pair.registered();
                NameWord sought = watched.get(pair.watched());
                NameWord given = registered.get(pair.registered());
                Reason reason = pair.likeness().reason();
                if (reason != Reason.SAME_WORDS) {
                    explanations.add(new Explanation(reason, sought.text(), given.text()));
                } else if (sought.particle() != given.particle()) {
                    explanations.add(new Explanation(Reason.PARTICLE, sought.text(), given.text()));
                }
            }
            if (explanations.isEmpty()) {
                explanations.add(Explanation.of(Reason.SAME_WORDS));
            }
            if (!inOrder) {
                explanations.add(Explanation.of(Reason.OTHER_ORDER));
            }
            if (!registeredLeft.isEmpty()) {
                explanations.add(Explanation.of(Reason.MORE_WORDS));
            }
            if (!watchedLeft.isEmpty()) {
                explanations.add(Explanation.of(Reason.FEWER_WORDS));
            }
        }
    }
}
