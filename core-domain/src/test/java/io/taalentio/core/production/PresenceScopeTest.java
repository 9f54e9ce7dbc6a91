package io.taalentio.core.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.access.Role;
import io.taalentio.core.attendance.GateAccess;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.InMemoryActivityLog;
import io.taalentio.core.code.CompanyInitials;
import io.taalentio.core.code.ProjectPrefix;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.KnownPeople;
import io.taalentio.core.search.SearchQuery;
import io.taalentio.core.settings.HouseSettings;
import io.taalentio.core.settings.InMemorySettings;
import io.taalentio.core.settings.KnownSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Presence agents see every project, or only those they are named on (product reference, settled choices). */
class PresenceScopeTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final InMemoryOffice office = new InMemoryOffice();
    private final InMemorySettings settings = new InMemorySettings();
    private final InMemoryActivityLog log = new InMemoryActivityLog();
    private final ProductionAccess access = office.access(settings);
    private final KnownPeople known = new KnownPeople(access, office.directory);
    private final GateAccess gates = new GateAccess(access);
    private final NameAgents nameAgents = new NameAgents(
            office.agents, access, office.people, new HouseSettings(settings), log, Clock.fixed(NOW, ZoneOffset.UTC));

    private final Actor admin = actor(Role.ADMIN);
    private final Actor producer = actor(Role.PRODUCER);
    private final Actor agent = actor(Role.PRESENCE);
    private final Project theirs = project(1, producer);
    private final Project others = project(2, admin);

    @BeforeEach
    void agents_see_only_what_they_are_named_on() {
        settings.put(KnownSettings.PRESENCE_SCOPE, KnownSettings.ASSIGNED);
    }

    private Actor actor(Role... roles) {
        UUID id = office.account("Moctar", "Ba", roles[0]);
        return new Actor(id, Set.of(roles), Language.FR, "test", null);
    }

    private String email(Actor actor) {
        return office.people.find(id(actor)).orElseThrow().email().value();
    }

    private static UUID id(Actor actor) {
        UUID id = actor.accountId();
        assertThat(id).isNotNull();
        return id == null ? new UUID(0, 0) : id;
    }

    private Project project(int rank, Actor by) {
        Project project = new Project(
                UUID.randomUUID(),
                new ProjectPrefix("MA", new CompanyInitials("XXX"), rank),
                "Le Puits",
                "FILM",
                null,
                null,
                List.of(),
                null,
                null,
                ProjectStatus.SHOOTING,
                ZoneId.of("Africa/Dakar"),
                LocalTime.of(4, 0),
                true,
                id(by),
                NOW,
                NOW,
                0);
        office.films.add(project);
        return project;
    }

    private static void missing(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(NotFound.class).hasMessageContaining("not-found");
    }

    @Test
    void while_the_house_has_set_nothing_an_agent_keeps_every_gate() {
        settings.clear(KnownSettings.PRESENCE_SCOPE);
        assertThat(gates.toScan(others.id(), agent)).isEqualTo(others);
        assertThat(access.projectsOf(agent)).isNull();
    }

    @Test
    void an_agent_keeps_the_gate_they_are_named_on_and_knows_of_no_other() {
        nameAgents.put(theirs.id(), email(agent), producer);
        assertThat(gates.toScan(theirs.id(), agent)).isEqualTo(theirs);
        assertThat(gates.toRead(theirs.id(), agent)).isEqualTo(theirs);
        missing(() -> gates.toScan(others.id(), agent));
        missing(() -> gates.toRead(others.id(), agent));
        missing(() -> access.projectToRead(others.id(), agent));
        assertThat(access.projectsOf(agent)).isEqualTo(new OwnProjects(id(agent), true));
    }

    @Test
    void whose_name_is_taken_off_or_whose_role_is_gone_keeps_no_gate() {
        nameAgents.put(theirs.id(), email(agent), producer);
        Actor noAgent = new Actor(agent.accountId(), Set.of(Role.PRODUCER), Language.FR, "test", null);
        missing(() -> access.projectToRead(theirs.id(), noAgent));
        assertThat(access.projectsOf(noAgent)).isEqualTo(new OwnProjects(id(agent), false));
        nameAgents.remove(theirs.id(), id(agent), producer);
        missing(() -> gates.toScan(theirs.id(), agent));
        missing(() -> nameAgents.remove(theirs.id(), id(agent), producer));
        assertThat(log.all())
                .extracting(Activity::action)
                .containsExactly("project-agent-named", "project-agent-removed");
    }

    @Test
    void other_roles_see_what_they_saw() {
        assertThat(access.projectToRead(others.id(), admin)).isEqualTo(others);
        assertThat(access.projectToRead(others.id(), actor(Role.RECRUITER))).isEqualTo(others);
        assertThat(access.projectToRead(others.id(), actor(Role.RECRUITER, Role.PRESENCE)))
                .isEqualTo(others);
        assertThat(access.projectToRead(theirs.id(), producer)).isEqualTo(theirs);
        missing(() -> access.projectToRead(others.id(), producer));
    }

    @Test
    void a_program_of_an_agent_sees_no_more_than_they_do() {
        Actor program = new Actor(
                agent.accountId(),
                agent.roles(),
                Language.FR,
                "test",
                null,
                Set.of(Permission.READ_PROJECTS, Permission.READ_ATTENDANCE));
        missing(() -> gates.toRead(theirs.id(), program));
        nameAgents.put(theirs.id(), email(agent), producer);
        assertThat(gates.toRead(theirs.id(), program)).isEqualTo(theirs);
        assertThatThrownBy(() -> gates.toScan(theirs.id(), program)).isInstanceOf(Forbidden.class);
    }

    private UUID assigned(Project project, int rank) {
        UUID person = office.directory.talent();
        office.cast.add(Assignment.fresh(
                UUID.randomUUID(),
                project.id(),
                person,
                project.prefix().assignment(rank),
                new Part("EXTRA", null, null, null),
                null,
                NOW));
        return person;
    }

    private @Nullable Set<UUID> listed(Actor actor) {
        return known.among(SearchQuery.everybody(ProfileKind.CINEMA), actor).among();
    }

    @Test
    void an_agent_finds_the_cinema_talents_on_the_projects_they_are_named_on_and_knows_of_no_other() {
        UUID person = assigned(theirs, 1);
        UUID elsewhere = assigned(others, 1);
        UUID nowhere = office.directory.talent();
        assertThat(listed(agent)).isEmpty();
        assertThat(known.include(ProfileKind.CINEMA, person, agent)).isFalse();
        nameAgents.put(theirs.id(), email(agent), producer);
        assertThat(listed(agent)).containsExactly(person);
        assertThat(known.include(ProfileKind.CINEMA, person, agent)).isTrue();
        for (UUID other : List.of(elsewhere, nowhere)) {
            assertThat(known.include(ProfileKind.CINEMA, other, agent)).isFalse();
        }
        Assignment assignment = office.on(theirs.id()).getFirst();
        office.cast.save(assignment.removed("The scene was cut", NOW));
        assertThat(listed(agent)).isEmpty();
        settings.clear(KnownSettings.PRESENCE_SCOPE);
        assertThat(listed(agent)).isNull();
        assertThat(known.include(ProfileKind.CINEMA, nowhere, agent)).isTrue();
    }

    @Test
    void who_lists_cinema_talents_by_another_role_finds_everybody_also_as_an_agent_besides() {
        UUID nowhere = office.directory.talent();
        for (Role role : List.of(Role.ADMIN, Role.RECRUITER, Role.PRODUCER)) {
            for (Actor one : List.of(actor(role), actor(role, Role.PRESENCE))) {
                assertThat(listed(one)).as(one.roles().toString()).isNull();
                assertThat(known.include(ProfileKind.CINEMA, nowhere, one)).isTrue();
            }
        }
        // a manager lists general talents, and cinema talents as an agent alone
        Actor manager = actor(Role.MANAGER, Role.PRESENCE);
        assertThat(listed(manager)).isEmpty();
        assertThat(known.among(SearchQuery.everybody(ProfileKind.TALENT), manager)
                        .among())
                .isNull();
        Actor talent = actor(Role.TALENT);
        assertThat(known.include(ProfileKind.CINEMA, nowhere, talent)).isFalse();
        assertThatThrownBy(() -> listed(talent)).isInstanceOf(Forbidden.class);
    }

    @Test
    void a_program_of_an_agent_that_may_only_list_finds_whom_they_find() {
        UUID person = assigned(theirs, 1);
        nameAgents.put(theirs.id(), email(agent), producer);
        Actor program = new Actor(
                agent.accountId(), agent.roles(), Language.FR, "test", null, Set.of(Permission.LIST_CINEMA_TALENTS));
        assertThat(listed(program)).containsExactly(person);
    }

    @Test
    void only_whoever_runs_a_project_names_and_only_agents_are_named() {
        assertThatThrownBy(() -> nameAgents.put(theirs.id(), email(producer), producer))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> nameAgents.put(theirs.id(), "nobody@example.com", admin))
                .isInstanceOf(InvalidValue.class);
        Actor recruiter = actor(Role.RECRUITER);
        assertThatThrownBy(() -> nameAgents.put(theirs.id(), email(agent), recruiter))
                .isInstanceOf(Forbidden.class);
        missing(() -> nameAgents.put(others.id(), email(agent), producer));
        missing(() -> nameAgents.list(others.id(), producer));
        NameAgents.Named named = nameAgents.put(theirs.id(), email(agent), admin);
        assertThat(named.onlyNamed()).isTrue();
        assertThat(nameAgents.put(theirs.id(), email(agent), producer)).isEqualTo(named);
        assertThat(log.all()).hasSize(1);
    }
}
