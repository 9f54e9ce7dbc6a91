package io.taalentio.core.production;

import io.taalentio.core.code.CompanyInitials;
import io.taalentio.core.code.ProjectPrefix;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Companies, projects and people on them for what a house must keep to. */
abstract class HouseContract {

    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final AtomicInteger LETTERS = new AtomicInteger((int) (System.nanoTime() / 1000 % 15_000));

    protected abstract House house();

    final Productions productions() {
        return house().productions();
    }

    final Projects projects() {
        return house().projects();
    }

    final Assignments assignments() {
        return house().assignments();
    }

    final ProductionMembers members() {
        return house().members();
    }

    final ProjectAgents agents() {
        return house().agents();
    }

    final UUID account() {
        return house().account();
    }

    final UUID profile() {
        return house().profile();
    }

    final void inTransaction(Runnable work) {
        house().inTransaction(work);
    }

    static String letters() {
        int n = LETTERS.incrementAndGet() % 17_576;
        return "" + (char) ('A' + n / 676) + (char) ('A' + n / 26 % 26) + (char) ('A' + n % 26);
    }

    final Production company() {
        Production production = new Production(
                UUID.randomUUID(),
                "Étoiles " + UUID.randomUUID(),
                new CompanyInitials(letters()),
                null,
                CompanyRecord.EMPTY,
                null,
                true,
                account(),
                NOW,
                NOW,
                0);
        inTransaction(() -> productions().add(production));
        return production;
    }

    final Project project(@Nullable Production company, @Nullable LocalDate from, @Nullable LocalDate to) {
        Project project = new Project(
                UUID.randomUUID(),
                new ProjectPrefix("MA", new CompanyInitials(letters()), 1),
                "Été " + UUID.randomUUID(),
                "FILM",
                company == null ? null : company.id(),
                "MA",
                List.of("Ouarzazate"),
                from,
                to,
                ProjectStatus.PREPARATION,
                ZoneId.of("Africa/Casablanca"),
                LocalTime.of(4, 0),
                true,
                account(),
                NOW,
                NOW,
                0);
        inTransaction(() -> projects().add(project));
        return project;
    }

    final Assignment assign(Project project, UUID profile, int rank) {
        return assign(project, profile, rank, "EXTRA", NOW);
    }

    final Assignment assign(Project project, UUID profile, int rank, String talentType, Instant at) {
        Assignment assignment = Assignment.fresh(
                UUID.randomUUID(),
                project.id(),
                profile,
                project.prefix().assignment(rank),
                new Part(talentType, null, "Zineb", null),
                null,
                at);
        inTransaction(() -> assignments().add(assignment));
        return assignment;
    }

    final void member(UUID production, UUID account, MemberRole role) {
        inTransaction(() -> members().put(production, account, role, null, NOW));
    }

    /** Told, and said yes or no. */
    final void answered(Assignment assignment, boolean yes) {
        inTransaction(() -> assignments().save(now(assignment).told(NOW)));
        inTransaction(() -> assignments().save(now(assignment).answered(yes, NOW)));
    }

    final void removed(Assignment assignment) {
        inTransaction(() -> assignments().save(now(assignment).removed("The scene was cut", NOW)));
    }

    final Assignment now(Assignment assignment) {
        return assignments().find(assignment.id()).orElseThrow();
    }
}
