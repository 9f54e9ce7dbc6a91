package io.taalentio.core.search;

import io.taalentio.core.access.Actor;
import io.taalentio.core.profile.ProfileKind;

/** What staff ask of one of the two lists. */
public sealed interface StaffFilter permits TalentFilter, CinemaFilter {

    ProfileKind kind();

    PersonFilter person();

    /**
     * Whether the actor may list such people and ask for this.
     *
     * @throws io.taalentio.core.kernel.Forbidden when not
     */
    void requireAllowed(Actor actor);
}
