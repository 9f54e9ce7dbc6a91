package io.taalentio.core.search;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.profile.ProfileStatus;

/**
 * Opens one profile for staff or its owner. To anybody else it looks as if there were none; so do disabled profiles to
 * all but administrators.
 */
@Managed
public class ReadProfile {

    private final StaffProfiles profiles;
    private final KnownPeople known;

    public ReadProfile(StaffProfiles profiles, KnownPeople known) {
        this.profiles = profiles;
        this.known = known;
    }

    /** @throws NotFound {@code not-found} */
    public StaffView read(ProfileKind kind, String ref, Actor actor) {
        return ProfileRef.parse(ref)
                .flatMap(parsed -> profiles.find(kind, parsed))
                .filter(view -> mayRead(kind, view, actor))
                .orElseThrow(() -> new NotFound("not-found"));
    }

    private boolean mayRead(ProfileKind kind, StaffView view, Actor actor) {
        if (actor.owns(view.owner(), view.id())) {
            return true;
        }
        return known.include(kind, view.id(), actor)
                && (view.status() != ProfileStatus.DISABLED || actor.may(Permission.EDIT_ANY_PROFILE));
    }
}
