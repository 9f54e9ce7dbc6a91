package io.taalentio.core.attendance;

/** What a gate told the person, or was set to. */
public enum Direction {
    ENTRY,
    EXIT
}
