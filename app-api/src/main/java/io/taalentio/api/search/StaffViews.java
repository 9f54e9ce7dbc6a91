package io.taalentio.api.search;

import io.taalentio.api.search.Naming.Place;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.profile.ProfileStatus;
import io.taalentio.core.profile.Visibility;
import io.taalentio.core.search.AgeBracket;
import io.taalentio.core.search.CinemaCard;
import io.taalentio.core.search.ProfileIndex;
import io.taalentio.core.search.SealedProfiles;
import io.taalentio.core.search.StaffView;
import io.taalentio.core.search.StoredProfile.Credit;
import io.taalentio.core.search.StoredProfile.SpokenLanguage;
import io.taalentio.core.search.TalentCard;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What staff are shown, in their language where the browser cannot translate a key by itself. */
@Singleton
class StaffViews {

    /** @param city as the reader's language spells it, or as the person wrote it */
    @Schema(
            name = "NamedResidence",
            requiredProperties = {"country", "city"})
    public record Residence(Place country, String city) {}

    /**
     * A talent in the staff list.
     *
     * @param age completed years, absent when the birth date is not known
     * @param talents at most five keys of the catalogue
     * @param passage where the words looked for are in what the person wrote, absent when they are not
     */
    public record TalentCardView(
            UUID id,
            String code,
            String firstName,
            String lastName,
            String gender,
            @Nullable Integer age,
            @Nullable String photoUrl,
            Residence residence,
            Place origin,
            List<String> talents,
            @Nullable String availability,
            @Nullable Integer yearsExperience,
            boolean hasCv,
            boolean hasPortfolio,
            boolean verified,
            int completeness,
            Instant createdAt,
            ProfileIndex.@Nullable Passage passage) {}

    /** A cinema talent in the staff list. */
    public record CinemaCardView(
            UUID id,
            String code,
            String firstName,
            String lastName,
            String gender,
            int age,
            @Nullable String photoUrl,
            Residence residence,
            @Nullable Place origin,
            List<String> talentTypes,
            @Nullable Integer heightCm,
            @Nullable String eyeColor,
            @Nullable String hairColor,
            @Nullable Integer yearsExperience,
            @Nullable String availability,
            boolean verified,
            int completeness,
            Instant createdAt) {}

    /**
     * A talent as staff and its owner read it; contact and document data are separate reads.
     *
     * @param duplicates open flags that the person may be registered twice
     */
    public record TalentView(
            UUID id,
            String code,
            String firstName,
            String lastName,
            String gender,
            @Nullable Integer age,
            @Nullable String photoUrl,
            @Nullable Place origin,
            Place nationality,
            Residence residence,
            List<SpokenLanguage> languages,
            List<String> talents,
            @Nullable String availability,
            @Nullable String workMode,
            @Nullable Integer yearsExperience,
            @Nullable String bio,
            @Nullable String education,
            boolean hasCv,
            boolean hasPortfolio,
            @Nullable String portfolioUrl,
            @Nullable String website,
            boolean verified,
            Visibility visibility,
            ProfileStatus status,
            int completeness,
            Instant createdAt,
            int duplicates) {}

    /** A cinema talent as staff and its owner read it; contact, document and appearance data are separate reads. */
    public record CinemaView(
            UUID id,
            String code,
            String firstName,
            String lastName,
            String gender,
            @Nullable Integer age,
            @Nullable String photoUrl,
            @Nullable Place origin,
            Place nationality,
            Residence residence,
            List<SpokenLanguage> languages,
            List<String> talentTypes,
            List<String> skills,
            List<String> licences,
            List<String> instruments,
            List<String> dances,
            List<String> stunts,
            @Nullable String availability,
            @Nullable Integer heightCm,
            @Nullable String eyeColor,
            @Nullable String hairColor,
            @Nullable String hairType,
            @Nullable String skinTone,
            @Nullable String build,
            @Nullable Integer yearsExperience,
            List<Credit> credits,
            List<String> gallery,
            @Nullable String website,
            boolean verified,
            Visibility visibility,
            ProfileStatus status,
            int completeness,
            Instant createdAt,
            int duplicates) {}

    /** How to reach a person. */
    public record ContactView(
            String email,
            @Nullable String phone,
            @Nullable String whatsapp,
            @Nullable String address,
            Map<String, String> socials,
            SealedProfiles.@Nullable Guardian guardian) {}

    /** What proves who a person is. */
    public record IdentityView(
            @Nullable LocalDate birthDate,
            @Nullable String documentType,
            @Nullable String documentNumber,
            @Nullable String residenceCard,
            boolean hasIdPhoto,
            List<String> appearances,
            @Nullable Integer weightKg,
            @Nullable Integer shoeSize) {}

