package io.taalentio.core.nametracking;

import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Registered names that fit a watched one, at most one hit for an entry and a profile. Code and place of the person are
 * read from the profile, not kept a second time.
 */
public interface NameHits {

    /**
     * Keeps a hit inside the caller's transaction. One that was reviewed stays as it is, so a false positive does not come
     * again; one that waits for its review takes over the newer name.
     *
     * @return whether the hit is new
     */
    boolean add(UUID id, UUID watchedId, NameIndex.Registered person, NameMatch match, Instant now);

    /** Removes what was found of a profile that is gone. */
    void forget(UUID profileId);

    /** Hits not yet reviewed whose profile now bears a name that no longer fits. */
    void dropStale(UUID profileId, Set<UUID> stillFitting);

    /** The newest first. */
    Page<Hit> page(Filter filter, int page, int size);

    Optional<Hit> find(UUID id);

    /** Settles a hit; false when it was settled before. */
    boolean settle(UUID id, HitStatus decision, @Nullable String note, UUID reviewer, Instant at);

    /** Entries with hits that nobody was told of, their scan being through. */
    List<UUID> entriesWithNews(Instant now);

    /** Those hits of one entry, the best first, locked until the transaction ends. */
    List<Hit> news(UUID watchedId, Instant now);

    void notified(Set<UUID> ids, Instant at);

    void notNotified(UUID watchedId, Instant nextTry);

    /** @param open only hits that wait for a review; ignored when {@code status} is given */
    record Filter(@Nullable UUID watchedId, @Nullable HitStatus status, boolean open) {}

    /**
     * A hit.
     *
     * @param registeredName the name that was compared
     * @param code of the profile, as of now
     * @param country of residence, ISO 3166-1 alpha-2
     * @param city id of a listed city, null when {@code otherCity} names it
     */
    record Hit(
            UUID id,
            UUID watchedId,
            String watchedName,
            ProfileKind kind,
            UUID profileId,
            String code,
            String registeredName,
            String country,
            @Nullable Integer city,
            @Nullable String otherCity,
            NameMatch match,
            HitStatus status,
            Instant foundAt,
            @Nullable Instant notifiedAt,
            @Nullable UUID reviewedBy,
            @Nullable Instant reviewedAt,
            @Nullable String note) {

        /** City and country of residence in words, the country alone where the city is not known. */
        public String place(World world, Language language) {
            String inWords = world.country(country)
                    .map(found -> found.name().in(language))
                    .orElse(country);
            String town = city == null
                    ? otherCity
                    : world.city(city).map(found -> found.name(language)).orElse(null);
            return town == null ? inWords : town + ", " + inWords;
        }
    }
}
