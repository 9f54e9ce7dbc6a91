package io.taalentio.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * What holds of the sealed log wherever it is kept. Figure G5: of one line or seal that is deleted, changed, exchanged or
 * cut off, each is found every time.
 */
public abstract class SealedLogContract {

    private static final int BATCHES = 6;
    private static final int LINES = 5;

    protected abstract SealedLog log();

    protected abstract SealKey key();

    protected abstract ActivityLog activities();

    /** Runs it in a transaction. */
    protected abstract <T> T in(Supplier<T> act);

    /** Writes a line of the security log and commits it. */
    protected abstract UUID write(String action);

    // What somebody with every right on the database could do.

    protected abstract void deleteLine(UUID id);

    protected abstract void changeLine(UUID id);

    /** Exchanges what two lines say, but for their ids. */
    protected abstract void exchange(UUID one, UUID other);

    /** Writes a line that never waits for a seal. */
    protected abstract UUID slipIn();

    protected abstract void deleteSeals(Book book, long from, long to);

    /** Replaces the seal's hash by that of other content made without the key. */
    protected abstract void forge(Seal seal);

    /** Makes all that was sealed so far that much older. */
    protected abstract void age(Duration by);

    /** The same lines sealed at another moment, on top of what is there. */
    public static Seal again(Seals seals, SealedLog log, Seal seal, Instant at) {
        List<SealedLog.Line> lines = new ArrayList<>();
        for (int i = 0; i < seal.entries().size(); i++) {
            lines.add(new SealedLog.Line(
                    seal.entries().get(i), seal.book(), seal.digests().get(i)));
        }
        return seals.make(seal.book(), log.last(seal.book()).orElse(null), lines, at);
    }

    private SealLog sealLog() {
        return new SealLog(log(), new Seals(key()), Clock.systemUTC());
    }

    private VerifyLog verify() {
        return new VerifyLog(log(), new Seals(key()));
    }

    private LogCheck check(LogCheck.Head... noted) {
        return verify().verify(Book.SECURITY, List.of(noted));
    }

    /** Ids of the lines of each seal, in order. */
    private List<List<UUID>> chain() {
        List<List<UUID>> seals = new ArrayList<>();
        for (int batch = 0; batch < BATCHES; batch++) {
            List<UUID> lines = new ArrayList<>();
            for (int i = 0; i < LINES; i++) {
                lines.add(write("sign-in-failed"));
            }
            assertThat(in(() -> sealLog().sealBatch())).isEqualTo(LINES);
            seals.add(lines);
        }
        assertThat(check().sound()).isTrue();
        return seals;
    }

    @Test
    void what_nobody_touched_is_sound() {
        chain();
        LogCheck check = check();
        assertThat(check.sound()).isTrue();
        assertThat(check.lines()).isEqualTo(BATCHES * LINES);
        assertThat(check.seals()).isEqualTo(BATCHES);
        assertThat(check.begins()).isEqualTo(1);
        assertThat(check.head()).isNotNull();
        assertThat(verify().verify(Book.ACTIVITY, List.of()).sound()).isTrue();
    }

    @Test
    void a_line_that_waits_for_its_seal_is_not_taken_for_a_stranger() {
        chain();
        write("signed-in");
        LogCheck check = check();
        assertThat(check.sound()).isTrue();
        assertThat(check.waiting()).isEqualTo(1);
        assertThat(in(() -> sealLog().sealBatch())).isEqualTo(1);
        assertThat(in(() -> sealLog().sealBatch())).isZero();
        assertThat(check().lines()).isEqualTo(BATCHES * LINES + 1);
    }

    @Test
    void each_deleted_line_is_found() {
        for (List<UUID> seal : chain()) {
            deleteLine(seal.get(2));
        }
        LogCheck check = check();
        assertThat(check.faults()).hasSize(BATCHES).allMatch(f -> f.kind() == LogCheck.Kind.LINE_REMOVED);
    }

    @Test
    void a_line_deleted_before_it_was_sealed_is_found() {
        chain();
        UUID gone = write("sign-in-failed");
        deleteLine(gone);
        in(() -> sealLog().sealBatch());
        assertThat(check().faults())
                .singleElement()
                .satisfies(f -> assertThat(f.kind()).isEqualTo(LogCheck.Kind.LINE_REMOVED))
                .satisfies(f -> assertThat(f.entry()).isEqualTo(gone));
    }

