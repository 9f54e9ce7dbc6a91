package io.taalentio.core.search;

import io.taalentio.core.profile.ProfileStatus;
import io.taalentio.core.profile.Visibility;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a profile and might concern a visitor. It is not a page: only {@link PublicRules} turns it into one.
 *
 * @param deleted erased or withdrawn
 * @param cityId place of residence, null when the person wrote a city the list does not hold
 * @param origin country of origin, null when a cinema profile does not give it
 * @param talents keys of the talent catalogue
 * @param cinema what only a cinema profile has, null for a general one
 */
public record StoredProfile(
        UUID id,
        String code,
        ProfileStatus status,
        Visibility visibility,
        boolean deleted,
        String firstName,
        String lastName,
        boolean fullNamePublic,
        @Nullable LocalDate birthDate,
        @Nullable UUID photo,
        String residenceCountry,
        @Nullable Integer cityId,
        @Nullable String cityOther,
        @Nullable String origin,
        List<String> talents,
        List<SpokenLanguage> languages,
        @Nullable String availability,
        @Nullable String bio,
        boolean verified,
        @Nullable Screen cinema) {

    /** A language and how well it is spoken, where said. */
    public record SpokenLanguage(
            String code, @Nullable String level, @Nullable String name) {

        public SpokenLanguage(String code, @Nullable String level) {
            this(code, level, null);
        }
    }

    /**
     * What a cinema profile adds.
     *
     * @param traitsPublic the owner lets height, eyes, hair and build be seen
     */
    public record Screen(
            List<String> types,
            List<Credit> credits,
            List<UUID> gallery,
            boolean traitsPublic,
            @Nullable Integer heightCm,
            @Nullable String eyeColor,
            @Nullable String hairColor,
            @Nullable String build) {}

    /**
     * Something the person played in.
     *
     * @param kind key of the list {@code creditKind}
     * @param role character or task
     * @param talentType key of the list {@code talentType} for a verified one, else null
     * @param verified the house vouches for it: the person confirmed, was on set, and the project is completed; false for
     *     what was typed or picked from a catalogue
     */
    public record Credit(
            String title,
            @Nullable Integer year,
            String kind,
            @Nullable String role,
            @Nullable String talentType,
            boolean verified) {

        /** One that its owner states. */
        public static Credit stated(String title, @Nullable Integer year, String kind, @Nullable String role) {
            return new Credit(title, year, kind, role, null, false);
        }
    }
}
