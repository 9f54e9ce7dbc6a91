package io.taalentio.core.production;

/** What somebody is in a production company. */
public enum MemberRole {
    /** Reads. */
    VIEWER,
    /** Changes the company's record, runs its projects and assigns. */
    EDITOR,
    /** Also settles who belongs to the company, and closes it. */
    OWNER;

    boolean atLeast(MemberRole needed) {
        return compareTo(needed) >= 0;
    }
}
