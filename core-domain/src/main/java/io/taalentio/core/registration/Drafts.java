package io.taalentio.core.registration;

import io.taalentio.core.profile.ProfileContent;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The registrations in the making. */
public interface Drafts {

    void add(Draft<?> draft);

    /** The draft a key opens, submitted and expired ones included; empty for a wrong id, form or token. */
    <C extends ProfileContent> Optional<Draft<C>> find(DraftKey<C> key);

    /**
     * Stores new answers in one statement, unless the draft is submitted or expired.
     *
     * @param expectedVersion null to overwrite whatever is there
     * @return the new version; empty when nothing was stored
     */
    <C extends ProfileContent> OptionalInt save(
            DraftKey<C> key, String step, C content, @Nullable Integer expectedVersion, Instant now, Instant expiresAt);

    /**
     * Marks the draft as submitted and empties it, inside the caller's transaction; simultaneous callers wait.
     *
     * @return false when it was submitted before
     */
    boolean close(UUID id, Instant now);

    /** Forgets drafts that expired before {@code now}. @return how many */
    int purge(Instant now);
}
