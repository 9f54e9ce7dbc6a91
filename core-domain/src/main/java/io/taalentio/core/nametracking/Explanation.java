package io.taalentio.core.nametracking;

import org.jspecify.annotations.Nullable;

/**
 * One reason why two names are taken for one.
 *
 * @param watched the word of the watched name it is about, null when it is about the whole
 * @param registered the word of the registered name
 */
public record Explanation(
        Reason reason, @Nullable String watched, @Nullable String registered) {

    static Explanation of(Reason reason) {
        return new Explanation(reason, null, null);
    }

    /** What can be said of two names. */
    public enum Reason {
        /** The same words, accents, capitals, hyphens and apostrophes aside. */
        SAME_WORDS,
        /** The words stand in another order. */
        OTHER_ORDER,
        /** The registered name has further words. */
        MORE_WORDS,
        /** Part of the watched name is left out. */
        FEWER_WORDS,
        /** The watched word is the whole first or last name. */
        ONE_NAME,
        /** Another spelling that sounds alike. */
        SPELLING,
        /** A letter differs, as by a slip of the hand. */
        ONE_LETTER,
        /** Another form of the same name, or its short form. */
        OTHER_FORM,
        /** Only the first letter is given. */
        INITIAL,
        /** A particle such as Ben, El or da is there, missing or joined. */
        PARTICLE,
        /** Written in one word or in two. */
        JOINED
    }
}
