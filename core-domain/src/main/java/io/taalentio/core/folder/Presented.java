package io.taalentio.core.folder;

import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.AgeBracket;
import io.taalentio.core.search.PublicProfile;
import io.taalentio.core.search.StoredProfile.Credit;
import io.taalentio.core.search.StoredProfile.SpokenLanguage;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as a presentation shows him: of what the person lets anybody see, the chosen part; what was not chosen is
 * null or empty.
 *
 * @param name first name and initial, or the whole name when the person wants it so
 * @param place where the person lives
 * @param origin country
 * @param types kinds of role of a cinema talent
 * @param talents keys of the catalogue
 */
public record Presented(
        UUID profileId,
        ProfileKind kind,
        String name,
        @Nullable String code,
        @Nullable UUID photo,
        List<UUID> gallery,
        @Nullable AgeBracket age,
        @Nullable Place place,
        @Nullable String origin,
        List<String> types,
        List<String> talents,
        List<SpokenLanguage> languages,
        @Nullable String availability,
        @Nullable String bio,
        List<Credit> credits,
        PublicProfile.@Nullable Traits traits,
        @Nullable String note) {

    /** @param cityOther what the person wrote when the list did not hold the city */
    public record Place(
            String country,
            @Nullable Integer cityId,
            @Nullable String cityOther) {}

    static Presented of(FolderPerson person, PublicProfile page, Set<PresentationField> fields) {
        PublicProfile.Cinema cinema = page.cinema();
        boolean talents = fields.contains(PresentationField.TALENTS);
        return new Presented(
                person.profileId(),
                person.kind(),
                page.displayName(),
                fields.contains(PresentationField.CODE) ? page.code() : null,
                fields.contains(PresentationField.PHOTO) ? page.photo() : null,
                cinema != null && fields.contains(PresentationField.GALLERY) ? cinema.gallery() : List.of(),
                fields.contains(PresentationField.AGE) ? page.ageBracket() : null,
                fields.contains(PresentationField.PLACE)
                        ? new Place(page.residenceCountry(), page.cityId(), page.cityOther())
                        : null,
                fields.contains(PresentationField.ORIGIN) ? page.origin() : null,
                cinema != null && talents ? cinema.types() : List.of(),
                talents ? page.talents() : List.of(),
                fields.contains(PresentationField.LANGUAGES) ? page.languages() : List.of(),
                fields.contains(PresentationField.AVAILABILITY) ? page.availability() : null,
                fields.contains(PresentationField.BIO) ? page.bio() : null,
                cinema != null && fields.contains(PresentationField.CREDITS) ? cinema.credits() : List.of(),
                cinema != null && fields.contains(PresentationField.TRAITS) ? cinema.traits() : null,
                fields.contains(PresentationField.NOTE) ? person.note() : null);
    }
}
