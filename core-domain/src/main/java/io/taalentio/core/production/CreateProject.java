package io.taalentio.core.production;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.code.CodeIssuer;
import io.taalentio.core.code.CompanyInitials;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody of a company opens a project; its number is drawn as the last thing of the transaction. */
@UseCase
public class CreateProject {

    private final Projects projects;
    private final ProjectForm.Rules rules;
    private final Companies companies;
    private final CodeIssuer codes;
    private final ActivityLog activities;
    private final Ids ids;
    private final Clock clock;

    public CreateProject(
            Projects projects,
            ProjectForm.Rules rules,
            Companies companies,
            CodeIssuer codes,
            ActivityLog activities,
            Ids ids,
            Clock clock) {
        this.projects = projects;
        this.rules = rules;
        this.companies = companies;
        this.codes = codes;
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws InvalidValue naming every refused field; {@code unknown-value} on {@code production} for a company the
     *     actor does not run
     * @throws Conflict {@code production-closed}
     */
    public Project create(ProjectForm form, Actor actor) {
        actor.require(Permission.MANAGE_PRODUCTIONS);
        UUID creator = actor.accountId();
        if (creator == null) {
            throw new Forbidden("forbidden");
        }
        ProjectForm.Said said = rules.over(rules.fresh(), form);
        CompanyInitials initials = companies.lettersFor(said.production(), actor);
        Instant now = clock.instant();
        UUID id = ids.next();
        activities.record(Activity.of(actor, "project-created", "production", id));
        Project project = new Project(
                id,
                codes.forProject(Project.codeCountry(said.originCountry()), initials),
                said.name(),
                said.productionType(),
                said.production(),
                said.originCountry(),
                said.shootingLocations(),
                said.startDate(),
                said.endDate(),
                ProjectStatus.PREPARATION,
                said.timeZone(),
                said.dayCutover(),
                true,
                creator,
                now,
                now,
                0);
        projects.add(project);
        return project;
    }

    /** The company a project is to belong to. */
    @Managed
    public static class Companies {

        private final ProductionAccess access;

        public Companies(ProductionAccess access) {
            this.access = access;
        }

        /** Its letters, the company being locked so that they stay until the transaction ends. */
        CompanyInitials lettersFor(@Nullable UUID production, Actor actor) {
            if (production == null) {
                return CompanyInitials.NONE;
            }
            try {
                Production company = access.toChange(production, MemberRole.EDITOR, actor);
                if (!company.active()) {
                    throw new Conflict("production-closed", Map.of("name", company.name()));
                }
                return company.initials();
            } catch (NotFound | Forbidden notTheirs) {
                throw new InvalidValue("production", "unknown-value");
            }
        }
    }
}
