package io.taalentio.api.production;

import io.taalentio.core.code.BadgeSigner;
import io.taalentio.core.code.BadgeValue;
import io.taalentio.core.production.Assignment;
import io.taalentio.core.production.AssignmentDirectory;
import io.taalentio.core.production.AssignmentStatus;
import io.taalentio.core.production.CompanyRecord;
import io.taalentio.core.production.Production;
import io.taalentio.core.production.Productions;
import io.taalentio.core.production.Project;
import io.taalentio.core.production.ProjectStatus;
import io.taalentio.core.production.Projects;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Assignments as whoever is assigned sees them. */
@Singleton
class OwnAssignmentViews {

    /**
     * An assignment as whoever is assigned sees it.
     *
     * @param companyPhone of the company, E.164
     * @param projectStatus where the project stands
     * @param badge signed value of one's badge, whose page is {@code /badge/…}; null for who is not on the project
     */
    public record OwnAssignment(
            UUID id,
            String code,
            String firstName,
            String projectName,
            String productionType,
            ProjectStatus projectStatus,
            @Nullable String company,
            @Nullable String companyPhone,
            @Nullable String companyEmail,
            List<String> shootingLocations,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            String talentType,
            @Nullable String roleDescription,
            @Nullable String characterName,
            AssignmentStatus status,
            @Nullable String badge,
            @Nullable Instant notifiedAt,
            @Nullable Instant respondedAt) {}

    private final Projects projects;
    private final Productions productions;
    private final BadgeSigner signer;

    OwnAssignmentViews(Projects projects, Productions productions, BadgeSigner signer) {
        this.projects = projects;
        this.productions = productions;
        this.signer = signer;
    }

    OwnAssignment of(AssignmentDirectory.Row row) {
        Assignment a = row.assignment();
        Project project = projects.find(a.projectId()).orElseThrow();
        UUID companyId = project.productionId();
        CompanyRecord about = companyId == null
                ? CompanyRecord.EMPTY
                : productions.find(companyId).map(Production::about).orElse(CompanyRecord.EMPTY);
        return new OwnAssignment(
                a.id(),
                a.code().value(),
                row.firstName(),
                row.projectName(),
                project.productionType(),
                project.status(),
                row.productionName(),
                about.phone(),
                about.email(),
                project.shootingLocations(),
                project.startDate(),
                project.endDate(),
                a.part().talentType(),
                a.part().roleDescription(),
                a.part().characterName(),
                a.status(),
                a.status().open()
                        ? BadgeValue.parse(signer.sign(a.code()))
                                .map(BadgeValue::value)
                                .orElseThrow()
                        : null,
                a.notifiedAt(),
                a.respondedAt());
    }
}
