package io.taalentio.core.production;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.code.CodeIssuer;
import io.taalentio.core.code.CompanyInitials;
import io.taalentio.core.code.ProjectPrefix;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Somebody of the company changes what a project says. Its country and its company, which its codes are made of, may
 * change until the first assignment; it is numbered anew then.
 */
@UseCase
public class ChangeProject {

    private final Projects projects;
    private final ProductionAccess access;
    private final ProjectForm.Rules rules;
    private final CreateProject.Companies companies;
    private final CodeIssuer codes;
    private final ActivityLog activities;
    private final Clock clock;

    public ChangeProject(
            Projects projects,
            ProductionAccess access,
            ProjectForm.Rules rules,
            CreateProject.Companies companies,
            CodeIssuer codes,
            ActivityLog activities,
            Clock clock) {
        this.projects = projects;
        this.access = access;
        this.rules = rules;
        this.companies = companies;
        this.codes = codes;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * @param expectedVersion the version the change was made on
     * @throws NotFound {@code not-found}
     * @throws Forbidden to who may only read it
     * @throws InvalidValue naming every refused field
     * @throws Conflict {@code conflict-version}, {@code codes-issued}, {@code production-closed}
     */
    public void change(UUID id, int expectedVersion, ProjectForm form, Actor actor) {
        Project stored = access.projectToChange(id, actor);
        if (stored.version() != expectedVersion) {
            throw new Conflict("conflict-version", Map.of("version", stored.version()));
        }
        ProjectForm.Said said = rules.over(ProjectForm.Said.of(stored), form);
        Instant now = clock.instant();
        ProjectPrefix prefix = stored.prefix();
        boolean moves = !Objects.equals(said.production(), stored.productionId());
        if (moves || !Objects.equals(said.originCountry(), stored.originCountry())) {
            if (projects.codesIssued(id)) {
                throw new Conflict("codes-issued");
            }
            CompanyInitials initials = moves ? companies.lettersFor(said.production(), actor) : prefix.company();
            prefix = codes.forProject(Project.codeCountry(said.originCountry()), initials);
        }
        projects.save(new Project(
                id,
                prefix,
                said.name(),
                said.productionType(),
                said.production(),
                said.originCountry(),
                said.shootingLocations(),
                said.startDate(),
                said.endDate(),
                stored.status(),
                said.timeZone(),
                said.dayCutover(),
                stored.active(),
                stored.createdBy(),
                stored.createdAt(),
                now,
                stored.version()));
        activities.record(Activity.of(actor, "project-changed", "production", id));
    }
}
