package io.taalentio.api.production;

import io.taalentio.core.production.Assignment;
import io.taalentio.core.production.AssignmentDirectory;
import io.taalentio.core.production.AssignmentStatus;
import io.taalentio.core.production.Part;
import io.taalentio.core.production.Project;
import io.taalentio.core.production.ProjectStatus;
import io.taalentio.core.production.Projects;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Projects and assignments as the API tells of them. */
final class ProjectViews {

    private ProjectViews() {}

    /**
     * A project in a list.
     *
     * @param codePrefix what its assignment codes begin with
     * @param productionLogoUrl of its company's logo, under this API
     * @param timeZone IANA name
     * @param dayCutover {@code 04:00}
     * @param archived put away, which is independent of its status
     * @param assigned people on it
     * @param confirmed those of them who confirmed
     */
    public record ProjectCard(
            UUID id,
            String codePrefix,
            String name,
            String productionType,
            @Nullable UUID productionId,
            @Nullable String productionName,
            @Nullable String productionLogoUrl,
            @Nullable String originCountry,
            List<String> shootingLocations,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            ProjectStatus status,
            String timeZone,
            String dayCutover,
            boolean archived,
            long assigned,
            long confirmed,
            Instant createdAt,
            int version) {

        static ProjectCard of(Projects.Overview o) {
            Project p = o.project();
            return new ProjectCard(
                    p.id(),
                    p.prefix().value(),
                    p.name(),
                    p.productionType(),
                    p.productionId(),
                    o.productionName(),
                    ProductionViews.picture(o.productionLogo(), "thumb"),
                    p.originCountry(),
                    p.shootingLocations(),
                    p.startDate(),
                    p.endDate(),
                    p.status(),
                    p.timeZone().getId(),
                    p.dayCutover().toString(),
                    !p.active(),
                    o.assigned(),
                    o.confirmed(),
                    p.createdAt(),
                    p.version());
        }
    }

    /** @param by the name of who took the step */
    public record StepView(
            ProjectStatus from,
            ProjectStatus to,
            @Nullable String reason,
            @Nullable String by,
            Instant at) {}

    /**
     * A whole project.
     *
     * @param codesIssued whether codes bear its prefix, from when on company and country stay
     * @param counts assignments by status
     * @param steps its history, the latest first
     * @param mayEdit whether the reader may change it and who is on it
     */
    public record ProjectView(
            ProjectCard project,
            boolean codesIssued,
            Map<AssignmentStatus, Long> counts,
            List<StepView> steps,
            boolean mayEdit) {}

    /**
     * What is paid.
     *
     * @param currency ISO 4217
     * @param unit key of the list {@code rateUnit}
     */
    public record RateView(
            @NotNull BigDecimal amount,
            @NotBlank @Size(max = 3) String currency,
            @NotBlank @Size(max = 20) String unit) {

        static @Nullable RateView of(Part.@Nullable Rate rate) {
            return rate == null ? null : new RateView(rate.amount(), rate.currency(), rate.unit());
        }

        static Part.@Nullable Rate said(@Nullable RateView rate) {
            return rate == null ? null : new Part.Rate(rate.amount(), rate.currency(), rate.unit());
        }
    }

    /**
     * Another project of the company that wants the person at the same time.
     *
     * @param hold FIRST when that project held the person before this one, else SECOND
     */
    public record HoldView(
            UUID projectId,
            String projectName,
            String code,
            LocalDate startDate,
            LocalDate endDate,
            AssignmentStatus status,
            Turn hold) {}

    /** Whose turn it is when two projects want one person. */
    public enum Turn {
        FIRST,
        SECOND
    }

    /**
     * Somebody on a project.
     *
     * @param code of the assignment, on the badge
     * @param profileCode of the cinema profile
     * @param hold SECOND when another project of the company held the person first for these days
     * @param holds those other projects
     */
    public record AssignmentView(
            UUID id,
            UUID projectId,
            String projectName,
            @Nullable UUID productionId,
            @Nullable String productionName,
            String code,
            UUID profileId,
            String profileCode,
            String firstName,
            String lastName,
            @Nullable String photoUrl,
            String talentType,
            @Nullable String roleDescription,
            @Nullable String characterName,
            @Nullable RateView rate,
            AssignmentStatus status,
            Turn hold,
            List<HoldView> holds,
            @Nullable Instant badgeGeneratedAt,
            @Nullable Instant notifiedAt,
            @Nullable Instant respondedAt,
            Instant assignedAt,
            @Nullable Instant removedAt,
            @Nullable String removedReason,
            int version) {

        static AssignmentView of(AssignmentDirectory.Row row, List<AssignmentDirectory.Hold> holds) {
            Assignment a = row.assignment();
            Part part = a.part();
            return new AssignmentView(
                    a.id(),
                    a.projectId(),
                    row.projectName(),
                    row.productionId(),
                    row.productionName(),
                    a.code().value(),
                    a.cinemaProfileId(),
                    row.profileCode(),
                    row.firstName(),
                    row.lastName(),
                    ProductionViews.picture(row.photo(), "thumb"),
                    part.talentType(),
                    part.roleDescription(),
                    part.characterName(),
                    RateView.of(part.rate()),
                    a.status(),
                    holds.stream().anyMatch(AssignmentDirectory.Hold::earlier) ? Turn.SECOND : Turn.FIRST,
                    holds.stream().map(ProjectViews::hold).toList(),
                    a.badgeGeneratedAt(),
                    a.notifiedAt(),
                    a.respondedAt(),
                    a.assignedAt(),
                    a.removedAt(),
                    a.removedReason(),
                    a.version());
        }
    }

    static HoldView hold(AssignmentDirectory.Hold h) {
        return new HoldView(
                h.projectId(),
                h.projectName(),
                h.code(),
                h.startDate(),
                h.endDate(),
                h.status(),
                h.earlier() ? Turn.FIRST : Turn.SECOND);
    }
}
