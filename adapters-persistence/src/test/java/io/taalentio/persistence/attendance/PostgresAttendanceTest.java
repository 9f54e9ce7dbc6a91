package io.taalentio.persistence.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Role;
import io.taalentio.core.attendance.AttendanceBoard;
import io.taalentio.core.attendance.AttendanceBook;
import io.taalentio.core.attendance.AttendanceBook.Kept;
import io.taalentio.core.attendance.CheckEverybody;
import io.taalentio.core.attendance.CorrectSession;
import io.taalentio.core.attendance.Direction;
import io.taalentio.core.attendance.Doubt;
import io.taalentio.core.attendance.GateAccess;
import io.taalentio.core.attendance.GatePeople;
import io.taalentio.core.attendance.GateRules;
import io.taalentio.core.attendance.KeepScan;
import io.taalentio.core.attendance.OnProject;
import io.taalentio.core.attendance.RecogniseBadge;
import io.taalentio.core.attendance.Scan;
import io.taalentio.core.attendance.ScanMethod;
import io.taalentio.core.attendance.ScanResult;
import io.taalentio.core.attendance.Session;
import io.taalentio.core.attendance.TellDays;
import io.taalentio.core.attendance.UploadScans;
import io.taalentio.core.attendance.UploadScans.Late;
import io.taalentio.core.code.AssignmentCode;
import io.taalentio.core.code.BadgeKeys;
import io.taalentio.core.code.BadgeRevocations;
import io.taalentio.core.code.CheckBadge;
import io.taalentio.core.code.SignBadge;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.production.ProductionAccess;
import io.taalentio.core.production.ProductionMembers;
import io.taalentio.core.production.Productions;
import io.taalentio.core.production.Project;
import io.taalentio.core.production.ProjectAgents;
import io.taalentio.core.production.Projects;
import io.taalentio.core.settings.HouseSettings;
import io.taalentio.core.settings.StoredSettings;
import io.taalentio.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresAttendanceTest {

    private static final Instant MORNING = Instant.parse("2026-11-25T08:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-25T20:00:00Z");

    @Inject
    AttendanceBook book;

    @Inject
    AttendanceBoard board;

    @Inject
    GatePeople people;

    @Inject
    Productions productions;

    @Inject
    ProductionMembers members;

    @Inject
    Projects projects;

    @Inject
    ProjectAgents agents;

    @Inject
    BadgeKeys keys;

    @Inject
    BadgeRevocations revocations;

    @Inject
    StoredSettings stored;

    @Inject
    Sets sets;

    @Inject
    Sql sql;

    @Inject
    Ids ids;

    /** The product's use cases at a given time, each call in a transaction of its own as in the application. */
    private final class Gate {
        private final Clock clock;
        private final KeepScan keep;
        private final UploadScans upload;
        private final CheckEverybody everybody;
        private final CorrectSession correct;
        private GateRules rules = GateRules.STANDARD;
        private final Actor actor = new Actor(sets.account(), Set.of(Role.ADMIN), Language.FR, "10.0.0.1", null);

        Gate(Instant now) {
            clock = Clock.fixed(now, ZoneOffset.UTC);
            TellDays days = new TellDays(book, ids, clock);
            GateAccess access = new GateAccess(
                    new ProductionAccess(productions, members, projects, agents, new HouseSettings(stored)));
            keep = new KeepScan(book, days, clock) {
                @Override
                public Kept keep(
                        Project project, @Nullable OnProject person, Scan scan, String value, Instant claimedAt) {
                    return QuarkusTransaction.requiringNew()
                            .call(() -> super.keep(project, person, scan, value, claimedAt));
                }
            };
            upload = new UploadScans(
                    access,
                    new RecogniseBadge(new CheckBadge(keys, revocations), people),
                    keep,
                    new HouseSettings(stored),
                    clock);
            everybody = new CheckEverybody(access, people, board, keep, new HouseSettings(stored), ids, clock);
            correct = new CorrectSession(access, book, days, activity -> {}, clock);
        }

        Kept scan(Project project, OnProject person, Instant at, @Nullable Direction told, @Nullable UUID gate) {
            return keep.keep(
                    project,
                    person,
                    new Scan(
                            UUID.randomUUID(), at, gate, told, ScanMethod.QR, Set.of(), null, actor.accountId(), rules),
                    person.code(),
                    at);
        }

        List<Kept> send(Project project, UUID gate, Instant sentAt, List<Late> scans) {
            return upload.upload(new UploadScans.Command(project.id(), gate, sentAt, scans), actor);
        }
    }

    private static Late late(OnProject person, Instant at, Direction told) {
        return new Late(UUID.randomUUID(), person.code(), ScanMethod.QR, at, told);
    }

    private static <T> List<T> atOnce(Collection<? extends Callable<T>> work, int threads) throws Exception {
        List<T> done = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (Future<T> future : executor.invokeAll(work)) {
                done.add(future.get());
            }
        }
        return done;
    }

    private long scansOf(Project project) {
        return sql.one("select count(*) from attendance_scan where project_id = ?", row -> row.getLong(1), project.id())
                .orElseThrow();
    }

    private List<Session> sessionsOf(Project project) {
        return board.day(project.id(), LocalDate.of(2026, 11, 25), true).stream()
                .map(AttendanceBoard.Line::session)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void fifty_scans_of_one_badge_at_once_from_five_devices_leave_exactly_one_open_check_in_a_hundred_times()
            throws Exception {
        Project project = sets.project();
        Gate gate = new Gate(MORNING);
        List<UUID> devices =
                List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        for (OnProject person : sets.crowd(project, 100)) {
            List<Callable<Kept>> scans = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                UUID device = devices.get(i % 5);
                scans.add(() -> gate.scan(project, person, MORNING, null, device));
            }
            List<Kept> kept = atOnce(scans, 10);
            // one of them is read first: scans of one instant are ordered by their ids
            assertThat(book.scansOf(person.assignmentId()).stream().filter(k -> k.result() == ScanResult.CHECKED_IN))
                    .hasSize(1);
            assertThat(kept).extracting(Kept::result).containsOnly(ScanResult.CHECKED_IN, ScanResult.DUPLICATE_SCAN);
            assertThat(book.sessionsOf(person.profileId()))
                    .singleElement()
                    .extracting(Session::status)
                    .isEqualTo(Session.Status.IN);
        }
        assertThat(scansOf(project)).isEqualTo(5000);
    }

    @Test
    void a_thousand_offline_scans_sent_twice_shuffled_and_in_two_halves_at_once_are_a_thousand() throws Exception {
        Project project = sets.project();
        Gate gate = new Gate(EVENING);
        UUID device = UUID.randomUUID();
        List<Late> scans = new ArrayList<>();
        for (OnProject person : sets.crowd(project, 500)) {
            scans.add(late(person, MORNING.plusSeconds(scans.size()), Direction.ENTRY));
            scans.add(late(person, MORNING.plusSeconds(30_000 + scans.size()), Direction.EXIT));
        }
        Random random = new Random(4);
        Collections.shuffle(scans, random);
        List<Late> again = new ArrayList<>(scans);
        Collections.shuffle(again, random);
        atOnce(
                List.of(
                        () -> gate.send(project, device, EVENING, scans.subList(0, 500)),
                        () -> gate.send(project, device, EVENING, scans.subList(500, 1000)),
                        () -> gate.send(project, device, EVENING, again.subList(500, 1000)),
                        () -> gate.send(project, device, EVENING, again.subList(0, 500))),
                4);
        assertThat(scansOf(project)).isEqualTo(1000);
        assertThat(sessionsOf(project)).hasSize(500).allSatisfy(session -> {
            assertThat(session.status()).isEqualTo(Session.Status.OUT);
            assertThat(session.worked()).hasValue(Duration.ofSeconds(30_001));
        });
        assertThat(board.inDoubt(project.id(), true, 0, 10).total()).isZero();
    }

    @Test
    void a_clock_ten_minutes_off_is_put_right_and_flagged_either_way() {
        Project project = sets.project();
        Gate gate = new Gate(EVENING);
        List<OnProject> crowd = sets.crowd(project, 2);
        for (int minutes : new int[] {10, -10}) {
            Duration off = Duration.ofMinutes(minutes);
            OnProject person = crowd.get(minutes > 0 ? 0 : 1);
            Kept kept = gate.send(
                            project,
                            UUID.randomUUID(),
                            EVENING.plus(off),
                            List.of(late(person, MORNING.plus(off), Direction.ENTRY)))
                    .getFirst();
            assertThat(kept.scan().at()).isEqualTo(MORNING);
            assertThat(kept.doubts()).containsExactly(Doubt.CLOCK_OFF);
            assertThat(kept.result()).isEqualTo(ScanResult.CHECKED_IN);
        }
        assertThat(board.inDoubt(project.id(), true, 0, 10).items()).hasSize(2);
    }

    @Test
    void an_exit_before_the_entry_an_old_scan_a_stranger_and_a_revoked_badge_wait_for_somebody() {
        Project project = sets.project();
        Gate gate = new Gate(EVENING);
        List<OnProject> crowd = sets.crowd(project, 3);
        AssignmentCode lost = AssignmentCode.parse(crowd.get(2).code()).orElseThrow();
        String badge =
                new SignBadge(keys, revocations, new Links(URI.create("https://taalentio.example.org"))).sign(lost);
        QuarkusTransaction.requiringNew().run(() -> revocations.revoke(lost, 1, "lost", null, EVENING));

        List<Kept> kept = gate.send(
                project,
                UUID.randomUUID(),
                EVENING,
                List.of(
                        late(crowd.get(0), MORNING, Direction.EXIT),
                        late(crowd.get(1), EVENING.minus(Duration.ofHours(25)), Direction.ENTRY),
                        new Late(UUID.randomUUID(), badge, ScanMethod.QR, MORNING.plusSeconds(1), Direction.ENTRY),
                        new Late(UUID.randomUUID(), "nonsense", ScanMethod.QR, MORNING.plusSeconds(2), null)));

        assertThat(kept).extracting(Kept::result).containsOnly(ScanResult.HELD);
        assertThat(kept)
                .extracting(k -> k.doubts().iterator().next())
                .containsExactly(Doubt.TOO_OLD, Doubt.EXIT_BEFORE_ENTRY, Doubt.REVOKED_BADGE, Doubt.UNKNOWN_CODE);
        assertThat(sessionsOf(project)).isEmpty();
        assertThat(board.inDoubt(project.id(), true, 0, 10).total()).isEqualTo(4);
    }

    @Test
    void three_devices_with_three_hundred_overlapping_scans_lose_nothing_double_nothing_and_list_every_conflict()
            throws Exception {
        Project project = sets.project();
        Gate gate = new Gate(EVENING);
        List<OnProject> crowd = sets.crowd(project, 120);
        Random random = new Random(11);
        List<Callable<List<Kept>>> uploads = new ArrayList<>();
        Set<UUID> made = new HashSet<>();
        Map<UUID, Late> byId = new HashMap<>();
        for (int d = 0; d < 3; d++) {
            UUID device = UUID.randomUUID();
            Map<OnProject, Direction> believes = new HashMap<>();
            List<Late> scans = new ArrayList<>();
            Instant at = MORNING;
            for (int i = 0; i < 300; i++) {
                at = at.plusSeconds(20 + random.nextInt(200));
                OnProject person = crowd.get(random.nextInt(crowd.size()));
                Direction told =
                        believes.merge(person, Direction.ENTRY, (was, entry) -> was == entry ? Direction.EXIT : entry);
                Late scan = late(person, at, told);
                scans.add(scan);
                made.add(scan.scanId());
                byId.put(scan.scanId(), scan);
            }
            Collections.shuffle(scans, random);
            for (int from = 0; from < 300; from += 75) {
                List<Late> part = List.copyOf(scans.subList(from, from + 75));
                uploads.add(() -> gate.send(project, device, EVENING, part));
            }
        }
        Collections.shuffle(uploads, random);
        atOnce(uploads, 6);

        List<Kept> kept = crowd.stream()
                .flatMap(person -> book.scansOf(person.assignmentId()).stream())
                .toList();
        assertThat(kept).extracting(k -> k.scan().id()).containsExactlyInAnyOrderElementsOf(made);
        Set<UUID> listed = new HashSet<>();
        for (int page = 0; page < 20; page++) {
            board.inDoubt(project.id(), true, page, 100)
                    .items()
                    .forEach(d -> listed.add(d.kept().scan().id()));
        }
        for (Kept scan : kept) {
            Direction told = Objects.requireNonNull(byId.get(scan.scan().id())).told();
            ScanResult promised = told == Direction.ENTRY ? ScanResult.CHECKED_IN : ScanResult.CHECKED_OUT;
            if (scan.result() != promised && scan.result() != ScanResult.DUPLICATE_SCAN) {
                assertThat(listed).as(scan.toString()).contains(scan.scan().id());
            }
        }
        assertThat(listed).hasSizeGreaterThan(50);
        assertThat(sql.any("""
                        select 1 from attendance_session a join attendance_session b
                            on a.cinema_profile_id = b.cinema_profile_id and a.id < b.id
                        where a.project_id = ? and a.status <> 'VOID' and b.status <> 'VOID'
                            and tstzrange(a.check_in_at, coalesce(a.check_out_at, 'infinity'))
                                && tstzrange(b.check_in_at, coalesce(b.check_out_at, 'infinity'))""", project.id())).isFalse();
    }

    @Test
    void the_database_itself_refuses_a_second_open_interval_and_an_overlap() {
        Project project = sets.project();
        Project other = sets.project();
        UUID person = sets.person();
        OnProject here = sets.assign(project, person);
        OnProject there = sets.assign(other, person);
        new Gate(MORNING).scan(project, here, MORNING, null, null);
        String insert = "insert into attendance_session (id, project_id, assignment_id, cinema_profile_id, work_date,"
                + " check_in_at, check_out_at, in_method, closes_at, status, change, created_at, updated_at)"
                + " values (gen_random_uuid(), ?, ?, ?, '2026-11-25', ?, ?, 'QR', now(), ?, 0, now(), now())";
        assertThatThrownBy(() -> sql.update(
                        insert, other.id(), there.assignmentId(), person, MORNING.plusSeconds(60), null, "IN"))
                .hasMessageContaining("attendance_one_open");
        assertThatThrownBy(() -> sql.update(
                        insert,
                        other.id(),
                        there.assignmentId(),
                        person,
                        MORNING.plusSeconds(60),
                        MORNING.plusSeconds(120),
                        "OUT"))
                .hasMessageContaining("attendance_no_overlap");
    }

    @Test
    void arriving_at_another_project_closes_the_day_at_the_first_and_says_so() {
        Project first = sets.project();
        Project second = sets.project();
        UUID person = sets.person();
        OnProject here = sets.assign(first, person);
        OnProject there = sets.assign(second, person);
        Gate gate = new Gate(EVENING);
        gate.scan(first, here, MORNING, null, null);
        Kept arrival = gate.scan(second, there, MORNING.plusSeconds(7200), null, null);
        assertThat(arrival.result()).isEqualTo(ScanResult.CHECKED_IN);
        assertThat(arrival.doubts()).containsExactly(Doubt.OPEN_ELSEWHERE);
        assertThat(book.sessionsOf(person))
                .extracting(Session::status)
                .containsExactly(Session.Status.AUTO_CLOSED, Session.Status.IN);
        Kept late = gate.scan(first, here, MORNING.plusSeconds(9000), Direction.EXIT, null);
        assertThat(late.doubts()).containsExactly(Doubt.ELSEWHERE);
    }

    @Test
    void nodes_that_close_the_night_at_once_close_each_day_once_and_boards_learn_of_it() throws Exception {
        Project project = sets.project();
        Gate gate = new Gate(MORNING);
        for (OnProject person : sets.crowd(project, 20)) {
            gate.scan(project, person, MORNING, null, null);
        }
        long pulse = board.pulse(project.id());
        assertThat(pulse).isEqualTo(20);
        assertThat(book.closeEnded(Instant.parse("2026-11-26T04:59:59Z"))).isZero();
        List<Integer> closed =
                atOnce(Collections.nCopies(4, () -> book.closeEnded(Instant.parse("2026-11-26T05:00:00Z"))), 4);
        assertThat(closed.stream().mapToInt(i -> i).sum()).isGreaterThanOrEqualTo(20);
        assertThat(board.changedSince(project.id(), pulse, LocalDate.of(2026, 11, 25)))
                .hasSize(20)
                .allSatisfy(line -> {
                    Session session = Objects.requireNonNull(line.session());
                    assertThat(session.status()).isEqualTo(Session.Status.AUTO_CLOSED);
                    assertThat(session.version()).as("closed once").isEqualTo(1);
                });
    }

    @Test
    void whoever_comes_back_the_same_day_has_two_sessions_on_one_line_and_each_is_corrected_and_voided_by_itself() {
        Project project = sets.project();
        Gate gate = new Gate(EVENING);
        gate.rules = new GateRules(Duration.ofSeconds(60), true);
        OnProject person = sets.assign(project, sets.person());
        for (int hour = 0; hour < 6; hour += 2) {
            gate.scan(project, person, MORNING.plus(Duration.ofHours(hour)), null, null);
            gate.scan(project, person, MORNING.plus(Duration.ofHours(hour + 1)), null, null);
        }
        // only now the gate that was without network tells of an early stay
        gate.scan(project, person, MORNING.minus(Duration.ofHours(2)), Direction.ENTRY, null);
        gate.scan(project, person, MORNING.minus(Duration.ofHours(1)), Direction.EXIT, null);
        AttendanceBoard.Line line =
                board.day(project.id(), LocalDate.of(2026, 11, 25), true).getFirst();
        assertThat(board.day(project.id(), LocalDate.of(2026, 11, 25), true)).hasSize(1);
        assertThat(line.sessions()).extracting(Session::part).containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(line.sessions())
                .extracting(Session::in)
                .containsExactly(
                        MORNING.minus(Duration.ofHours(2)),
                        MORNING,
                        MORNING.plus(Duration.ofHours(2)),
                        MORNING.plus(Duration.ofHours(4)));

        Session second = line.sessions().get(1);
        Instant shorter = MORNING.plus(Duration.ofMinutes(30));
        QuarkusTransaction.requiringNew()
                .run(() -> gate.correct.correct(
                        second.id(),
                        second.version(),
                        new CorrectSession.Times(null, shorter),
                        "Left earlier",
                        gate.actor));
        Session third = line.sessions().get(2);
        QuarkusTransaction.requiringNew()
                .run(() -> gate.correct.voidDay(
                        third.id(), book.session(third.id()).orElseThrow().version(), "Not him", gate.actor));
        assertThat(book.sessionsOf(person.profileId()))
                .extracting(s -> s.status() + " " + s.in() + " " + s.out())
                .containsExactly(
                        "OUT 2026-11-25T06:00:00Z 2026-11-25T07:00:00Z",
                        "CORRECTED 2026-11-25T08:00:00Z 2026-11-25T08:30:00Z",
                        "OUT 2026-11-25T12:00:00Z 2026-11-25T13:00:00Z");
    }

    @Test
    void everybody_is_checked_in_and_out_of_an_earlier_day_with_what_became_of_each() {
        Project project = sets.project();
        Project other = sets.project();
        Gate gate = new Gate(Instant.parse("2026-11-27T10:00:00Z"));
        List<OnProject> crowd = sets.crowd(project, 4);
        OnProject late = crowd.get(1);
        OnProject away = crowd.get(2);
        gate.scan(project, late, MORNING.plus(Duration.ofHours(11)), null, null);
        OnProject there = sets.assign(other, away.profileId());
        gate.scan(other, there, MORNING.minus(Duration.ofHours(1)), null, null);
        gate.scan(other, there, MORNING.plus(Duration.ofHours(3)), null, null);
        LocalDate date = LocalDate.of(2026, 11, 25);
        Set<UUID> except = Set.of(crowd.get(3).assignmentId());

        CheckEverybody.Done in = gate.everybody.check(
                new CheckEverybody.Command(project.id(), Direction.ENTRY, date.toString(), "08:00", except),
                gate.actor);
        assertThat(in.at()).isEqualTo(MORNING);
        assertThat(in.people())
                .extracting(CheckEverybody.Result::outcome)
                .containsExactly(
                        CheckEverybody.Outcome.DONE,
                        CheckEverybody.Outcome.ALREADY,
                        CheckEverybody.Outcome.ELSEWHERE,
                        CheckEverybody.Outcome.EXCEPTED);

        CheckEverybody.Done out = gate.everybody.check(
                new CheckEverybody.Command(project.id(), Direction.EXIT, date.toString(), "18:30", Set.of()),
                gate.actor);
        assertThat(out.people())
                .extracting(CheckEverybody.Result::outcome)
                .containsExactly(
                        CheckEverybody.Outcome.DONE,
                        CheckEverybody.Outcome.NOT_YET_THERE,
                        CheckEverybody.Outcome.ALREADY,
                        CheckEverybody.Outcome.ALREADY);
        assertThat(book.sessionsOf(crowd.getFirst().profileId()))
                .singleElement()
                .satisfies(session -> {
                    assertThat(session.workDate()).isEqualTo(date);
                    assertThat(session.status()).isEqualTo(Session.Status.OUT);
                    assertThat(session.worked()).hasValue(Duration.ofMinutes(630));
                    assertThat(session.inMethod()).isEqualTo(ScanMethod.BULK);
                });
        // a time before the cut-over is of the night that follows
        CheckEverybody.Done night = gate.everybody.check(
                new CheckEverybody.Command(project.id(), Direction.EXIT, date.toString(), "01:00", Set.of()),
                gate.actor);
        assertThat(night.at()).isEqualTo(Instant.parse("2026-11-26T01:00:00Z"));
        assertThat(night.count(CheckEverybody.Outcome.DONE)).isEqualTo(1);
    }

    @Test
    void another_day_needs_a_time_that_has_come() {
        Project project = sets.project();
        Gate gate = new Gate(EVENING);
        sets.crowd(project, 1);
        String[][] refused = {
            {"2026-11-24", null, "required"},
            {"2026-11-26", "08:00", "in-the-future"},
            {"2026-11-25", "21:00", "in-the-future"},
            {"2025-11-01", "08:00", "too-long-ago"},
            {"2026-11-24", "8 h", "invalid-time"},
            {"yesterday", "08:00", "invalid-date"},
        };
        for (String[] one : refused) {
            assertThatThrownBy(() -> gate.everybody.check(
                            new CheckEverybody.Command(project.id(), Direction.ENTRY, one[0], one[1], Set.of()),
                            gate.actor))
                    .isInstanceOfSatisfying(
                            InvalidValue.class,
                            e -> assertThat(e.errors().getFirst().code()).isEqualTo(one[2]));
        }
        assertThat(sessionsOf(project)).isEmpty();
    }

    @Test
    void a_sheet_longer_than_one_read_has_every_row_once() {
        Project project = sets.project();
        OnProject person = sets.assign(project, sets.person());
        sql.update("""
                insert into attendance_session (id, project_id, assignment_id, cinema_profile_id, work_date, check_in_at,
                    check_out_at, in_method, out_method, closes_at, status, change, created_at, updated_at)
                select gen_random_uuid(), ?, ?, ?, date '2010-01-01' + n, timestamptz '2010-01-01 08:00Z' + n * interval '1 day',
                    timestamptz '2010-01-01 18:00Z' + n * interval '1 day', 'QR', 'QR', now(), 'OUT', 0, now(), now()
                from generate_series(0, 4499) n""", project.id(), person.assignmentId(), person.profileId());
        List<LocalDate> dates = new ArrayList<>();
        board.export(
                project.id(),
                LocalDate.of(2010, 1, 1),
                LocalDate.of(2030, 1, 1),
                row -> dates.add(row.session().workDate()));
        assertThat(dates).hasSize(4500).isSorted().doesNotHaveDuplicates();
    }
}
