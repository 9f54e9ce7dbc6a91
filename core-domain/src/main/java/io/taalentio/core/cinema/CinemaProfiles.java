package io.taalentio.core.cinema;

import io.taalentio.core.code.CinemaCode;
import java.util.Optional;
import java.util.UUID;

/** The submitted cinema profiles. */
public interface CinemaProfiles {

    /**
     * Inserts a new profile with its gallery and credits, inside the caller's transaction.
     *
     * @throws io.taalentio.core.kernel.Conflict {@code already-submitted} when the draft became a profile already,
     *     {@code already-attached} when the account has a cinema profile
     */
    void add(CinemaProfile profile);

    /**
     * Stores a changed profile, inside the caller's transaction.
     *
     * @throws io.taalentio.core.kernel.Conflict {@code conflict-version} when somebody changed it since it was read
     */
    void save(CinemaProfile profile);

    Optional<CinemaProfile> find(UUID id);

    Optional<CinemaProfile> findByCode(CinemaCode code);

    /** The profile of somebody who signs in. */
    Optional<CinemaProfile> findByAccount(UUID accountId);

    boolean accountHasProfile(UUID accountId);

    /** The code of a profile, without reading the rest of it. */
    Optional<CinemaCode> codeOf(UUID id);
}
