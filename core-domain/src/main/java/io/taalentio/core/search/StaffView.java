package io.taalentio.core.search;

import io.taalentio.core.cinema.Practice;
import io.taalentio.core.profile.ProfileStatus;
import io.taalentio.core.profile.Visibility;
import io.taalentio.core.search.StoredProfile.Credit;
import io.taalentio.core.search.StoredProfile.SpokenLanguage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A profile as staff read it beside a list, and its owner: everything but contact, document and appearance data, which
 * are revealed one by one and recorded.
 *
 * @param owner account the profile belongs to, null until it is attached to one
 * @param talents keys of the talent catalogue
 * @param duplicates open flags that say the person may be registered twice
 */
public record StaffView(
        UUID id,
        String code,
        @Nullable UUID owner,
        ProfileStatus status,
        Visibility visibility,
        String firstName,
        String lastName,
        String gender,
        @Nullable LocalDate birthDate,
        @Nullable UUID photo,
        @Nullable String origin,
        String nationality,
        String residenceCountry,
        @Nullable Integer cityId,
        @Nullable String cityOther,
        List<SpokenLanguage> languages,
        List<String> talents,
        @Nullable Integer yearsExperience,
        boolean verified,
        int completeness,
        Instant createdAt,
        int duplicates,
        Part part) {

    /** What only one kind of profile has. */
    public sealed interface Part {}

    public record General(
            @Nullable String availability,
            @Nullable String workMode,
            @Nullable String bio,
            @Nullable String education,
            boolean hasCv,
            boolean hasPortfolio,
            @Nullable String portfolioUrl,
            @Nullable String website)
            implements Part {}

    public record Screen(
            List<String> types,
            Practice practice,
            @Nullable String eyeColor,
            @Nullable String hairColor,
            @Nullable String hairType,
            @Nullable Integer heightCm,
            @Nullable String skinTone,
            @Nullable String build,
            List<Credit> credits,
            List<UUID> gallery,
            @Nullable String website)
            implements Part {}
}
