package io.taalentio.core.search;

import io.taalentio.core.kernel.Page;
import io.taalentio.core.profile.ProfileKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Flags that say two registrations may be one person. */
public interface Duplicates {

    /** The oldest first. */
    Page<Flag> page(@Nullable Standing standing, int page, int size);

    Optional<Flag> find(UUID id);

    /** Settles an open flag; false when it was settled before. */
    boolean settle(UUID id, Standing standing, UUID reviewer, Instant at);

    /** What staff found. */
    enum Standing {
        OPEN,
        SAME_PERSON,
        DIFFERENT
    }

    /** One of the two. */
    record Person(UUID id, String code, String name) {}

    /**
     * A flag.
     *
     * @param profile the later registration
     * @param other the earlier one
     * @param evidence {@code PHONE}, {@code EMAIL}, {@code NAME_AND_BIRTH_DATE}
     */
    record Flag(
            UUID id,
            ProfileKind kind,
            Person profile,
            Person other,
            List<String> evidence,
            Standing standing,
            Instant createdAt) {}
}
