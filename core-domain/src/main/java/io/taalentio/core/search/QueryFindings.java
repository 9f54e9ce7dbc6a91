package io.taalentio.core.search;

import io.taalentio.core.profile.ProfileKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@link QueryReader} has made of a text so far: criteria, the words they came from, and what is left over. */
final class QueryFindings {

    private final ProfileKind kind;
    private final QueryTokens tokens;
    private final Map<SearchField, Set<String>> wanted = new EnumMap<>(SearchField.class);
    private final Map<SearchField, Set<String>> unwanted = new EnumMap<>(SearchField.class);
    private final Map<SearchField, Criterion.Between> ranges = new EnumMap<>(SearchField.class);
    private final Map<SearchField, Boolean> flags = new EnumMap<>(SearchField.class);
    private final List<Understood.Piece> pieces = new ArrayList<>();
    private final LeftOver rest;
    private final LeftOver without;
    /** Said of the height before it is known of whom: 1 tall, 2 very tall, -1 short, -2 very short, 3 average. */
    private int stature;

    QueryFindings(ProfileKind kind, QueryTokens tokens) {
        this.kind = kind;
        this.tokens = tokens;
        this.rest = new LeftOver(tokens);
        this.without = new LeftOver(tokens);
    }

    /** Words that became nothing, as typed: what a hyphen or an apostrophe joined stays joined. */
    private static final class LeftOver {

        private final QueryTokens tokens;
        private final StringBuilder text = new StringBuilder();
        private int end = -1;

        LeftOver(QueryTokens tokens) {
            this.tokens = tokens;
        }

        void add(int at, int to) {
            if (goesOn(at)) {
                text.append(tokens.between(at - 1, at));
            } else if (!text.isEmpty()) {
                text.append(' ');
            }
            text.append(tokens.typed(at, to));
            end = to;
        }

        boolean goesOn(int at) {
            return at == end && tokens.joined(at);
        }

        @Nullable
        String text() {
            return text.isEmpty() ? null : text.toString();
        }
    }

    /** Whether the word at that place is the second part of one that was left over. */
    boolean goesOn(int at) {
        return rest.goesOn(at) || without.goesOn(at);
    }

    /** Words that became nothing. */
    void leave(int at, int end) {
        rest.add(at, end);
    }

    /** A word that is to stand nowhere. */
    void ruleOut(int at) {
        without.add(at, at + 1);
        pieces.add(new Understood.Piece(SearchField.WITHOUT, tokens.typed(at, at + 1)));
    }

    /** The second part of a word that was left over, whatever it would mean by itself. */
    void goOn(int at) {
        if (without.goesOn(at)) {
            ruleOut(at);
        } else {
            leave(at, at + 1);
        }
    }

    void flag(SearchField field, boolean holds, int at, int end) {
        flags.put(field, holds);
        pieces.add(new Understood.Piece(field, tokens.typed(at, end)));
    }

    /** @param turned whether the key is ruled out */
    void key(SearchField field, String key, boolean turned, int at, int end) {
        (turned ? unwanted : wanted)
                .computeIfAbsent(field, f -> new LinkedHashSet<>())
                .add(key);
        Understood.Piece piece = new Understood.Piece(field, tokens.typed(at, end));
        if (!pieces.contains(piece)) {
            pieces.add(piece);
        }
    }

    void range(SearchField field, @Nullable Integer least, @Nullable Integer most, int at, int end) {
        ranges.put(field, new Criterion.Between(field, least, most));
        pieces.add(new Understood.Piece(field, tokens.typed(at, end)));
    }

    /** @param said 1 tall, 2 very tall, -1 short, -2 very short, 3 average */
    void stature(int said, int at, int end) {
        stature = said;
        pieces.add(new Understood.Piece(SearchField.HEIGHT, tokens.typed(at, end)));
    }

    Understood understood() {
        settleStature();
        return new Understood(query(), pieces);
    }

    /** What tall and short mean for women and for men; the middle where it is not said of whom. */
    private void settleStature() {
        if (stature == 0 || ranges.containsKey(SearchField.HEIGHT)) {
            return;
        }
        Set<String> genders = wanted.getOrDefault(SearchField.GENDER, Set.of());
        int of = genders.equals(Set.of("F")) ? 0 : genders.equals(Set.of("M")) ? 2 : 1;
        int[] tall = {172, 175, 182};
        int[] veryTall = {178, 185, 190};
        int[] small = {158, 163, 168};
        int[] verySmall = {152, 157, 162};
        int[] average = {160, 165, 170};
        Criterion.Between range =
                switch (stature) {
                    case 1 -> new Criterion.Between(SearchField.HEIGHT, tall[of], null);
                    case 2 -> new Criterion.Between(SearchField.HEIGHT, veryTall[of], null);
                    case -1 -> new Criterion.Between(SearchField.HEIGHT, null, small[of]);
                    case -2 -> new Criterion.Between(SearchField.HEIGHT, null, verySmall[of]);
                    default -> new Criterion.Between(SearchField.HEIGHT, average[of], average[of] + 10);
                };
        ranges.put(SearchField.HEIGHT, range);
    }

    private SearchQuery query() {
        List<Criterion> criteria = new ArrayList<>(ranges.values());
        flags.forEach((field, holds) -> criteria.add(new Criterion.Is(field, holds)));
        Set<SearchField> fields = new LinkedHashSet<>(wanted.keySet());
        fields.addAll(unwanted.keySet());
        for (SearchField field : fields) {
            List<String> ruledOut = List.copyOf(unwanted.getOrDefault(field, Set.of()));
            criteria.add(new Criterion.Keys(
                    field,
                    wanted.getOrDefault(field, Set.of()).stream()
                            .filter(key -> !ruledOut.contains(key))
                            .toList(),
                    ruledOut));
        }
        String nowhere = without.text();
        if (nowhere != null) {
            criteria.add(new Criterion.Words(SearchField.WITHOUT, nowhere));
        }
        return new SearchQuery(kind, rest.text(), criteria);
    }
}
