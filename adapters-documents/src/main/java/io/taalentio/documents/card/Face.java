package io.taalentio.documents.card;

/** The three voices of a card. */
public enum Face {
    /** Running text. */
    TEXT(Typeface.SANS, Typeface.ARABIC, Typeface.ETHIOPIC, Typeface.TIFINAGH),
    /** Labels, figures, what must be found at a glance. */
    STRONG(Typeface.SANS_BOLD, Typeface.ARABIC, Typeface.ETHIOPIC, Typeface.TIFINAGH),
    /** The person's name. */
    NAME(Typeface.SERIF_BOLD, Typeface.ARABIC, Typeface.ETHIOPIC, Typeface.TIFINAGH);

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final Typeface[] typefaces;

    Face(Typeface... typefaces) {
        this.typefaces = typefaces;
    }

    /** The first font that has the character, null when none has. */
    @org.jspecify.annotations.Nullable
    Typeface of(int character) {
        for (Typeface typeface : typefaces) {
            if (typeface.has(character)) {
                return typeface;
            }
        }
        return null;
    }
}
