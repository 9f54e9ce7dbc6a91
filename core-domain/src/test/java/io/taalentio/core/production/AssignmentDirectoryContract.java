package io.taalentio.core.production;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.production.AssignmentDirectory.Filter;
import io.taalentio.core.production.AssignmentDirectory.Hold;
import io.taalentio.core.production.AssignmentDirectory.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a house lists who is on its projects, in the database and in the tests. */
public abstract class AssignmentDirectoryContract extends HouseContract {

    private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);

    private AssignmentDirectory directory() {
        return house().directory();
    }

    private List<UUID> page(
            UUID project, @Nullable String text, Set<AssignmentStatus> statuses, @Nullable String type) {
        return directory().page(new Filter(project, text, statuses, type), 0, 20).items().stream()
                .map(row -> row.assignment().id())
                .toList();
    }

    @Test
    void who_is_on_a_project_is_found_by_name_code_state_and_part_in_the_order_of_the_codes() {
        Project project = project(company(), null, null);
        Assignment second = assign(project, profile(), 2, "LEAD", NOW);
        Assignment first = assign(project, profile(), 1);
        Assignment gone = assign(project, profile(), 3);
        removed(gone);
        assertThat(page(project.id(), null, Set.of(), null)).containsExactly(first.id(), second.id(), gone.id());
        assertThat(page(project.id(), " ÀWA di ", Set.of(), null)).hasSize(3);
        assertThat(page(project.id(), "%", Set.of(), null)).isEmpty();
        String code = first.code().value().toLowerCase(Locale.ROOT);
        assertThat(page(project.id(), code, Set.of(), null)).containsExactly(first.id());
        assertThat(page(project.id(), row(second).profileCode(), Set.of(), null))
                .containsExactly(second.id());
        assertThat(page(project.id(), null, Set.of(AssignmentStatus.REMOVED), null))
                .containsExactly(gone.id());
        assertThat(page(project.id(), null, Set.of(), "LEAD")).containsExactly(second.id());
        assertThat(directory().page(new Filter(project.id(), null, Set.of(), null), 1, 2))
                .satisfies(last -> {
                    assertThat(last.items())
                            .extracting(row -> row.assignment().id())
                            .containsExactly(gone.id());
                    assertThat(last.total()).isEqualTo(3);
                });
        assertThat(directory().onProject(project.id()))
                .extracting(row -> row.assignment().id())
                .containsExactly(first.id(), second.id());
        assertThat(directory().counts(project.id()))
                .isEqualTo(Map.of(AssignmentStatus.ASSIGNED, 2L, AssignmentStatus.REMOVED, 1L));
    }

    private Row row(Assignment assignment) {
        return directory().find(assignment.id()).orElseThrow();
    }

    @Test
    void a_row_tells_the_person_the_project_and_its_company() {
        Production company = company();
        Project film = project(company, null, null);
        Assignment one = assign(film, profile(), 1);
        assertThat(row(one)).satisfies(row -> {
            assertThat(row.assignment()).isEqualTo(one);
            assertThat(row.firstName() + " " + row.lastName()).isEqualTo("Awa Diop");
            assertThat(row.gender()).isEqualTo("F");
            assertThat(row.projectName()).isEqualTo(film.name());
            assertThat(row.productionId()).isEqualTo(company.id());
            assertThat(row.productionName()).isEqualTo(company.name());
        });
        Assignment alone = assign(project(null, null, null), profile(), 1);
        assertThat(row(alone).productionId()).isNull();
        assertThat(row(alone).productionName()).isNull();
        assertThat(directory().find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void somebody_s_assignments_stand_the_latest_first_whatever_became_of_them() {
        UUID person = profile();
        Assignment before = assign(project(null, null, null), person, 1);
        removed(before);
        Assignment after = assign(project(null, null, null), person, 1, "LEAD", NOW.plusSeconds(60));
        assign(project(null, null, null), profile(), 1);
        assertThat(directory().ofTalent(person))
                .extracting(row -> row.assignment().id())
                .containsExactly(after.id(), before.id());
    }

    @Test
    void people_are_those_on_somebody_s_projects_or_through_with_them_each_once() {
        Production company = company();
        UUID producer = account();
        member(company.id(), producer, MemberRole.VIEWER);
        UUID agent = house().agent();
        Project first = project(company, null, null);
        Project second = project(company, null, null);
        Project others = project(company(), null, null);
        inTransaction(() -> agents().add(first.id(), agent, producer, NOW));
        UUID both = profile();
        UUID through = profile();
        UUID no = profile();
        UUID gone = profile();
        UUID elsewhere = profile();
        assign(first, both, 1);
        assign(second, both, 1);
        assign(first, through, 2);
        inTransaction(() -> assignments().complete(first.id()));
        answered(assign(first, no, 3), false);
        removed(assign(first, gone, 4));
        UUID onSecond = profile();
        answered(assign(second, onSecond, 2), true);
        assign(others, elsewhere, 1);
        OwnProjects named = new OwnProjects(agent, true);
        assertThat(directory().people(named)).containsExactlyInAnyOrder(both, through);
        assertThat(directory().people(new OwnProjects(agent, false))).isEmpty();
        assertThat(directory().people(new OwnProjects(producer, false)))
                .containsExactlyInAnyOrder(both, through, onSecond);
        for (UUID person : List.of(both, through, no, gone, onSecond, elsewhere)) {
            assertThat(directory().hold(named, person))
                    .isEqualTo(directory().people(named).contains(person));
        }
        inTransaction(() -> agents().remove(first.id(), agent));
        assertThat(directory().people(named)).isEmpty();
        assertThat(directory().hold(named, both)).isFalse();
    }

    @Test
    void another_project_of_the_company_at_the_same_time_is_a_hold_the_first_or_a_later_one() {
        Production company = company();
        Project march = project(company, FIRST, LAST);
        Project touching = project(company, LAST, LAST.plusDays(9));
        Project later = project(company, LAST.plusDays(1), LAST.plusDays(9));
        Project undated = project(company, null, null);
        Project elsewhere = project(company(), FIRST, LAST);
        Project through = project(company, FIRST, LAST);
        Project archived = project(company, FIRST, LAST);
        UUID person = profile();
        Assignment mine = assign(march, person, 1, "EXTRA", NOW.plusSeconds(60));
        Assignment before = assign(touching, person, 1, "EXTRA", NOW);
        assign(later, person, 1);
        assign(undated, person, 1);
        assign(elsewhere, person, 1);
        assign(through, person, 1);
        assign(archived, person, 1);
        inTransaction(() -> projects().save(through.standing(ProjectStatus.COMPLETED, true, NOW)));
        inTransaction(() -> projects().save(archived.standing(ProjectStatus.PREPARATION, false, NOW)));
        assertThat(holds(march, person))
                .containsExactly(new Hold(
                        touching.id(),
                        touching.name(),
                        before.code().value(),
                        LAST,
                        LAST.plusDays(9),
                        AssignmentStatus.ASSIGNED,
                        true));
        assertThat(holds(touching, person))
                .extracting(Hold::code)
                .contains(mine.code().value());
        assertThat(holds(touching, person))
                .filteredOn(hold -> hold.projectId().equals(march.id()))
                .extracting(Hold::earlier)
                .containsExactly(false);
        assertThat(directory().holds(undated.id(), Set.of(person))).isEmpty();
        UUID stranger = profile();
        assertThat(directory().holds(march.id(), Set.of(stranger))).isEmpty();
        removed(before);
        assertThat(directory().holds(march.id(), Set.of(person))).isEmpty();
    }

    private List<Hold> holds(Project project, UUID person) {
        return directory().holds(project.id(), Set.of(person)).getOrDefault(person, List.of());
    }

    @Test
    void whoever_may_be_assigned_is_found_by_id_code_and_former_code_however_written() {
        UUID person = profile();
        String former = house().formerCode(person);
        String code = Objects.requireNonNull(
                        directory().candidates(List.of(person.toString())).get(person.toString()))
                .code();
        String spaced = code.substring(0, 5).toLowerCase(Locale.ROOT) + " " + code.substring(5);
        Map<String, AssignmentDirectory.Candidate> found =
                directory().candidates(List.of(person.toString(), code, spaced, former, UUID.randomUUID() + "", "??"));
        assertThat(found).containsOnlyKeys(person.toString(), code, spaced, former);
        assertThat(found.values()).containsOnly(new AssignmentDirectory.Candidate(person, code, "Awa", "Diop"));
    }
}