    @Test
    void each_changed_line_is_found_and_named() {
        List<List<UUID>> seals = chain();
        List<UUID> changed = seals.stream().map(List::getLast).toList();
        changed.forEach(this::changeLine);
        LogCheck check = check();
        assertThat(check.sound()).isFalse();
        assertThat(check.faults()).allMatch(f -> f.kind() == LogCheck.Kind.LINE_CHANGED);
        assertThat(check.faults()).extracting(LogCheck.Fault::entry).containsExactlyElementsOf(changed);
    }

    @Test
    void two_exchanged_lines_are_found() {
        List<List<UUID>> seals = chain();
        UUID one = write("sign-in-failed");
        UUID other = write("signed-in");
        in(() -> sealLog().sealBatch());
        exchange(one, other);
        assertThat(check().faults())
                .extracting(LogCheck.Fault::entry)
                .containsExactlyInAnyOrder(one, other)
                .doesNotContain(seals.getFirst().getFirst());
    }

    @Test
    void a_line_slipped_in_without_a_seal_is_found() {
        chain();
        UUID slipped = slipIn();
        assertThat(check().faults())
                .singleElement()
                .isEqualTo(new LogCheck.Fault(LogCheck.Kind.LINE_ADDED, 0, slipped, null));
    }

    @Test
    void lines_taken_out_with_their_seal_are_found() {
        List<List<UUID>> seals = chain();
        seals.get(2).forEach(this::deleteLine);
        deleteSeals(Book.SECURITY, 3, 3);
        assertThat(check().faults()).extracting(LogCheck.Fault::kind).containsExactly(LogCheck.Kind.SEALS_REMOVED);
    }

    @Test
    void a_beginning_cut_off_by_hand_is_found() {
        List<List<UUID>> seals = chain();
        seals.getFirst().forEach(this::deleteLine);
        deleteSeals(Book.SECURITY, 1, 1);
        assertThat(check().faults()).extracting(LogCheck.Fault::kind).containsExactly(LogCheck.Kind.SEALS_REMOVED);
    }

    @Test
    void an_end_cut_off_is_found_by_the_seal_noted_elsewhere() {
        List<List<UUID>> seals = chain();
        LogCheck.Head head = Objects.requireNonNull(check().head());
        seals.getLast().forEach(this::deleteLine);
        deleteSeals(Book.SECURITY, BATCHES, BATCHES);
        assertThat(check().sound()).as("nothing inside the database can tell").isTrue();
        assertThat(check(head).faults()).extracting(LogCheck.Fault::kind).containsExactly(LogCheck.Kind.END_REMOVED);
    }

    @Test
    void a_seal_made_without_the_key_is_found() {
        chain();
        Seal last = log().last(Book.SECURITY).orElseThrow();
        forge(last);
        assertThat(check().faults()).extracting(LogCheck.Fault::kind).containsExactly(LogCheck.Kind.SEAL_CHANGED);
    }

    @Test
    void a_cut_by_age_leaves_a_chain_that_can_be_checked() {
        chain();
        age(Duration.ofDays(800));
        List<UUID> young = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            young.add(write("signed-in"));
        }
        in(() -> sealLog().sealBatch());
        CutLog cutLog = new CutLog(log(), new Seals(key()), activities());
        Instant before = Instant.now().minus(Duration.ofDays(700));
        assertThat(in(() -> cutLog.cut(Book.SECURITY, before))).isEqualTo(BATCHES * LINES);
        in(() -> sealLog().sealBatch());

        LogCheck check = check();
        assertThat(check.faults()).isEmpty();
        assertThat(check.begins()).isEqualTo(BATCHES + 1);
        assertThat(check.lines()).isEqualTo(young.size() + 1);
        assertThat(in(() -> cutLog.cut(Book.SECURITY, before)))
                .as("nothing is left to cut")
                .isZero();
        young.forEach(this::deleteLine);
        assertThat(check().faultCount()).isEqualTo(young.size());
    }

    @Test
    void what_is_younger_than_a_month_is_not_cut_whoever_asks() {
        chain();
        age(Duration.ofDays(20));
        write("signed-in");
        in(() -> sealLog().sealBatch());
        CutLog cutLog = new CutLog(log(), new Seals(key()), activities());
        assertThat(in(() -> cutLog.cut(Book.SECURITY, Instant.now()))).isZero();
        assertThat(check().sound()).isTrue();
    }
}
