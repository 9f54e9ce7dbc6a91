package io.taalentio.core.production;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.access.Role;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.settings.HouseSettings;
import io.taalentio.core.settings.KnownSettings;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may see and change which company and project (product reference, section 6.1): administrators all; producers those
 * of the companies they belong to and the projects without company they opened; other staff reads, presence agents only
 * the projects they are named on, and the cinema talents on these, while {@code presence.scope} is {@code ASSIGNED}. To
 * whoever may not even see it,
 * another's company or project looks like one that is not there.
 */
@Managed
public class ProductionAccess {

    private final Productions productions;
    private final ProductionMembers members;
    private final Projects projects;
    private final ProjectAgents agents;
    private final HouseSettings settings;

    public ProductionAccess(
            Productions productions,
            ProductionMembers members,
            Projects projects,
            ProjectAgents agents,
            HouseSettings settings) {
        this.productions = productions;
        this.members = members;
        this.projects = projects;
        this.agents = agents;
        this.settings = settings;
    }

    /** Whose companies the actor sees: null for everybody's. */
    public @Nullable UUID companiesOf(Actor actor) {
        return actor.may(Permission.READ_PRODUCTIONS) ? null : actor.accountId();
    }

    /**
     * Which projects the actor sees: null for everybody's.
     *
     * @throws Forbidden to a visitor
     */
    public @Nullable OwnProjects projectsOf(Actor actor) {
        if (readsEveryProject(actor)) {
            return null;
        }
        return new OwnProjects(account(actor), actor.may(Permission.READ_PROJECTS));
    }

    /**
     * On whose projects the cinema talents are whom the actor, who may list them, finds: null for everybody, on a project
     * or not.
     *
     * @throws Forbidden to whoever may not list them
     */
    public @Nullable OwnProjects castsOf(Actor actor) {
        actor.require(Permission.LIST_CINEMA_TALENTS);
        return unlimited(Permission.LIST_CINEMA_TALENTS, actor) ? null : new OwnProjects(account(actor), true);
    }

    private static UUID account(Actor actor) {
        UUID account = actor.accountId();
        if (account == null) {
            throw new Forbidden("forbidden");
        }
        return account;
    }

    private boolean readsEveryProject(Actor actor) {
        return actor.may(Permission.READ_PROJECTS) && unlimited(Permission.READ_PROJECTS, actor);
    }

    /** Who has a permission as a presence agent alone has it as far as the house lets agents see; any other role goes on. */
    private boolean unlimited(Permission permission, Actor actor) {
        return actor.mayBesides(Role.PRESENCE, permission)
                || !settings.get(KnownSettings.PRESENCE_SCOPE).equals(KnownSettings.ASSIGNED);
    }

    private boolean namedOn(Project project, Actor actor) {
        UUID account = actor.accountId();
        return account != null && actor.may(Permission.READ_PROJECTS) && agents.names(project.id(), account);
    }

    /** @throws NotFound when the actor may not know of it */
    public Production toRead(UUID id, Actor actor) {
        Production production = productions.find(id).orElseThrow(ProductionAccess::missing);
        boolean open = production.active() || actor.may(Permission.MANAGE_EVERY_PRODUCTION);
        if ((actor.may(Permission.READ_PRODUCTIONS) && open)
                || members.roleOf(id, actor.accountId()).isPresent()) {
            return production;
        }
        throw missing();
    }

    /**
     * The company, locked until the caller's transaction ends.
     *
     * @throws NotFound when the actor may not know of it
     * @throws Forbidden when the actor may see but not change it
     */
    Production toChange(UUID id, MemberRole needed, Actor actor) {
        toRead(id, actor);
        if (!runs(members.roleOf(id, actor.accountId()), needed, actor)) {
            throw new Forbidden("forbidden");
        }
        return productions.lock(id).orElseThrow(ProductionAccess::missing);
    }

    /** Whether the actor may do what members of that role do. */
    public boolean mayChange(UUID id, MemberRole needed, Actor actor) {
        return runs(members.roleOf(id, actor.accountId()), needed, actor);
    }

    /** @throws NotFound when the actor may not know of it */
    public Project projectToRead(UUID id, Actor actor) {
        Project project = projects.find(id).orElseThrow(ProductionAccess::missing);
        if (readsEveryProject(actor) || roleIn(project, actor).isPresent() || namedOn(project, actor)) {
            return project;
        }
        throw missing();
    }

    /**
     * The project, locked until the caller's transaction ends: neither it nor who is on it changes meanwhile.
     *
     * @throws NotFound when the actor may not know of it
     * @throws Forbidden when the actor may see but not change it
     */
    public Project projectToChange(UUID id, Actor actor) {
        requireChange(projectToRead(id, actor), actor);
        return projects.lock(id).orElseThrow(ProductionAccess::missing);
    }

    /** @throws Forbidden when the actor may not change it */
    public void requireChange(Project project, Actor actor) {
        if (!mayChange(project, actor)) {
            throw new Forbidden("forbidden");
        }
    }

    public boolean mayChange(Project project, Actor actor) {
        return runs(roleIn(project, actor), MemberRole.EDITOR, actor);
    }

    private Optional<MemberRole> roleIn(Project project, Actor actor) {
        UUID company = project.productionId();
        if (company != null) {
            return members.roleOf(company, actor.accountId());
        }
        return actor.is(project.createdBy()) ? Optional.of(MemberRole.OWNER) : Optional.empty();
    }

    private static boolean runs(Optional<MemberRole> role, MemberRole needed, Actor actor) {
        return actor.may(Permission.MANAGE_EVERY_PRODUCTION)
                || (actor.may(Permission.MANAGE_PRODUCTIONS)
                        && role.filter(r -> r.atLeast(needed)).isPresent());
    }

    static NotFound missing() {
        return new NotFound("not-found");
    }
}
