package io.taalentio.core.attendance;

/** What a scan meant for the person's working day. */
public enum ScanResult {
    CHECKED_IN,
    CHECKED_OUT,
    /** The day is over for this person; nothing changed. */
    ALREADY_COMPLETE,
    /** The same badge a moment ago; nothing changed. */
    DUPLICATE_SCAN,
    /** Kept but not counted: somebody has to decide. */
    HELD,
    /** Somebody decided that it does not count. */
    DISMISSED
}
