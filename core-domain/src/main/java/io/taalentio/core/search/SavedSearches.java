package io.taalentio.core.search;

import io.taalentio.core.kernel.Conflict;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Searches people keep, and whom each has found. */
public interface SavedSearches {

    /** By name. */
    List<SavedSearch> of(UUID account);

    Optional<SavedSearch> find(UUID id, UUID account);

    int count(UUID account);

    /** @throws Conflict {@code name-taken} when the account has one of that kind and name */
    void add(SavedSearch search);

    /** @throws Conflict {@code name-taken} */
    void change(UUID id, String name, Cadence cadence, @Nullable Instant nextLookAt);

    void remove(UUID id);

    /** It tells of nobody any more. */
    void stop(UUID id);

    /**
     * Takes one that is due, so that no other node looks until then; each is taken by one node only.
     *
     * @return empty when none is due
     */
    Optional<SavedSearch> claim(Instant now, Instant until);

    /**
     * Ends the look that was begun with {@link #claim}.
     *
     * @param lookedAt null when nothing could be looked at
     * @param alertedAt null when nobody new was found
     * @return false when it was begun anew, changed or removed meanwhile: then nothing is told
     */
    boolean looked(
            SavedSearch claimed, @Nullable Instant lookedAt, @Nullable Instant alertedAt, @Nullable Instant nextLookAt);

    /** Whom it has found so far. */
    Set<UUID> known(UUID id);

    void know(UUID id, Collection<UUID> people);
}
