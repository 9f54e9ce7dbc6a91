package io.taalentio.core.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What staff may ask of a person in either list; a null is no condition.
 *
 * @param text part of the name, accents and case forgiven, the start of an e-mail address, or the start of a code
 * @param name part of the name, accents and case forgiven
 * @param code the code, a former one too
 * @param country ISO 3166-1 alpha-2 of residence
 * @param nationality ISO 3166-1 alpha-2
 * @param city id of the city of residence
 * @param language code of a language spoken
 * @param experience first year of an experience bracket: 0, 2, 4, 6, 11
 * @param createdFrom first day of registration, UTC
 * @param createdTo last day of registration, UTC
 * @param duplicates whether an open flag says that the person may be registered twice
 */
public record PersonFilter(
        @Nullable String text,
        @Nullable String name,
        @Nullable String code,
        @Nullable String country,
        @Nullable String nationality,
        @Nullable Integer city,
        @Nullable String gender,
        @Nullable String language,
        @Nullable Integer experience,
        @Nullable Boolean verified,
        @Nullable Boolean duplicates,
        @Nullable LocalDate createdFrom,
        @Nullable LocalDate createdTo) {

    private static final PersonFilter ANYBODY =
            new PersonFilter(null, null, null, null, null, null, null, null, null, null, null, null, null);

    public static PersonFilter anybody() {
        return ANYBODY;
    }
}
