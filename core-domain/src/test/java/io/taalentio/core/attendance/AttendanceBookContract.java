package io.taalentio.core.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.attendance.AttendanceBook.Kept;
import io.taalentio.core.kernel.Conflict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a house must keep of scans and of the days they tell, in the database and in the tests. */
public abstract class AttendanceBookContract {

    /** Long ago, so that nobody else's days end then. */
    private static final LocalDate DATE = LocalDate.of(2019, 5, 6);

    private static final Instant MORNING = Instant.parse("2019-05-06T08:00:00Z");
    private static final Instant NOON = Instant.parse("2019-05-06T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2019-05-06T18:00:00Z");
    private static final Instant END = Instant.parse("2019-05-07T05:00:00Z");

    protected abstract AttendanceBook book();

    /** Somebody new on a project of their own. */
    protected abstract OnProject somebody();

    /** The same person on another project. */
    protected abstract OnProject elsewhere(OnProject person);

    protected abstract UUID account();

    protected abstract void inTransaction(Runnable work);

    private Kept kept(OnProject person, Instant at) {
        Scan scan = new Scan(
                UUID.randomUUID(),
                at,
                UUID.randomUUID(),
                Direction.ENTRY,
                ScanMethod.QR,
                Set.of(Doubt.CLOCK_OFF),
                null,
                account(),
                new GateRules(Duration.ofSeconds(90), true));
        return new Kept(
                scan,
                person.projectId(),
                person.assignmentId(),
                person.profileId(),
                ScanResult.CHECKED_IN,
                DATE,
                Set.of(Doubt.CLOCK_OFF, Doubt.OPEN_ELSEWHERE));
    }

    private boolean add(Kept kept) {
        boolean[] added = new boolean[1];
        inTransaction(
                () -> added[0] = book().add(kept, "SNGTE001001", kept.scan().at(), NOON));
        return added[0];
    }

    private Session session(OnProject person, int part, Instant in, @Nullable Instant out) {
        return new Session(
                UUID.randomUUID(),
                person.projectId(),
                person.assignmentId(),
                person.profileId(),
                DATE,
                part,
                in,
                out,
                account(),
                null,
                ScanMethod.QR,
                out == null ? null : ScanMethod.MANUAL,
                END,
                out == null ? Session.Status.IN : Session.Status.OUT,
                null,
                null,
                null,
                0);
    }

    private Session added(Session session) {
        inTransaction(() -> book().add(session, NOON));
        return session;
    }

    private Session now(Session session) {
        return book().session(session.id()).orElseThrow();
    }

