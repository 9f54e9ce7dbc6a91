package io.taalentio.core.nametracking;

/** What became of a hit (product reference, section 5): NEW → NOTIFIED or NOTIFY_FAILED → CONFIRMED or FALSE_POSITIVE. */
public enum HitStatus {
    NEW,
    NOTIFIED,
    /** Nobody could be told; tried again. */
    NOTIFY_FAILED,
    CONFIRMED,
    FALSE_POSITIVE;

    public boolean reviewed() {
        return this == CONFIRMED || this == FALSE_POSITIVE;
    }
}
