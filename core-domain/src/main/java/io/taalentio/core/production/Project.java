package io.taalentio.core.production;

import io.taalentio.core.code.ProjectPrefix;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One film, series or commercial.
 *
 * @param prefix what its assignment codes begin with; stays from the first assignment on
 * @param productionType key of the list {@code productionType}
 * @param productionId its company, null for a project without one
 * @param originCountry ISO 3166-1 alpha-2, null when it has none
 * @param shootingLocations places in words
 * @param timeZone where its working days are reckoned
 * @param dayCutover local time at which a new working day begins, so that a night's shooting stays one day
 * @param active false once archived
 * @param version counts changes, for optimistic locking
 */
public record Project(
        UUID id,
        ProjectPrefix prefix,
        String name,
        String productionType,
        @Nullable UUID productionId,
        @Nullable String originCountry,
        List<String> shootingLocations,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        ProjectStatus status,
        ZoneId timeZone,
        LocalTime dayCutover,
        boolean active,
        UUID createdBy,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    public Project {
        shootingLocations = List.copyOf(shootingLocations);
    }

    /** The country its codes begin with. */
    public String codeCountry() {
        return codeCountry(originCountry);
    }

    static String codeCountry(@Nullable String country) {
        return country == null ? ProjectPrefix.NO_COUNTRY : country;
    }

    /** Whether talents may be assigned, told and checked in. */
    public boolean open() {
        return active && status != ProjectStatus.COMPLETED;
    }

    Project withPrefix(ProjectPrefix newPrefix, Instant now) {
        return new Project(
                id,
                newPrefix,
                name,
                productionType,
                productionId,
                originCountry,
                shootingLocations,
                startDate,
                endDate,
                status,
                timeZone,
                dayCutover,
                active,
                createdBy,
                createdAt,
                now,
                version);
    }

    Project standing(ProjectStatus newStatus, boolean nowActive, Instant now) {
        return new Project(
                id,
                prefix,
                name,
                productionType,
                productionId,
                originCountry,
                shootingLocations,
                startDate,
                endDate,
                newStatus,
                timeZone,
                dayCutover,
                nowActive,
                createdBy,
                createdAt,
                now,
                version);
    }
}
