package io.taalentio.core.profile;

import io.taalentio.core.code.CodeIssuer;
import io.taalentio.core.code.IdentificationCode;
import io.taalentio.core.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submitted profile of either kind: whose it is, where it stands and what it says.
 *
 * @param <P> the kind of profile
 */
public interface Profile<P extends Profile<P>> {

    /** The id of the draft it was submitted from. */
    UUID id();

    /** Issued when it was submitted; only an administrator's reissue changes it. */
    IdentificationCode code();

    /** Whoever signs in as this person; null until they confirmed by e-mail. */
    @Nullable
    UUID accountId();

    Standing standing();

    ProfileSheet<P> sheet();

    Consent consent();

    /** When the house verified the person, null if it did not. */
    @Nullable
    Instant verifiedAt();

    Instant createdAt();

    Instant updatedAt();

    /** Counts changes, for optimistic locking. */
    int version();

    default ProfileKind kind() {
        return sheet().kind();
    }

    default boolean minor(LocalDate today) {
        return sheet().person().minor(today);
    }

    /** The profile standing elsewhere. */
    P standing(Standing newStanding, Instant now);

    /** The profile with a code drawn from what it says now. */
    P recoded(CodeIssuer codes, World world, Instant now);

    /** The profile with a file in its place; a gallery grows, any other place is taken over. */
    P withFile(FileSlot slot, UUID file, LocalDate today, Instant now);

    /** The profile without a file, wherever it stood. */
    P withoutFile(UUID file, LocalDate today, Instant now);
}
