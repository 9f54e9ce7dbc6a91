package io.taalentio.core.guardian;

import io.taalentio.core.profile.ProfileKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who answers for whom. Only bonds that have not ended are spoken of. */
public interface Guardianships {

    /**
     * Asks somebody to answer for a profile; false when they are asked or answer for it already, or there was a bond of
     * that id.
     */
    boolean invite(UUID id, ProfileKind kind, UUID profile, UUID guardian, Instant at);

    /** Of one guardian, the latest invited first; erased profiles are left out. */
    List<Ward> of(UUID guardian);

    Optional<Ward> find(UUID id);

    /** False when it was agreed to or ended meanwhile. */
    boolean accept(UUID id, Instant at);

    /** False when it had ended before. */
    boolean end(UUID id, Instant at);

    /** Whether anybody has agreed to answer for the profile. */
    boolean answered(UUID profile);

    /** Closes the profile until an administrator opens it again. */
    void close(ProfileKind kind, UUID profile, Instant at);

    /** Bonds whose minor is of age today, at most so many. */
    List<Ward> ofAge(LocalDate today, int most);
}
