package io.taalentio.core.talent;

import io.taalentio.core.code.TalentCode;
import java.util.Optional;
import java.util.UUID;

/** The submitted talent profiles. */
public interface TalentProfiles {

    /**
     * Inserts a new profile with its talents, inside the caller's transaction.
     *
     * @throws io.taalentio.core.kernel.Conflict {@code already-submitted} when the draft became a profile already,
     *     {@code already-attached} when the account has a talent profile
     */
    void add(TalentProfile profile);

    /**
     * Stores a changed profile, inside the caller's transaction.
     *
     * @throws io.taalentio.core.kernel.Conflict {@code conflict-version} when somebody changed it since it was read
     */
    void save(TalentProfile profile);

    Optional<TalentProfile> find(UUID id);

    Optional<TalentProfile> findByCode(TalentCode code);

    /** The profile of somebody who signs in. */
    Optional<TalentProfile> findByAccount(UUID accountId);

    boolean accountHasProfile(UUID accountId);

    /** The code of a profile, without reading the rest of it. */
    Optional<TalentCode> codeOf(UUID id);
}
