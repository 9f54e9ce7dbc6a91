package io.taalentio.core.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.code.CompanyInitials;
import io.taalentio.core.code.ProjectPrefix;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a house must keep of its companies, projects, assignments and badge files, in the database and in the tests. */
public abstract class OfficeContract extends HouseContract {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private BadgeBatches batches() {
        return house().batches();
    }

    private static void refused(Runnable work, String code) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Conflict.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    @Test
    void a_company_s_name_is_its_own_whatever_the_case_and_an_old_version_is_not_saved() {
        Production one = company();
        Production other = company();
        assertThat(productions().find(one.id())).hasValue(one);
        Production twin = other.saying(one.name().toUpperCase(Locale.ROOT), other.initials(), other.about(), NOW);
        refused(() -> inTransaction(() -> productions().save(twin)), "production-exists");
        Production renamed = one.saying(one.name() + " !", one.initials(), one.about(), NOW.plusSeconds(1));
        inTransaction(() -> productions().save(renamed));
        assertThat(productions().find(one.id()).orElseThrow().version()).isEqualTo(1);
        refused(() -> inTransaction(() -> productions().save(renamed)), "conflict-version");
    }

    @Test
    void letters_of_a_company_and_of_a_project_stay_from_the_first_code_on() {
        Production company = company();
        Project project = project(company, null, null);
        Project renumbered =
                project.withPrefix(new ProjectPrefix("MA", new CompanyInitials(letters()), 2), NOW.plusSeconds(1));
        inTransaction(() -> projects().save(renumbered));
        assertThat(productions().codesIssued(company.id())).isFalse();
        assign(projects().find(project.id()).orElseThrow(), profile(), 1);
        assertThat(productions().codesIssued(company.id())).isTrue();
        assertThat(projects().codesIssued(project.id())).isTrue();
        Project again = projects()
                .find(project.id())
                .orElseThrow()
                .withPrefix(new ProjectPrefix("MA", new CompanyInitials(letters()), 3), NOW);
        refused(() -> inTransaction(() -> projects().save(again)), "codes-issued");
        Production relettered = company.saying(company.name(), new CompanyInitials(letters()), company.about(), NOW);
        refused(() -> inTransaction(() -> productions().save(relettered)), "codes-issued");
    }

    @Test
    void companies_are_found_by_name_state_and_member_with_what_they_run() {
        Production mine = company();
        Production other = company();
        UUID account = account();
        member(mine.id(), account, MemberRole.EDITOR);
        project(mine, null, null);
        Project completed = project(mine, null, null);
        inTransaction(() -> projects().save(completed.standing(ProjectStatus.COMPLETED, true, NOW)));
        assertThat(productions().openProjects(mine.id())).isEqualTo(1);
        assertThat(companies(mine.name().substring(1).toUpperCase(Locale.ROOT), null, account))
                .containsExactly(mine.id());
        assertThat(companies(null, account, account)).containsExactly(mine.id());
        assertThat(companies(other.name(), account, account)).isEmpty();
        assertThat(productions().overview(mine.id(), account)).hasValueSatisfying(seen -> {
            assertThat(seen.projects()).isEqualTo(2);
            assertThat(seen.openProjects()).isEqualTo(1);
            assertThat(seen.role()).isEqualTo(MemberRole.EDITOR);
        });
        assertThat(productions().overview(other.id(), account).orElseThrow().role())
                .isNull();
        inTransaction(() -> productions().save(other.active(false, NOW)));
        assertThat(productions()
                        .page(new Productions.Filter(other.name(), true, null, null, null), 0, 5)
                        .total())
                .isZero();
    }

    @Test
    void members_stand_owners_first_keep_the_day_they_came_and_go_once() {
        Production company = company();
        UUID viewer = account();
        UUID owner = account();
        UUID editor = account();
        member(company.id(), viewer, MemberRole.VIEWER);
        member(company.id(), editor, MemberRole.EDITOR);
        member(company.id(), owner, MemberRole.OWNER);
        assertThat(members().of(company.id()))
                .extracting(ProductionMembers.Member::accountId)
                .containsExactly(owner, editor, viewer);
        inTransaction(() -> members().put(company.id(), viewer, MemberRole.EDITOR, owner, NOW.plusSeconds(9)));
        assertThat(members().of(company.id())).hasSize(3).allSatisfy(member -> assertThat(member.addedAt())
                .isEqualTo(NOW));
        assertThat(members().roleOf(company.id(), viewer)).hasValue(MemberRole.EDITOR);
        assertThat(members().roleOf(company.id(), null)).isEmpty();
        assertThat(members().roleOf(company().id(), viewer)).isEmpty();
        inTransaction(() -> assertThat(members().remove(company.id(), viewer)).isTrue());
        inTransaction(() -> assertThat(members().remove(company.id(), viewer)).isFalse());
        assertThat(members().roleOf(company.id(), viewer)).isEmpty();
    }

    private List<UUID> companies(@Nullable String text, @Nullable UUID member, UUID reader) {
        return productions().page(new Productions.Filter(text, null, null, member, reader), 0, 20).items().stream()
                .map(o -> o.production().id())
                .toList();
    }

