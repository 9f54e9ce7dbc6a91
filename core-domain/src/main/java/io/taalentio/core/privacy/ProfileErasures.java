package io.taalentio.core.privacy;

import io.taalentio.core.kernel.Page;
import io.taalentio.core.profile.ProfileKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Profiles of people who have no account to ask with, which the house erases because somebody asked in their name. */
public interface ProfileErasures {

    /** A profile as it stands. */
    record Profile(UUID id, ProfileKind kind, String code, Owner owner) {}

    /** Who could ask for the erasure by themselves. */
    enum Owner {
        /** The profile belongs to no account. */
        NOBODY,
        /** To one that was never opened. */
        WAITING,
        /** To one whose owner signs in. */
        ACTIVE
    }

    /**
     * An erasure.
     *
     * @param id of the profile
     * @param firstName absent once it is done, as the last name is
     * @param reason who asked and how; null when the guardian who answers for the minor asked by themselves
     * @param dueAt until when it can be undone
     * @param doneAt null while it can still be undone
     */
    record ProfileErasure(
            UUID id,
            ProfileKind kind,
            String code,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String reason,
            Instant askedAt,
            Instant dueAt,
            @Nullable Instant doneAt) {}

    /**
     * A profile that is there, held until the transaction ends.
     *
     * @param ref its code or its id
     */
    Optional<Profile> profile(String ref);

    Optional<ProfileErasure> find(UUID profile);

    /** What can still be undone first, the next due first; then what was done last. */
    Page<ProfileErasure> page(int page, int size);

    /** Notes the wish and hides the profile; asked again, the first wish stands. */
    ProfileErasure ask(Profile profile, @Nullable String reason, UUID by, Instant now, Instant due);

    /** Takes the wish back and shows what it hid; false when there was none to take back. */
    boolean undo(UUID profile);

    /** Profiles whose time has come, the longest overdue first. */
    List<UUID> due(Instant now, int most);

    /** Notes that nothing is left of the person; also of one that a restored backup brought back. */
    void done(Profile profile, Instant now);
}
