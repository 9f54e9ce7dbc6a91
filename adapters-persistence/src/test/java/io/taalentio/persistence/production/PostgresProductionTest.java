package io.taalentio.persistence.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Role;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.production.AssignTalents;
import io.taalentio.core.production.Assignment;
import io.taalentio.core.production.AssignmentDirectory;
import io.taalentio.core.production.AssignmentStatus;
import io.taalentio.core.production.ChangeProduction;
import io.taalentio.core.production.MemberRole;
import io.taalentio.core.production.MoveProduction;
import io.taalentio.core.production.Part;
import io.taalentio.core.production.Project;
import io.taalentio.core.production.ProjectStatus;
import io.taalentio.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresProductionTest {

    private static final Part EXTRA = new Part("EXTRA", null, null, null);

    @Inject
    Office office;

    @Inject
    Sql sql;

    private static String name() {
        return "Studio " + UUID.randomUUID();
    }

    private Assignment assign(Project project, String talent, Actor actor) {
        return Office.in(() -> office.assignTalents.one(project.id(), talent, EXTRA, actor));
    }

    private List<String> codes(UUID project) {
        return sql.list(
                "select code from assignment where project_id = ? order by code", row -> row.getString(1), project);
    }

    @Test
    void codes_of_a_project_have_no_gap_however_many_assign_at_the_same_moment_and_fail() throws Exception {
        Actor producer = office.somebody(Role.PRODUCER);
        Project project = office.project("Film", office.company(name(), producer), producer);
        List<String> talents =
                IntStream.range(0, 40).mapToObj(i -> office.talent()).toList();
        List<Callable<Boolean>> acts = new ArrayList<>();
        for (String talent : talents) {
            acts.add(() -> assign(project, talent, producer) != null);
            // The same person once more at the same moment: one of the two is refused and gives its number back.
            acts.add(() -> assign(project, talent, producer) != null);
            acts.add(() -> {
                Office.run(() -> {
                    office.assignTalents.one(project.id(), talent, EXTRA, producer);
                    throw new IllegalStateException("the node dies here");
                });
                return true;
            });
        }
        int done = 0;
        try (ExecutorService nodes = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> results = nodes.invokeAll(acts);
            for (Future<Boolean> result : results) {
                try {
                    done += result.get() ? 1 : 0;
                } catch (java.util.concurrent.ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOfAny(Conflict.class, IllegalStateException.class);
                }
            }
        }
        assertThat(done).isEqualTo(talents.size());
        String prefix = project.prefix().value();
        assertThat(codes(project.id()))
                .isEqualTo(IntStream.rangeClosed(1, talents.size())
                        .mapToObj(rank -> prefix + String.format("%03d", rank))
                        .toList());
    }

    @Test
    void whoever_was_removed_is_assigned_again_under_a_new_code_and_keeps_the_old_one() {
        Actor producer = office.somebody(Role.PRODUCER);
        Project project = office.project("Film", office.company(name(), producer), producer);
        String talent = office.talent();
        Assignment first = assign(project, talent, producer);
        assertThatThrownBy(() -> assign(project, talent, producer))
                .isInstanceOfSatisfying(
                        Conflict.class, e -> assertThat(e.code()).isEqualTo("already-assigned"));
        assertThatThrownBy(() -> Office.run(() -> office.removeAssignment.remove(first.id(), " ", producer)))
                .isInstanceOf(InvalidValue.class);
        Office.run(() -> office.removeAssignment.remove(first.id(), "The scene was cut", producer));
        Assignment again = assign(project, talent, producer);
        assertThat(again.code().rank()).isEqualTo(first.code().rank() + 1);
        assertThat(office.assignments.findByCode(first.code()))
                .hasValueSatisfying(a -> assertThat(a.status()).isEqualTo(AssignmentStatus.REMOVED));
        assertThatThrownBy(() -> Office.run(() -> office.removeAssignment.remove(first.id(), "Twice", producer)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void the_database_lets_nobody_be_on_a_project_twice_nor_a_code_change() {
        Actor producer = office.somebody(Role.PRODUCER);
        UUID company = office.company(name(), producer);
        Project project = office.project("Film", company, producer);
        Assignment one = assign(project, office.talent(), producer);
        assertThatThrownBy(() -> sql.update(
                        "insert into assignment (id, project_id, cinema_profile_id, code, talent_type, assigned_at)"
                                + " values (?, ?, ?, ?, 'EXTRA', now())",
                        UUID.randomUUID(),
                        project.id(),
                        one.cinemaProfileId(),
                        project.prefix().assignment(99).value()))
                .hasMessageContaining("assignment_open");
        assertThatThrownBy(() -> sql.update(
                        "update assignment set code = ? where id = ?",
                        project.prefix().assignment(77).value(),
                        one.id()))
                .hasMessageContaining("keeps its code");
        assertThatThrownBy(() -> sql.update("update project set code_prefix = 'XXXXX001' where id = ?", project.id()))
                .hasMessageContaining("were given out");
        assertThatThrownBy(() -> sql.update("update production set initials = 'QQQ' where id = ?", company))
                .hasMessageContaining("were given out");
    }

    @Test
    void the_letters_of_a_company_change_until_its_first_assignment() {
        Actor producer = office.somebody(Role.PRODUCER);
        UUID company = office.company("Zoulikha " + UUID.randomUUID().toString().replaceAll("[^a-f]", ""), producer);
        Project project = office.project("Film", company, producer);
        assertThat(project.prefix().company().value())
                .isEqualTo(office.productions
                        .find(company)
                        .orElseThrow()
                        .initials()
                        .value());
        Office.run(() ->
                office.changeProduction.change(company, 0, new ChangeProduction.Change(null, "qzj", null), producer));
        Project renumbered = office.projects.find(project.id()).orElseThrow();
        assertThat(renumbered.prefix().value()).startsWith("MAQZJ");
        assign(renumbered, office.talent(), producer);
        assertThatThrownBy(() -> Office.run(() -> office.changeProduction.change(
                        company, 1, new ChangeProduction.Change(null, "ABC", null), producer)))
                .isInstanceOfSatisfying(
                        Conflict.class, e -> assertThat(e.code()).isEqualTo("codes-issued"));
    }

    @Test
    void a_company_name_is_taken_whatever_its_case_and_a_company_with_projects_stays_open() {
        Actor producer = office.somebody(Role.PRODUCER);
        String name = name();
        UUID company = office.company(name, producer);
        assertThatThrownBy(() -> office.company(name.toUpperCase(java.util.Locale.ROOT), producer))
                .isInstanceOfSatisfying(
                        Conflict.class, e -> assertThat(e.code()).isEqualTo("production-exists"));
        Project project = office.project("Film", company, producer);
        assertThatThrownBy(() ->
                        Office.run(() -> office.moveProduction.move(company, MoveProduction.Step.DEACTIVATE, producer)))
                .isInstanceOfSatisfying(
                        Conflict.class, e -> assertThat(e.code()).isEqualTo("has-projects"));
        Office.run(() -> office.archiveProject.move(
                project.id(), io.taalentio.core.production.ArchiveProject.Step.ARCHIVE, producer));
        Office.run(() -> office.moveProduction.move(company, MoveProduction.Step.DEACTIVATE, producer));
        assertThat(office.productions.find(company).orElseThrow().active()).isFalse();
        assertThatThrownBy(() -> office.project("Another", company, producer))
                .isInstanceOfSatisfying(
                        Conflict.class, e -> assertThat(e.code()).isEqualTo("production-closed"));
    }

    @Test
    void completion_closes_what_stands_and_a_step_back_with_its_reason_opens_it_again() {
        Actor producer = office.somebody(Role.PRODUCER);
        Project project = office.project("Film", office.company(name(), producer), producer);
        Assignment one = assign(project, office.talent(), producer);
        UUID id = project.id();
        assertThatThrownBy(() -> Office.run(() -> office.moveProject.move(id, ProjectStatus.COMPLETED, null, producer)))
                .isInstanceOf(Conflict.class);
        for (ProjectStatus next :
                List.of(ProjectStatus.SHOOTING, ProjectStatus.POST_PRODUCTION, ProjectStatus.COMPLETED)) {
            Office.run(() -> office.moveProject.move(id, next, null, producer));
        }
        assertThat(office.assignments.find(one.id()).orElseThrow().status()).isEqualTo(AssignmentStatus.COMPLETED);
        assertThatThrownBy(() -> assign(project, office.talent(), producer))
                .isInstanceOfSatisfying(
                        Conflict.class, e -> assertThat(e.code()).isEqualTo("project-closed"));
        assertThatThrownBy(() ->
                        Office.run(() -> office.moveProject.move(id, ProjectStatus.POST_PRODUCTION, null, producer)))
                .isInstanceOf(InvalidValue.class);
        Office.run(() -> office.moveProject.move(id, ProjectStatus.POST_PRODUCTION, "Two more days", producer));
        assertThat(office.assignments.find(one.id()).orElseThrow().status()).isEqualTo(AssignmentStatus.ASSIGNED);
        assertThat(office.projects.steps(id)).first().satisfies(step -> {
            assertThat(step.reason()).isEqualTo("Two more days");
            assertThat(step.by()).isEqualTo("Inès Idrissi");
        });
    }

    @Test
    void who_is_wanted_twice_by_one_company_is_a_second_hold() {
        Actor producer = office.somebody(Role.PRODUCER);
        UUID company = office.company(name(), producer);
        Project first = office.project("First", company, "2027-01-01", "2027-01-20", producer);
        Project second = office.project("Second", company, "2027-01-20", "2027-02-01", producer);
        Project later = office.project("Later", company, "2027-03-01", "2027-03-10", producer);
        Project elsewhere =
                office.project("Elsewhere", office.company(name(), producer), "2027-01-01", "2027-02-01", producer);
        String talent = office.talent();
        Assignment held = assign(first, talent, producer);
        assign(later, talent, producer);
        assign(elsewhere, talent, producer);
        assign(second, talent, producer);
        Set<UUID> people = Set.of(held.cinemaProfileId());
        assertThat(office.directory.holds(first.id(), people).get(held.cinemaProfileId()))
                .singleElement()
                .satisfies(hold -> {
                    assertThat(hold.projectName()).isEqualTo("Second");
                    assertThat(hold.earlier()).isFalse();
                });
        assertThat(office.directory.holds(second.id(), people).get(held.cinemaProfileId()))
                .singleElement()
                .satisfies(hold -> {
                    assertThat(hold.code()).isEqualTo(held.code().value());
                    assertThat(hold.earlier()).isTrue();
                });
        assertThat(office.directory.holds(later.id(), people)).isEmpty();
    }

    @Test
    void producers_see_their_own_viewers_change_nothing_and_a_company_keeps_an_owner() {
        Actor owner = office.somebody(Role.PRODUCER);
        Actor viewer = office.somebody(Role.PRODUCER);
        Actor stranger = office.somebody(Role.PRODUCER);
        UUID company = office.company(name(), owner);
        Project project = office.project("Film", company, owner);
        String talent = office.talent();
        assertThatThrownBy(() -> assign(project, talent, stranger)).isInstanceOf(NotFound.class);
        Office.run(() ->
                office.setMembers.put(company, Office.mail(viewer.accountId()).value(), MemberRole.VIEWER, owner));
        assertThatThrownBy(() -> assign(project, talent, viewer)).isInstanceOf(Forbidden.class);
        UUID ownerId = Objects.requireNonNull(owner.accountId());
        assertThatThrownBy(() -> Office.run(() -> office.setMembers.remove(company, ownerId, owner)))
                .isInstanceOfSatisfying(
                        Conflict.class, e -> assertThat(e.code()).isEqualTo("last-owner"));
        Actor recruiter = office.somebody(Role.RECRUITER);
        assertThatThrownBy(() -> Office.run(() -> office.setMembers.put(
                        company, Office.mail(recruiter.accountId()).value(), MemberRole.EDITOR, owner)))
                .isInstanceOf(InvalidValue.class);
        assertThat(office.members.of(company))
                .extracting(m -> m.role())
                .containsExactly(MemberRole.OWNER, MemberRole.VIEWER);
    }

    @Test
    void several_are_assigned_at_once_and_each_is_told_of() {
        Actor producer = office.somebody(Role.PRODUCER);
        Project project = office.project("Film", office.company(name(), producer), producer);
        String one = office.talent();
        String two = office.talent();
        List<AssignTalents.Outcome> outcomes = Office.in(
                () -> office.assignTalents.all(project.id(), List.of(one, "SNDAK99999F", two, one), EXTRA, producer));
        assertThat(outcomes)
                .extracting(o -> o.getClass().getSimpleName())
                .containsExactly("Assigned", "Unknown", "Assigned", "AlreadyAssigned");
        assertThat(codes(project.id())).hasSize(2);
        assertThat(office.directory
                        .page(new AssignmentDirectory.Filter(project.id(), "diop", Set.of(), "EXTRA"), 0, 10)
                        .items())
                .extracting(AssignmentDirectory.Row::profileCode)
                .containsExactly(one, two);
    }
}
