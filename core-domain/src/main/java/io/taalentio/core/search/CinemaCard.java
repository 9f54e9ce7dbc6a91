package io.taalentio.core.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cinema talent in a staff list; no contact data, no appearance, no document. */
public record CinemaCard(
        UUID id,
        String code,
        String firstName,
        String lastName,
        String gender,
        LocalDate birthDate,
        @Nullable UUID photo,
        String residenceCountry,
        @Nullable Integer cityId,
        @Nullable String cityOther,
        @Nullable String origin,
        List<String> talentTypes,
        @Nullable Integer heightCm,
        @Nullable String eyeColor,
        @Nullable String hairColor,
        @Nullable Integer yearsExperience,
        @Nullable String availability,
        boolean verified,
        int completeness,
        Instant createdAt) {}
