package io.taalentio.core.search;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.profile.ProfileKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What staff may ask of the list of cinema talents (product reference, section 7.3); a null is no condition.
 *
 * @param types kinds of role, a person with any of them is listed; empty for no condition
 * @param skills keys of the catalogue, a person with any of them is listed; empty for no condition
 * @param ageMin completed years, least
 * @param ageMax completed years, most
 * @param appearances playable appearances, a person with any of them is listed; empty for no condition. Sensitive:
 *     needs its own permission
 */
public record CinemaFilter(
        PersonFilter person,
        List<String> types,
        List<String> skills,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        List<String> appearances,
        @Nullable String eyeColor,
        @Nullable String hairColor,
        @Nullable String hairType,
        @Nullable String skinTone,
        @Nullable String build,
        @Nullable Integer heightMin,
        @Nullable Integer heightMax)
        implements StaffFilter {

    public CinemaFilter {
        types = List.copyOf(types);
        skills = List.copyOf(skills);
        appearances = List.copyOf(appearances);
    }

    public static CinemaFilter of(PersonFilter person) {
        return new CinemaFilter(
                person, List.of(), List.of(), null, null, List.of(), null, null, null, null, null, null, null);
    }

    @Override
    public ProfileKind kind() {
        return ProfileKind.CINEMA;
    }

    @Override
    public void requireAllowed(Actor actor) {
        actor.require(Permission.LIST_CINEMA_TALENTS);
        if (!appearances.isEmpty()) {
            actor.require(Permission.FILTER_BY_APPEARANCE);
        }
        if (person.duplicates() != null) {
            actor.require(Permission.REVIEW_DUPLICATES);
        }
    }
}