    private static void refused(Runnable work, String code) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Conflict.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    @Test
    void a_scan_is_kept_once_as_it_came_whether_anybody_is_known_to_bear_it_or_not() {
        OnProject person = somebody();
        Kept first = kept(person, MORNING);
        assertThat(add(first)).isTrue();
        Kept again =
                new Kept(first.scan(), person.projectId(), null, null, ScanResult.HELD, DATE.plusDays(1), Set.of());
        assertThat(add(again)).isFalse();
        assertThat(book().find(first.scan().id())).hasValue(first);
        Kept unknown = kept(person, NOON);
        Kept stranger = new Kept(
                unknown.scan(), person.projectId(), null, null, ScanResult.HELD, DATE, Set.of(Doubt.UNKNOWN_CODE));
        assertThat(add(stranger)).isTrue();
        assertThat(book().find(stranger.scan().id())).hasValue(stranger);
        assertThat(book().scansOf(person.assignmentId())).containsExactly(first);
        assertThat(book().find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void what_a_scan_tells_is_settled_anew_and_decided_once() {
        Kept scan = kept(somebody(), MORNING);
        add(scan);
        UUID id = scan.scan().id();
        inTransaction(
                () -> book().settle(id, ScanResult.HELD, DATE.plusDays(1), Set.of(Doubt.SECOND_ENTRY, Doubt.TOO_OLD)));
        assertThat(book().find(id)).hasValueSatisfying(now -> {
            assertThat(now.result()).isEqualTo(ScanResult.HELD);
            assertThat(now.date()).isEqualTo(DATE.plusDays(1));
            assertThat(now.doubts()).containsExactlyInAnyOrder(Doubt.SECOND_ENTRY, Doubt.TOO_OLD);
            assertThat(now.scan()).isEqualTo(scan.scan());
        });
        inTransaction(() -> assertThat(book().decide(id, Scan.Decision.COUNTED, "She was there", account(), NOON))
                .isTrue());
        inTransaction(() -> assertThat(book().decide(id, Scan.Decision.DISMISSED, null, account(), NOON))
                .isFalse());
        assertThat(book().find(id).orElseThrow().scan().decision()).isEqualTo(Scan.Decision.COUNTED);
    }

    @Test
    void scans_of_a_voided_stretch_tell_nothing_any_more_its_beginning_included_its_end_not() {
        OnProject person = somebody();
        OnProject another = elsewhere(person);
        List<Kept> scans = List.of(kept(person, MORNING), kept(person, NOON), kept(person, EVENING));
        Kept theirs = kept(another, NOON);
        scans.forEach(this::add);
        add(theirs);
        inTransaction(() -> book().voidScans(person.assignmentId(), DATE.plusDays(1), null, null));
        assertThat(book().scansOf(person.assignmentId())).hasSize(3);
        inTransaction(() -> book().voidScans(person.assignmentId(), DATE, NOON, EVENING));
        assertThat(book().scansOf(person.assignmentId()))
                .extracting(k -> k.scan().at())
                .containsExactlyInAnyOrder(MORNING, EVENING);
        assertThat(book().find(scans.get(1).scan().id())).isPresent();
        inTransaction(() -> book().voidScans(person.assignmentId(), DATE, null, null));
        assertThat(book().scansOf(person.assignmentId())).isEmpty();
        assertThat(book().scansOf(another.assignmentId())).containsExactly(theirs);
    }

    @Test
    void somebody_s_days_stand_in_the_order_of_their_arrival_on_all_projects_without_those_voided() {
        OnProject person = somebody();
        OnProject there = elsewhere(person);
        Session later = added(session(person, 2, NOON, EVENING));
        Session first = added(session(there, 1, MORNING, MORNING.plusSeconds(60)));
        Session dropped = added(session(person, 1, MORNING.plusSeconds(600), MORNING.plusSeconds(900)));
        added(session(somebody(), 1, MORNING, null));
        assertThat(book().sessionsOf(person.profileId())).containsExactly(first, dropped, later);
        inTransaction(() -> book().drop(dropped.id()));
        assertThat(book().sessionsOf(person.profileId())).containsExactly(first, later);
        assertThat(now(dropped).status()).isEqualTo(Session.Status.VOID);
        inTransaction(() -> book().save(first.voided("Not her", account()), NOON));
        assertThat(book().sessionsOf(person.profileId())).containsExactly(later);
        assertThat(book().session(UUID.randomUUID())).isEmpty();
    }

    @Test
    void an_old_version_of_a_day_is_not_saved() {
        Session open = added(session(somebody(), 1, MORNING, null));
        Session corrected = open.corrected(MORNING, NOON, "She left at noon", account());
        inTransaction(() -> book().save(corrected, NOON));
        assertThat(now(open)).satisfies(now -> {
            assertThat(now.status()).isEqualTo(Session.Status.CORRECTED);
            assertThat(now.out()).isEqualTo(NOON);
            assertThat(now.reason()).isEqualTo("She left at noon");
            assertThat(now.settles()).isEqualTo(new Session.Span(MORNING, NOON));
            assertThat(now.version()).isEqualTo(1);
        });
        refused(() -> inTransaction(() -> book().save(corrected, NOON)), "conflict-version");
    }

    @Test
    void a_correction_may_touch_the_person_s_other_days_on_any_project_but_not_overlap_them() {
        OnProject person = somebody();
        added(session(elsewhere(person), 1, NOON, EVENING));
        Session day = added(session(person, 1, MORNING, MORNING.plusSeconds(600)));
        Session over = day.corrected(MORNING, NOON.plusSeconds(1), "She stayed on", account());
        refused(() -> inTransaction(() -> book().save(over, NOON)), "overlapping-days");
        assertThat(now(day)).isEqualTo(day);
        inTransaction(() -> book().save(day.corrected(MORNING, NOON, "She stayed on", account()), NOON));
        assertThat(now(day).out()).isEqualTo(NOON);
        Session stranger = added(session(somebody(), 1, MORNING, NOON));
        inTransaction(() -> book().save(stranger.corrected(MORNING, EVENING, "All day", account()), NOON));
        assertThat(now(stranger).out()).isEqualTo(EVENING);
    }

    @Test
    void what_is_open_past_its_end_is_closed_once_without_a_departure() {
        Session open = added(session(somebody(), 1, MORNING, null));
        Session left = added(session(somebody(), 1, MORNING, NOON));
        book().closeEnded(END.minusSeconds(1));
        assertThat(now(open).status()).isEqualTo(Session.Status.IN);
        assertThat(book().closeEnded(END)).isPositive();
        assertThat(now(open)).satisfies(now -> {
            assertThat(now.status()).isEqualTo(Session.Status.AUTO_CLOSED);
            assertThat(now.out()).isNull();
            assertThat(now.version()).isEqualTo(1);
        });
        assertThat(now(left)).isEqualTo(left);
        assertThat(book().closeEnded(END)).isZero();
    }
}
