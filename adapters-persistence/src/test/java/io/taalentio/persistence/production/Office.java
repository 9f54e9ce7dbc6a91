package io.taalentio.persistence.production;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.audit.InMemoryActivityLog;
import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.cinema.CinemaProfiles;
import io.taalentio.core.code.CodeCounters;
import io.taalentio.core.code.CodeIssuer;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.production.ArchiveProject;
import io.taalentio.core.production.AssignTalents;
import io.taalentio.core.production.AssignmentDirectory;
import io.taalentio.core.production.Assignments;
import io.taalentio.core.production.ChangeProduction;
import io.taalentio.core.production.CompanyRecord;
import io.taalentio.core.production.CompanyRules;
import io.taalentio.core.production.CreateProduction;
import io.taalentio.core.production.CreateProject;
import io.taalentio.core.production.MoveProduction;
import io.taalentio.core.production.MoveProject;
import io.taalentio.core.production.NameAgents;
import io.taalentio.core.production.PartRules;
import io.taalentio.core.production.ProductionAccess;
import io.taalentio.core.production.ProductionMembers;
import io.taalentio.core.production.Productions;
import io.taalentio.core.production.Project;
import io.taalentio.core.production.ProjectAgents;
import io.taalentio.core.production.ProjectDefaults;
import io.taalentio.core.production.ProjectForm;
import io.taalentio.core.production.Projects;
import io.taalentio.core.production.RemoveAssignment;
import io.taalentio.core.production.SetMembers;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.core.registration.SampleProfiles;
import io.taalentio.core.settings.HouseSettings;
import io.taalentio.core.settings.StoredSettings;
import io.taalentio.core.world.Currencies;
import io.taalentio.core.world.PhoneNumbers;
import io.taalentio.core.world.World;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A production office on the real database: the use cases of the feature, wired as the application wires them. */
@Singleton
class Office {

    private static final PhoneNumbers NO_PHONES = (text, region) -> Optional.empty();

    final Productions productions;
    final ProductionMembers members;
    final Projects projects;
    final ProjectAgents agents;
    final Assignments assignments;
    final AssignmentDirectory directory;
    final CreateProduction createProduction;
    final ChangeProduction changeProduction;
    final MoveProduction moveProduction;
    final SetMembers setMembers;
    final NameAgents nameAgents;
    final CreateProject createProject;
    final MoveProject moveProject;
    final ArchiveProject archiveProject;
    final AssignTalents assignTalents;
    final RemoveAssignment removeAssignment;

    private final Accounts accounts;
    private final CinemaProfiles profiles;

    Office(
            Productions productions,
            ProductionMembers members,
            Projects projects,
            ProjectAgents agents,
            StoredSettings stored,
            Assignments assignments,
            AssignmentDirectory directory,
            Accounts accounts,
            CinemaProfiles profiles,
            CodeCounters counters,
            World world,
            Ids ids,
            Clock clock) {
        this.productions = productions;
        this.members = members;
        this.projects = projects;
        this.agents = agents;
        this.assignments = assignments;
        this.directory = directory;
        this.accounts = accounts;
        this.profiles = profiles;
        InMemoryActivityLog log = new InMemoryActivityLog();
        Lists lists = new Lists();
        CodeIssuer codes = new CodeIssuer(counters, (scope, rank, capacity) -> {});
        ProductionAccess access =
                new ProductionAccess(productions, members, projects, agents, new HouseSettings(stored));
        nameAgents = new NameAgents(agents, access, accounts, new HouseSettings(stored), log, clock);
        CompanyRules companyRules = new CompanyRules(world, NO_PHONES, lists, clock);
        ProjectForm.Rules projectRules = new ProjectForm.Rules(
                world, lists, new ProjectDefaults(ZoneId.of("Africa/Casablanca"), LocalTime.of(4, 0)));
        createProduction = new CreateProduction(productions, members, companyRules, log, ids, clock);
        changeProduction = new ChangeProduction(productions, projects, access, companyRules, codes, log, clock);
        moveProduction = new MoveProduction(productions, access, log, clock);
        setMembers = new SetMembers(members, access, accounts, log, clock);
        createProject =
                new CreateProject(projects, projectRules, new CreateProject.Companies(access), codes, log, ids, clock);
        moveProject = new MoveProject(projects, assignments, access, log, ids, clock);
        archiveProject = new ArchiveProject(projects, access, log, clock);
        assignTalents = new AssignTalents(
                assignments, directory, access, new PartRules(lists, new Currencies()), codes, log, ids, clock);
        removeAssignment = new RemoveAssignment(assignments, access, log, clock);
    }

    static <T> T in(Supplier<T> act) {
        return QuarkusTransaction.requiringNew().call(act::get);
    }

    static void run(Runnable act) {
        QuarkusTransaction.requiringNew().run(act);
    }

    Actor somebody(Role role) {
        UUID id = UUID.randomUUID();
        run(() -> accounts.addIfAbsent(
                Account.pending(id, mail(id), "Inès", "Idrissi", Language.FR, Set.of(role), Instant.EPOCH)));
        return new Actor(id, Set.of(role), Language.FR, "test", null);
    }

    static Email mail(@Nullable UUID account) {
        return new Email(account + "@example.com");
    }

    UUID company(String name, Actor actor) {
        return in(() -> createProduction
                .create(new CreateProduction.Command(name, null, CompanyRecord.EMPTY), actor)
                .id());
    }

    Project project(String name, @Nullable UUID company, Actor actor) {
        return project(name, company, "2027-01-10", "2027-02-10", actor);
    }

    Project project(String name, @Nullable UUID company, String from, String to, Actor actor) {
        return in(() -> createProject.create(
                new ProjectForm(
                        name,
                        "FILM",
                        company == null ? null : company.toString(),
                        "MA",
                        List.of("Ouarzazate"),
                        from,
                        to,
                        null,
                        null),
                actor));
    }

    /** The code of somebody who can be cast. */
    String talent() {
        UUID id = UUID.randomUUID();
        return in(() -> {
            profiles.add(SampleProfiles.cinema(
                    id, null, SampleForms.cinema("Awa", "Diop", "t" + id + "@example.com", "0661234567")));
            return profiles.codeOf(id).orElseThrow().value();
        });
    }
}
