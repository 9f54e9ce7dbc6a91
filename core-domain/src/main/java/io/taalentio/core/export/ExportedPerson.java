package io.taalentio.core.export;

import io.taalentio.core.cinema.Practice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is read of one person, in keys.
 *
 * @param practice of a general profile the availability only
 * @param reach null unless how to reach people was asked for
 */
public record ExportedPerson(
        UUID id,
        String code,
        String firstName,
        String lastName,
        String gender,
        @Nullable LocalDate birthDate,
        @Nullable String origin,
        String nationality,
        String residenceCountry,
        @Nullable Integer cityId,
        @Nullable String cityOther,
        List<String> languages,
        List<String> talents,
        List<String> types,
        @Nullable Integer heightCm,
        @Nullable String eyeColor,
        @Nullable String hairColor,
        @Nullable String hairType,
        @Nullable String skinTone,
        @Nullable String build,
        @Nullable Integer yearsExperience,
        Practice practice,
        @Nullable String workMode,
        int completeness,
        boolean hasCv,
        boolean hasPortfolio,
        boolean verified,
        Instant registeredAt,
        @Nullable Reach reach) {

    /**
     * How to reach somebody, or whoever answers for a minor.
     *
     * @param phone E.164
     * @param whatsapp E.164
     */
    public record Reach(
            @Nullable String email,
            @Nullable String phone,
            @Nullable String whatsapp) {}
}
