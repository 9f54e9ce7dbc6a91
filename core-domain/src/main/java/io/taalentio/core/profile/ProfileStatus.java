package io.taalentio.core.profile;

/** Where a submitted profile stands (product reference, section 5). */
public enum ProfileStatus {
    ACTIVE,
    /** Withdrawn by its owner, who can show it again. */
    HIDDEN,
    /** Closed by an administrator. */
    DISABLED
}
