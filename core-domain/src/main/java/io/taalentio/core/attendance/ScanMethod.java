package io.taalentio.core.attendance;

/** How a person was recorded. */
public enum ScanMethod {
    /** A badge or card was read, by camera or scanner. */
    QR,
    /** A code was typed. */
    MANUAL,
    /** Everybody at once. */
    BULK
}
