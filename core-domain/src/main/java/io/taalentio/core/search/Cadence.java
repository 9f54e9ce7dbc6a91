package io.taalentio.core.search;

/** How often a saved search tells of new people; when in the day, {@link Morning} says. */
public enum Cadence {
    NONE,
    /** Every morning. */
    DAILY,
    /** Every Monday morning. */
    WEEKLY
}
