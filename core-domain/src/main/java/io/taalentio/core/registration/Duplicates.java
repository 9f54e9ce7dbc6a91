package io.taalentio.core.registration;

import java.time.Instant;
import java.util.List;

/** Finds and notes registrations that may be one person. It never stops anybody: staff settle what was flagged. */
public interface Duplicates {

    /** At most this many resemblances of one registration are flagged: those with most evidence, of these the newest. */
    int MOST = 20;

    /**
     * Profiles that resemble somebody who registers, inside the caller's transaction. Of two simultaneous registrations
     * with one telephone number or one e-mail, the second waits here and then sees the first.
     */
    List<Resemblance> of(Suspect suspect);

    /** Flags the resemblances for staff, inside the caller's transaction. */
    void flag(Suspect suspect, List<Resemblance> resemblances, Instant now);
}
