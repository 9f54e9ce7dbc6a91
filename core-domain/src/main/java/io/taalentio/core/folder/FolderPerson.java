package io.taalentio.core.folder;

import io.taalentio.core.profile.ProfileKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a folder, with what was written beside.
 *
 * @param keys kinds of role of a cinema talent, talents of the catalogue otherwise, five at most
 * @param rating 0 to 5 stars, null when nobody gave any
 * @param addedBy first and last name of who put the person in
 */
public record FolderPerson(
        ProfileKind kind,
        UUID profileId,
        String code,
        String firstName,
        String lastName,
        String gender,
        @Nullable LocalDate birthDate,
        @Nullable UUID photo,
        String residenceCountry,
        @Nullable Integer cityId,
        @Nullable String cityOther,
        List<String> keys,
        @Nullable String note,
        @Nullable Integer rating,
        @Nullable Tag tag,
        @Nullable String addedBy,
        Instant addedAt) {}
