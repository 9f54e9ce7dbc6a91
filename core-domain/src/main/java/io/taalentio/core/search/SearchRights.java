package io.taalentio.core.search;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.profile.ProfileKind;
import org.jspecify.annotations.Nullable;

/** Who may ask what (product reference, sections 6.1 and 6.3): the list of a kind, and some of its fields, need a right. */
public final class SearchRights {

    private SearchRights() {}

    public static Permission toList(ProfileKind kind) {
        return switch (kind) {
            case TALENT -> Permission.LIST_TALENTS;
            case CINEMA -> Permission.LIST_CINEMA_TALENTS;
        };
    }

    /** What asking for a field needs beyond the list, null for nothing. */
    static @Nullable Permission toAsk(SearchField field) {
        return switch (field) {
            case APPEARANCE -> Permission.FILTER_BY_APPEARANCE;
            case PHONE -> Permission.REVEAL_CONTACT;
            case DUPLICATES -> Permission.REVIEW_DUPLICATES;
            default -> null;
        };
    }

    static boolean mayAsk(SearchField field, Actor actor) {
        Permission needed = toAsk(field);
        return needed == null || actor.may(needed);
    }

    /** @throws Forbidden when {@code actor} may not ask this */
    public static void check(SearchQuery query, Actor actor) {
        actor.require(toList(query.kind()));
        for (Criterion criterion : query.criteria()) {
            Permission needed = toAsk(criterion.field());
            if (needed != null) {
                actor.require(needed);
            }
        }
    }
}
