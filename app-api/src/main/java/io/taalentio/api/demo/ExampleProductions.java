package io.taalentio.api.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.account.LinkPurpose;
import io.taalentio.core.account.Passwords;
import io.taalentio.core.account.Tokens;
import io.taalentio.core.code.CodeIssuer;
import io.taalentio.core.code.CompanyInitials;
import io.taalentio.core.file.FileKind;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.production.Assignment;
import io.taalentio.core.production.AssignmentStatus;
import io.taalentio.core.production.Assignments;
import io.taalentio.core.production.BadgeBatch;
import io.taalentio.core.production.BadgeBatches;
import io.taalentio.core.production.CompanyRecord;
import io.taalentio.core.production.MemberRole;
import io.taalentio.core.production.Part;
import io.taalentio.core.production.PrintBadges;
import io.taalentio.core.production.Production;
import io.taalentio.core.production.ProductionMembers;
import io.taalentio.core.production.Productions;
import io.taalentio.core.production.Project;
import io.taalentio.core.production.ProjectAgents;
import io.taalentio.core.production.ProjectDefaults;
import io.taalentio.core.production.ProjectStatus;
import io.taalentio.core.production.Projects;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The companies, projects and assignments that the API's examples speak of. */
@Singleton
class ExampleProductions {

    private final Productions productions;
    private final ProductionMembers members;
    private final Projects projects;
    private final ProjectAgents agents;
    private final Assignments assignments;
    private final CodeIssuer codes;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Tokens tokens;
    private final BadgeBatches batches;
    private final PrintBadges printBadges;
    private final ExampleLinks links;
    private final Ids ids;
    private final ExampleFiles files;
    private final ProjectDefaults defaults;
    private final Clock clock;

    ExampleProductions(
            Productions productions,
            ProductionMembers members,
            Projects projects,
            ProjectAgents agents,
            Assignments assignments,
            CodeIssuer codes,
            Accounts accounts,
            Passwords passwords,
            Tokens tokens,
            BadgeBatches batches,
            PrintBadges printBadges,
            ExampleLinks links,
            Ids ids,
            ExampleFiles files,
            ProjectDefaults defaults,
            Clock clock) {
        this.productions = productions;
        this.members = members;
        this.projects = projects;
        this.agents = agents;
        this.assignments = assignments;
        this.codes = codes;
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.batches = batches;
        this.printBadges = printBadges;
        this.links = links;
        this.ids = ids;
        this.files = files;
        this.defaults = defaults;
        this.clock = clock;
    }

    /**
     * @param first cinema profile of whoever stays assigned and confirms
     * @param second of whoever is taken off, and declines elsewhere
     * @param third of whoever answers by link
     */
    void plant(UUID admin, UUID first, UUID second, UUID third) {
        if (productions.find(UUID.fromString(ExampleIds.PRODUCTION)).isEmpty()) {
            UUID logo = files.take(FileKind.LOGO, UUID.fromString(ExampleIds.PRODUCTION_WITH_LOGO));
            QuarkusTransaction.requiringNew().run(() -> plant(admin, logo, first, second, third));
        }
        while (printBadges.work()) {
            // until nothing waits, so that there is a file to download
        }
    }

    /** All in one transaction: who finds the first company finds the rest. */
    private void plant(UUID admin, UUID logo, UUID first, UUID second, UUID third) {
        Instant now = clock.instant();
        company(ExampleIds.PRODUCTION, "Atlas Exemple Films", null, true, true, admin, now);
        company(ExampleIds.PRODUCTION_TO_VERIFY, "Sahel Exemple Images", null, false, true, admin, now);
        company(ExampleIds.PRODUCTION_TO_CLOSE, "Oasis Exemple Films", null, false, true, admin, now);
        company(ExampleIds.PRODUCTION_CLOSED, "Dunes Exemple Films", null, false, false, admin, now);
        company(ExampleIds.PRODUCTION_WITH_LOGO, "Baobab Exemple Films", logo, false, true, admin, now);
        leaving(admin, now);
        project(ExampleIds.PROJECT, "Le Puits de Tata", true, admin, now);
        agent(admin, now);
        project(ExampleIds.PROJECT_TO_CAST, "Marché de nuit", true, admin, now);
        project(ExampleIds.PROJECT_TO_REMOVE, "Sans suite", true, admin, now);
        project(ExampleIds.PROJECT_TO_MOVE, "Premier jour", true, admin, now);
        project(ExampleIds.PROJECT_TO_ARCHIVE, "Bientôt rangé", true, admin, now);
        project(ExampleIds.PROJECT_ARCHIVED, "Rangé", false, admin, now);
        assign(ExampleIds.ASSIGNMENT, ExampleIds.PROJECT, first, false, admin, now);
        assign(ExampleIds.ASSIGNMENT_TO_REMOVE, ExampleIds.PROJECT, second, false, admin, now);
        assign(ExampleIds.ASSIGNMENT_TOLD, ExampleIds.PROJECT, third, true, admin, now);
        assign(ExampleIds.ASSIGNMENT_TO_CONFIRM, ExampleIds.PROJECT_TO_CAST, first, true, admin, now);
        assign(ExampleIds.ASSIGNMENT_TO_DECLINE, ExampleIds.PROJECT_TO_CAST, second, true, admin, now);
        badges(admin, now);
        link(ExampleIds.SELECTION_TOKEN, now);
        link(ExampleIds.SELECTION_ANSWER_TOKEN, now);
    }

