package io.taalentio.core.registration;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Another profile of the same kind that may describe the same person. */
public record Resemblance(UUID otherId, Set<Evidence> evidence) {

    /** What two profiles share. */
    public enum Evidence {
        /** The telephone number; a family may share one. */
        PHONE,
        EMAIL,
        /** The birth date, and names of the same or nearly the same words in any order. */
        NAME_AND_BIRTH_DATE
    }

    public Resemblance {
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("no evidence");
        }
        evidence = Set.copyOf(EnumSet.copyOf(evidence));
    }
}
