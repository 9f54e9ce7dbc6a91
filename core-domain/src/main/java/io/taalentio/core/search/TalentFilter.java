package io.taalentio.core.search;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.profile.ProfileKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What staff may ask of the list of talents (product reference, section 7.3); a null is no condition.
 *
 * @param talents keys of the catalogue, a person with any of them is listed; empty for no condition
 */
public record TalentFilter(
        PersonFilter person,
        List<String> talents,
        @Nullable String availability,
        @Nullable String workMode,
        @Nullable Boolean hasCv,
        @Nullable Boolean hasPortfolio)
        implements StaffFilter {

    public TalentFilter {
        talents = List.copyOf(talents);
    }

    public static TalentFilter of(PersonFilter person) {
        return new TalentFilter(person, List.of(), null, null, null, null);
    }

    @Override
    public ProfileKind kind() {
        return ProfileKind.TALENT;
    }

    @Override
    public void requireAllowed(Actor actor) {
        actor.require(Permission.LIST_TALENTS);
        if (person.duplicates() != null) {
            actor.require(Permission.REVIEW_DUPLICATES);
        }
    }
}