    private void company(
            String id, String name, @Nullable UUID logo, boolean verified, boolean active, UUID admin, Instant now) {
        productions.add(new Production(
                UUID.fromString(id),
                name,
                CompanyInitials.of(name),
                logo,
                CompanyRecord.EMPTY,
                verified ? now : null,
                active,
                admin,
                now,
                now,
                0));
    }

    private void leaving(UUID admin, Instant now) {
        UUID id = UUID.fromString(ExampleIds.PRODUCER_WHO_LEAVES);
        Account account = account(id, "Moussa", "Diarra", Role.PRODUCER, now);
        accounts.addIfAbsent(account);
        members.put(UUID.fromString(ExampleIds.PRODUCTION), id, MemberRole.EDITOR, admin, now);
    }

    private void agent(UUID admin, Instant now) {
        UUID id = UUID.fromString(ExampleIds.AGENT_WHO_LEAVES);
        Account account = account(id, "Seydou", "Ndiaye", Role.PRESENCE, now);
        accounts.addIfAbsent(account);
        agents.add(UUID.fromString(ExampleIds.PROJECT), id, admin, now);
    }

    /** Nobody can sign in with it: the password is drawn and forgotten. */
    private Account account(UUID id, String firstName, String lastName, Role role, Instant now) {
        Email email = new Email((firstName + "." + lastName).toLowerCase(Locale.ROOT) + "@demo.taalentio.example");
        return Account.pending(id, email, firstName, lastName, Language.FR, Set.of(role), now)
                .activated(passwords.hash(tokens.draw()), now);
    }

    private void project(String id, String name, boolean active, UUID admin, Instant now) {
        LocalDate start = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(30);
        projects.add(new Project(
                UUID.fromString(id),
                codes.forProject("MA", CompanyInitials.of("Atlas Exemple Films")),
                name,
                "FILM",
                UUID.fromString(ExampleIds.PRODUCTION),
                "MA",
                List.of("Ouarzazate"),
                start,
                start.plusDays(45),
                ProjectStatus.PREPARATION,
                defaults.timeZone(),
                defaults.dayCutover(),
                active,
                admin,
                now,
                now,
                0));
    }

    private void assign(String id, String projectId, UUID profile, boolean told, UUID admin, Instant now) {
        UUID project = UUID.fromString(projectId);
        assignments.add(new Assignment(
                UUID.fromString(id),
                project,
                profile,
                codes.forAssignment(
                        project, projects.lock(project).orElseThrow().prefix()),
                new Part("EXTRA", null, null, null),
                told ? AssignmentStatus.NOTIFIED : AssignmentStatus.ASSIGNED,
                null,
                null,
                null,
                admin,
                now,
                null,
                null,
                0));
    }

    private void badges(UUID admin, Instant now) {
        batches.add(
                new BadgeBatch(
                        ids.next(),
                        UUID.fromString(ExampleIds.PROJECT),
                        admin,
                        Language.FR,
                        BadgeBatch.Status.QUEUED,
                        1,
                        0,
                        null,
                        now,
                        null),
                List.of(UUID.fromString(ExampleIds.ASSIGNMENT)));
    }

    /** Both are of the same assignment: reading one does not use it up, answering by the other does. */
    private void link(String token, Instant now) {
        links.link(null, LinkPurpose.ASSIGNMENT_ANSWER, UUID.fromString(ExampleIds.ASSIGNMENT_TOLD), token, now);
    }
}
