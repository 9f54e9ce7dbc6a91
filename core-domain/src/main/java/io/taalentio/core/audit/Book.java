package io.taalentio.core.audit;

/** The two books of the house. Each is sealed by itself, so that each can be kept for its own time. */
public enum Book {
    /** Who did what with the data. */
    ACTIVITY,
    /** What concerns sign-ins, passwords, roles and the house's own safety. */
    SECURITY
}
