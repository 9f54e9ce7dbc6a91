package io.taalentio.core.search;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.SealedProfiles.Identity;

/** Shows identity document, birth date and appearance, and writes down who asked. */
@UseCase
public class RevealIdentity {

    private final ReadProfile profiles;
    private final SealedProfiles sealed;
    private final ActivityLog log;

    public RevealIdentity(ReadProfile profiles, SealedProfiles sealed, ActivityLog log) {
        this.profiles = profiles;
        this.sealed = sealed;
        this.log = log;
    }

    /**
     * @throws io.taalentio.core.kernel.NotFound when the actor may not know of the profile
     * @throws io.taalentio.core.kernel.Forbidden when he may see it but not this
     */
    public Identity reveal(ProfileKind kind, String ref, Actor actor) {
        StaffView view = profiles.read(kind, ref, actor);
        if (!actor.owns(view.owner(), view.id())) {
            actor.require(Permission.REVEAL_IDENTITY);
        }
        Identity identity = sealed.identity(kind, view.id());
        log.record(Activity.of(actor, "identity-revealed", kind.tag(), view.code()));
        return identity;
    }
}