    private final Naming naming;
    private final Clock clock;

    StaffViews(Naming naming, Clock clock) {
        this.naming = naming;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    TalentCardView card(TalentCard card, ProfileIndex.@Nullable Passage passage, LocalDate today, Language language) {
        return new TalentCardView(
                card.id(),
                card.code(),
                card.firstName(),
                card.lastName(),
                card.gender(),
                age(card.birthDate(), today),
                Naming.pictureOrNull(card.photo(), "thumb"),
                residence(card.residenceCountry(), card.cityId(), card.cityOther(), language),
                naming.place(card.origin(), language),
                card.talents(),
                card.availability(),
                card.yearsExperience(),
                card.hasCv(),
                card.hasPortfolio(),
                card.verified(),
                card.completeness(),
                card.createdAt(),
                passage);
    }

    CinemaCardView card(CinemaCard card, LocalDate today, Language language) {
        return new CinemaCardView(
                card.id(),
                card.code(),
                card.firstName(),
                card.lastName(),
                card.gender(),
                AgeBracket.age(card.birthDate(), today),
                Naming.pictureOrNull(card.photo(), "thumb"),
                residence(card.residenceCountry(), card.cityId(), card.cityOther(), language),
                naming.placeOrNull(card.origin(), language),
                card.talentTypes(),
                card.heightCm(),
                card.eyeColor(),
                card.hairColor(),
                card.yearsExperience(),
                card.availability(),
                card.verified(),
                card.completeness(),
                card.createdAt());
    }

    TalentView talent(StaffView view, StaffView.General part, Language language) {
        return new TalentView(
                view.id(),
                view.code(),
                view.firstName(),
                view.lastName(),
                view.gender(),
                age(view.birthDate(), today()),
                Naming.pictureOrNull(view.photo(), "photo"),
                naming.placeOrNull(view.origin(), language),
                naming.place(view.nationality(), language),
                residence(view.residenceCountry(), view.cityId(), view.cityOther(), language),
                view.languages(),
                view.talents(),
                part.availability(),
                part.workMode(),
                view.yearsExperience(),
                part.bio(),
                part.education(),
                part.hasCv(),
                part.hasPortfolio(),
                part.portfolioUrl(),
                part.website(),
                view.verified(),
                view.visibility(),
                view.status(),
                view.completeness(),
                view.createdAt(),
                view.duplicates());
    }

    CinemaView cinema(StaffView view, StaffView.Screen part, Language language) {
        return new CinemaView(
                view.id(),
                view.code(),
                view.firstName(),
                view.lastName(),
                view.gender(),
                age(view.birthDate(), today()),
                Naming.pictureOrNull(view.photo(), "photo"),
                naming.placeOrNull(view.origin(), language),
                naming.place(view.nationality(), language),
                residence(view.residenceCountry(), view.cityId(), view.cityOther(), language),
                view.languages(),
                part.types(),
                view.talents(),
                part.practice().licences(),
                part.practice().instruments(),
                part.practice().dances(),
                part.practice().stunts(),
                part.practice().availability(),
                part.heightCm(),
                part.eyeColor(),
                part.hairColor(),
                part.hairType(),
                part.skinTone(),
                part.build(),
                view.yearsExperience(),
                part.credits(),
                part.gallery().stream()
                        .map(file -> Naming.picture(file, "photo"))
                        .toList(),
                part.website(),
                view.verified(),
                view.visibility(),
                view.status(),
                view.completeness(),
                view.createdAt(),
                view.duplicates());
    }

    static ContactView contact(SealedProfiles.Contact contact) {
        return new ContactView(
                contact.email(),
                contact.phone(),
                contact.whatsapp(),
                contact.address(),
                contact.socials(),
                contact.guardian());
    }

    static IdentityView identity(SealedProfiles.Identity identity) {
        return new IdentityView(
                identity.birthDate(),
                identity.documentType(),
                identity.documentNumber(),
                identity.residenceCard(),
                identity.idPhoto() != null,
                identity.appearances(),
                identity.weightKg(),
                identity.shoeSize());
    }

    private Residence residence(
            String country, @Nullable Integer cityId, @Nullable String cityOther, Language language) {
        return new Residence(naming.place(country, language), naming.city(cityId, cityOther, language));
    }

    private static @Nullable Integer age(@Nullable LocalDate birthDate, LocalDate today) {
        return birthDate == null ? null : AgeBracket.age(birthDate, today);
    }
}