    @Test
    void projects_are_found_by_name_code_days_and_whose_they_are() {
        Production company = company();
        UUID account = account();
        member(company.id(), account, MemberRole.VIEWER);
        Project march = project(company, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 31));
        Project undated = project(company, null, null);
        Project strangers = project(null, LocalDate.of(2027, 3, 5), null);
        assertThat(films(null, company.id(), null, null, null)).containsExactly(march.id(), undated.id());
        assertThat(films(march.name().substring(1), null, null, null, null)).containsExactly(march.id());
        assertThat(films(march.prefix().value().toLowerCase(Locale.ROOT), null, null, null, null))
                .containsExactly(march.id());
        assertThat(films(null, company.id(), LocalDate.of(2027, 3, 31), null, null))
                .containsExactly(march.id());
        assertThat(films(null, company.id(), LocalDate.of(2027, 4, 1), null, null))
                .isEmpty();
        assertThat(films(null, company.id(), null, LocalDate.of(2027, 2, 28), null))
                .isEmpty();
        assertThat(films(null, null, null, null, account)).containsExactly(march.id(), undated.id());
        assertThat(films(strangers.name(), null, null, null, strangers.createdBy()))
                .containsExactly(strangers.id());
        assertThat(films(strangers.name(), null, null, null, account)).isEmpty();
    }

    private List<UUID> films(
            @Nullable String text,
            @Nullable UUID company,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID of) {
        return films(new Projects.Filter(
                text, Set.of(), company, null, from, to, of == null ? null : new OwnProjects(of, false)));
    }

    private List<UUID> films(Projects.Filter filter) {
        return projects().page(filter, 0, 20).items().stream()
                .map(o -> o.project().id())
                .toList();
    }

    @Test
    void an_agent_sees_the_projects_they_are_named_on_as_an_agent_only_and_only_while_named() {
        Project theirs = project(null, null, null);
        Project others = project(null, null, null);
        UUID agent = house().agent();
        inTransaction(() ->
                assertThat(agents().add(theirs.id(), agent, account(), NOW)).isTrue());
        inTransaction(() -> assertThat(agents().add(theirs.id(), agent, account(), NOW.plusSeconds(1)))
                .isFalse());
        assertThat(agents().names(theirs.id(), agent)).isTrue();
        assertThat(agents().names(others.id(), agent)).isFalse();
        assertThat(agents().of(theirs.id())).singleElement().satisfies(named -> {
            assertThat(named.accountId()).isEqualTo(agent);
            assertThat(named.agent()).isTrue();
            assertThat(named.namedAt()).isEqualTo(NOW);
        });
        assertThat(films(own(agent, true))).containsExactly(theirs.id());
        assertThat(films(own(agent, false))).isEmpty();
        inTransaction(() -> assertThat(agents().remove(theirs.id(), agent)).isTrue());
        inTransaction(() -> assertThat(agents().remove(theirs.id(), agent)).isFalse());
        assertThat(films(own(agent, true))).isEmpty();
    }

    private static Projects.Filter own(UUID account, boolean asAgent) {
        return new Projects.Filter(null, Set.of(), null, null, null, null, new OwnProjects(account, asAgent));
    }

    @Test
    void a_project_keeps_its_steps_and_goes_only_while_nobody_is_on_it() {
        Project project = project(null, null, null);
        inTransaction(() -> projects()
                .stepped(
                        UUID.randomUUID(),
                        project.id(),
                        ProjectStatus.PREPARATION,
                        ProjectStatus.SHOOTING,
                        null,
                        null,
                        NOW));
        inTransaction(() -> projects()
                .stepped(
                        UUID.randomUUID(),
                        project.id(),
                        ProjectStatus.SHOOTING,
                        ProjectStatus.PREPARATION,
                        "Rain",
                        null,
                        NOW.plusSeconds(9)));
        assertThat(projects().steps(project.id()))
                .extracting(Projects.Step::reason)
                .containsExactly("Rain", null);
        Project empty = project(null, null, null);
        assertThat(projects().remove(empty.id())).isTrue();
        assertThat(projects().remove(empty.id())).isFalse();
        assign(project, profile(), 1);
        assertThat(projects().remove(project.id())).isFalse();
    }

    @Test
    void nobody_is_on_a_project_twice_until_they_are_taken_off_and_an_old_version_is_not_saved() {
        Project project = project(null, null, null);
        UUID person = profile();
        Assignment first = assign(project, person, 1);
        refused(() -> assign(project, person, 2), "already-assigned");
        assertThat(assignments().onProject(project.id(), Set.of(person, UUID.randomUUID())))
                .containsExactly(person);
        Assignment removed = first.removed("The scene was cut", NOW.plusSeconds(1));
        inTransaction(() -> assignments().save(removed));
        refused(() -> inTransaction(() -> assignments().save(removed)), "conflict-version");
        assertThat(assignments().onProject(project.id(), Set.of(person))).isEmpty();
        Assignment again = assign(project, person, 2);
        assertThat(assignments().findByCode(first.code()).map(Assignment::status))
                .hasValue(AssignmentStatus.REMOVED);
        assertThat(assignments().findByCode(again.code())).hasValue(again);
        inTransaction(() -> assertThat(assignments().lockAllOf(project.id()))
                .extracting(Assignment::id)
                .containsExactly(first.id(), again.id()));
    }

    @Test
    void completion_ends_what_stands_and_a_step_back_gives_each_back_where_they_stood() {
        Project project = project(null, null, null);
        Assignment assigned = assign(project, profile(), 1);
        Assignment confirmed = assign(project, profile(), 2);
        Assignment told = assign(project, profile(), 3);
        inTransaction(() -> assignments().save(confirmed.told(NOW)));
        inTransaction(() -> assignments().save(now(confirmed).answered(true, NOW)));
        inTransaction(() -> assignments().save(told.told(NOW)));
        inTransaction(() -> assignments().badgesPrinted(List.of(assigned.id()), null, NOW.plusSeconds(3)));
        assertThat(now(assigned).badgeGeneratedAt()).isEqualTo(NOW.plusSeconds(3));
        inTransaction(() -> assignments().complete(project.id()));
        assertThat(List.of(now(assigned), now(confirmed), now(told)))
                .extracting(Assignment::status)
                .containsExactly(AssignmentStatus.COMPLETED, AssignmentStatus.COMPLETED, AssignmentStatus.NOTIFIED);
        assertThat(projects().overview(project.id())).hasValueSatisfying(seen -> {
            assertThat(seen.assigned()).isEqualTo(3);
            assertThat(seen.confirmed()).isEqualTo(1);
        });
        inTransaction(() -> assignments().reopen(project.id()));
        assertThat(List.of(now(assigned), now(confirmed)))
                .extracting(Assignment::status)
                .containsExactly(AssignmentStatus.ASSIGNED, AssignmentStatus.CONFIRMED);
    }

    @Test
    void a_badge_file_is_made_by_one_taken_over_when_that_falls_silent_and_given_up_after_three() {
        Project project = project(null, null, null);
        UUID one = assign(project, profile(), 1).id();
        BadgeBatch batch = new BadgeBatch(
                UUID.randomUUID(),
                project.id(),
                null,
                Language.FR,
                BadgeBatch.Status.QUEUED,
                1,
                0,
                null,
                NOW.minus(Duration.ofDays(900)),
                null);
        inTransaction(() -> batches().add(batch, List.of(one)));
        Instant at = NOW;
        for (int tries = 1; tries <= 3; tries++) {
            Instant now = at;
            inTransaction(
                    () -> assertThat(batches().claim(now, now.plus(MINUTE))).hasValueSatisfying(claimed -> {
                        assertThat(claimed.batch().id()).isEqualTo(batch.id());
                        assertThat(claimed.assignmentIds()).containsExactly(one);
                    }));
            inTransaction(() -> batches().progress(batch.id(), 5, now.plus(MINUTE)));
            assertThat(batches().find(batch.id()).orElseThrow().done()).isEqualTo(1);
            inTransaction(() -> assertThat(another(batches().claim(now.plusSeconds(30), now.plus(MINUTE)), batch))
                    .isTrue());
            at = at.plus(MINUTE).plusSeconds(1);
        }
        Instant late = at;
        inTransaction(() -> assertThat(another(batches().claim(late, late.plus(MINUTE)), batch))
                .isTrue());
        assertThat(batches().latest(project.id()).map(BadgeBatch::status)).hasValue(BadgeBatch.Status.FAILED);
    }

    private static boolean another(Optional<BadgeBatches.Claimed> claimed, BadgeBatch batch) {
        return claimed.filter(c -> c.batch().id().equals(batch.id())).isEmpty();
    }

    @Test
    void a_finished_badge_file_stays_finished_and_is_forgotten_in_time() {
        Project project = project(null, null, null);
        UUID one = assign(project, profile(), 1).id();
        Instant asked = NOW.minus(Duration.ofDays(800));
        BadgeBatch batch = new BadgeBatch(
                UUID.randomUUID(), project.id(), null, Language.EN, BadgeBatch.Status.QUEUED, 1, 0, null, asked, null);
        inTransaction(() -> batches().add(batch, List.of(one)));
        inTransaction(() -> batches().claim(asked, asked.plus(MINUTE)));
        UUID file = house().file();
        inTransaction(() -> batches().finish(batch.id(), file, asked.plusSeconds(2)));
        inTransaction(() -> batches().fail(batch.id(), "too late", asked.plusSeconds(3)));
        assertThat(batches().find(batch.id())).hasValueSatisfying(done -> {
            assertThat(done.status()).isEqualTo(BadgeBatch.Status.DONE);
            assertThat(done.file()).isEqualTo(file);
            assertThat(done.finishedAt()).isEqualTo(asked.plusSeconds(2));
        });
        inTransaction(() -> batches().forget(asked.plusSeconds(2)));
        assertThat(batches().find(batch.id())).isPresent();
        inTransaction(() -> batches().forget(asked.plusSeconds(4)));
        assertThat(batches().find(batch.id())).isEmpty();
    }
}
