package io.taalentio.core.profile;

import io.taalentio.core.code.IdentificationCode;
import java.util.Optional;
import java.util.UUID;

/**
 * The submitted profiles of one kind.
 *
 * @param <P> the kind of profile
 */
public interface Profiles<P extends Profile<P>> {

    /**
     * Inserts a new profile with all its parts, inside the caller's transaction.
     *
     * @throws io.taalentio.core.kernel.Conflict {@code already-submitted} when the draft became a profile already,
     *     {@code already-attached} when the account has a profile of this kind
     */
    void add(P profile);

    /**
     * Stores a changed profile, inside the caller's transaction.
     *
     * @throws io.taalentio.core.kernel.Conflict {@code conflict-version} when somebody changed it since it was read
     */
    void save(P profile);

    Optional<P> find(UUID id);

    /** The profile that bears a code now; none for a code of another kind. */
    Optional<P> findByCode(IdentificationCode code);

    /** The profile of somebody who signs in. */
    Optional<P> findByAccount(UUID accountId);

    boolean accountHasProfile(UUID accountId);

    /** The code of a profile, without reading the rest of it. */
    Optional<IdentificationCode> codeOf(UUID id);
}
