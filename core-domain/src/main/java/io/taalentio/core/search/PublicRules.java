package io.taalentio.core.search;

import io.taalentio.core.profile.ProfileStatus;
import io.taalentio.core.profile.Visibility;
import io.taalentio.core.search.StoredProfile.Screen;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor may see of a person (product reference, section 6.3). Pages, link previews, the site map, pictures and
 * cards for the public all ask here, and nothing else decides.
 */
public final class PublicRules {

    /** From this age a person may appear on an anonymous page. */
    public static final int ADULT = 18;

    private PublicRules() {}

    /**
     * Whether a profile has a public page. Where it has none the answer is the same as for a code nobody bears.
     *
     * @param birthDate null when the person did not give it, which only adults may omit
     */
    public static boolean hasPage(
            ProfileStatus status,
            Visibility visibility,
            boolean deleted,
            @Nullable LocalDate birthDate,
            LocalDate today) {
        return !deleted
                && status == ProfileStatus.ACTIVE
                && visibility != Visibility.STAFF_ONLY
                && (birthDate == null || AgeBracket.age(birthDate, today) >= ADULT);
    }

    /** The page of a profile, empty when it must look as if there were none. */
    public static Optional<PublicProfile> page(StoredProfile stored, LocalDate today) {
        if (!hasPage(stored.status(), stored.visibility(), stored.deleted(), stored.birthDate(), today)) {
            return Optional.empty();
        }
        Screen screen = stored.cinema();
        return Optional.of(new PublicProfile(
                stored.code(),
                displayName(stored.firstName(), stored.lastName(), stored.fullNamePublic()),
                stored.photo(),
                stored.residenceCountry(),
                stored.cityId(),
                stored.cityOther(),
                stored.origin(),
                stored.birthDate() == null ? null : AgeBracket.of(stored.birthDate(), today),
                stored.talents(),
                stored.languages(),
                stored.availability(),
                stored.bio(),
                stored.verified(),
                stored.visibility() != Visibility.PUBLIC,
                screen == null
                        ? null
                        : new PublicProfile.Cinema(
                                screen.types(),
                                screen.credits(),
                                screen.gallery(),
                                screen.traitsPublic()
                                        ? new PublicProfile.Traits(
                                                screen.heightCm(),
                                                screen.eyeColor(),
                                                screen.hairColor(),
                                                screen.build())
                                        : null)));
    }

    /** First name and initial, {@code Awa D.}, or the whole name when its owner wants it so. */
    public static String displayName(String firstName, String lastName, boolean fullNamePublic) {
        if (fullNamePublic) {
            return firstName + " " + lastName;
        }
        return lastName.codePoints()
                .filter(Character::isLetter)
                .mapToObj(letter -> firstName + " " + Character.toString(Character.toUpperCase(letter)) + ".")
                .findFirst()
                .orElse(firstName);
    }
}
