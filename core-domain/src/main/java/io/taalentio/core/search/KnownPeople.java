package io.taalentio.core.search;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.production.AssignmentDirectory;
import io.taalentio.core.production.OwnProjects;
import io.taalentio.core.production.ProductionAccess;
import io.taalentio.core.profile.ProfileKind;
import java.util.UUID;

/**
 * Whom among the profiles somebody may know of (product reference, section 6.1): who may list a kind, everybody of it;
 * but who lists cinema talents as a presence agent alone, while the house shows agents only the projects they are named
 * on, those who are on these projects or through with them. Others are to them as if they were not there: in the list, its
 * counts, alerts of saved searches, profiles and photos.
 */
@Managed
public class KnownPeople {

    private final ProductionAccess access;
    private final AssignmentDirectory assignments;

    public KnownPeople(ProductionAccess access, AssignmentDirectory assignments) {
        this.access = access;
        this.assignments = assignments;
    }

    /**
     * The query, asked of whom the actor may know of.
     *
     * @throws Forbidden when {@code actor} may not ask this
     */
    public SearchQuery among(SearchQuery query, Actor actor) {
        SearchRights.check(query, actor);
        if (query.kind() == ProfileKind.TALENT) {
            return query;
        }
        OwnProjects projects = access.castsOf(actor);
        return projects == null ? query : query.among(assignments.people(projects));
    }

    /** Whether the actor may know of that profile without owning it. */
    public boolean include(ProfileKind kind, UUID profile, Actor actor) {
        return switch (kind) {
            case TALENT -> actor.may(Permission.LIST_TALENTS);
            case CINEMA -> {
                if (!actor.may(Permission.LIST_CINEMA_TALENTS)) {
                    yield false;
                }
                OwnProjects projects = access.castsOf(actor);
                yield projects == null || assignments.hold(projects, profile);
            }
        };
    }
}
