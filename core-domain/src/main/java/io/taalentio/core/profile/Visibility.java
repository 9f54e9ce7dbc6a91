package io.taalentio.core.profile;

/** Who may reach a profile's page (product reference, section 6.3). */
public enum Visibility {
    /** Anybody, search engines too; only by the owner's choice. */
    PUBLIC,
    /** Anybody who has the code or the QR; not indexed. The default, and the most a minor can have. */
    UNLISTED,
    STAFF_ONLY
}
