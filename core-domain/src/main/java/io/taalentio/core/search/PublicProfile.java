package io.taalentio.core.search;

import io.taalentio.core.search.StoredProfile.Credit;
import io.taalentio.core.search.StoredProfile.SpokenLanguage;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may see of a person. It has no field for what must stay private, so nothing can slip through.
 *
 * @param displayName first name and initial, or the whole name when its owner wants it so
 * @param noindex search engines are asked not to list the page
 * @param cinema what only a cinema profile shows
 */
public record PublicProfile(
        String code,
        String displayName,
        @Nullable UUID photo,
        String residenceCountry,
        @Nullable Integer cityId,
        @Nullable String cityOther,
        @Nullable String origin,
        @Nullable AgeBracket ageBracket,
        List<String> talents,
        List<SpokenLanguage> languages,
        @Nullable String availability,
        @Nullable String bio,
        boolean verified,
        boolean noindex,
        @Nullable Cinema cinema) {

    /** @param traits null unless the owner shows them */
    public record Cinema(
            List<String> types,
            List<Credit> credits,
            List<UUID> gallery,
            @Nullable Traits traits) {}

    public record Traits(
            @Nullable Integer heightCm,
            @Nullable String eyeColor,
            @Nullable String hairColor,
            @Nullable String build) {}
}
