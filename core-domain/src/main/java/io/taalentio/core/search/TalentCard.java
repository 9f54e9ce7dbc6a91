package io.taalentio.core.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A talent in a staff list; no contact data.
 *
 * @param talents at most five keys of the catalogue
 */
public record TalentCard(
        UUID id,
        String code,
        String firstName,
        String lastName,
        String gender,
        @Nullable LocalDate birthDate,
        @Nullable UUID photo,
        String residenceCountry,
        @Nullable Integer cityId,
        @Nullable String cityOther,
        String origin,
        List<String> talents,
        @Nullable String availability,
        @Nullable Integer yearsExperience,
        boolean hasCv,
        boolean hasPortfolio,
        boolean verified,
        int completeness,
        Instant createdAt) {}
