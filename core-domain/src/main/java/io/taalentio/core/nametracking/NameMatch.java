package io.taalentio.core.nametracking;

import java.util.List;

/**
 * How well a registered name fits a watched one.
 *
 * @param score percent; 100 is the same name
 */
public record NameMatch(MatchType type, int score, List<Explanation> explanations) {

    public NameMatch {
        explanations = List.copyOf(explanations);
    }

    /** Kinds of match (product reference, section 7.9), the surest first. */
    public enum MatchType {
        /** The same words in any order. */
        EXACT,
        /** One watched word, which is the first or the last name. */
        SINGLE,
        /** All watched words, among others. */
        CONTAINS,
        /** The same name by sound, form or a slip of the hand. */
        FUZZY
    }
}
