package io.taalentio.core.production;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.AccountStatus;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.settings.HouseSettings;
import io.taalentio.core.settings.KnownSettings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever runs a project names the presence agents who keep its gate. It matters while {@code presence.scope} is {@code
 * ASSIGNED}: then agents see only the projects they are named on (product reference, settled choices).
 */
@UseCase
public class NameAgents {

    /**
     * Who is named.
     *
     * @param onlyNamed whether the house lets presence agents see only what they are named on
     */
    public record Named(boolean onlyNamed, List<ProjectAgents.Agent> agents) {

        public Named {
            agents = List.copyOf(agents);
        }
    }

    private final ProjectAgents agents;
    private final ProductionAccess access;
    private final Accounts accounts;
    private final HouseSettings settings;
    private final ActivityLog activities;
    private final Clock clock;

    public NameAgents(
            ProjectAgents agents,
            ProductionAccess access,
            Accounts accounts,
            HouseSettings settings,
            ActivityLog activities,
            Clock clock) {
        this.agents = agents;
        this.access = access;
        this.accounts = accounts;
        this.settings = settings;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * @throws NotFound when the actor may not know of the project
     * @throws Forbidden to who may only read it
     */
    public Named list(UUID projectId, Actor actor) {
        access.requireChange(access.projectToRead(projectId, actor), actor);
        return named(projectId);
    }

    /**
     * Names an agent; one who is named stays so.
     *
     * @param email of an account with the role of presence agent
     * @throws InvalidValue {@code not-an-agent} on {@code email}
     * @throws NotFound when the actor may not know of the project
     * @throws Forbidden to who may only read it
     */
    public Named put(UUID projectId, @Nullable String email, Actor actor) {
        access.projectToChange(projectId, actor);
        Account account = Email.parse(email)
                .flatMap(accounts::findByEmail)
                .filter(a -> a.status() != AccountStatus.DELETED && a.roles().contains(Role.PRESENCE))
                .orElseThrow(() -> new InvalidValue("email", "not-an-agent"));
        if (agents.add(projectId, account.id(), Objects.requireNonNull(actor.accountId()), clock.instant())) {
            record("project-agent-named", projectId, account.id(), actor);
        }
        return named(projectId);
    }

    /**
     * @throws NotFound when they are not named, or the actor may not know of the project
     * @throws Forbidden to who may only read it
     */
    public void remove(UUID projectId, UUID accountId, Actor actor) {
        access.projectToChange(projectId, actor);
        if (!agents.remove(projectId, accountId)) {
            throw ProductionAccess.missing();
        }
        record("project-agent-removed", projectId, accountId, actor);
    }

    private Named named(UUID projectId) {
        return new Named(
                settings.get(KnownSettings.PRESENCE_SCOPE).equals(KnownSettings.ASSIGNED), agents.of(projectId));
    }

    private void record(String act, UUID projectId, UUID accountId, Actor actor) {
        activities.record(new Activity(actor, act, "production", projectId.toString(), Map.of("account", accountId)));
    }
}
