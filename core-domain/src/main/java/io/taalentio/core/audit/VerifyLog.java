package io.taalentio.core.audit;

import io.taalentio.core.kernel.Managed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole book again and says what does not fit its seals. What is proven: since a line was sealed, within seconds
 * of its act, nobody removed, changed or exchanged it, and none was slipped in, unless they hold the key files too. That
 * the newest lines were not cut off is proven as far as the newest seal was noted outside the database.
 */
@Managed
public class VerifyLog {

    private static final int SEALS_AT_ONCE = 50;
    private static final int FAULTS_SHOWN = 100;
    private static final int TRIES = 3;

    private final SealedLog log;
    private final Seals seals;

    public VerifyLog(SealedLog log, Seals seals) {
        this.log = log;
        this.seals = seals;
    }

    /** @param noted newest seals that were noted outside the database */
    public LogCheck verify(Book book, List<LogCheck.Head> noted) {
        Reading reading = read(book, noted);
        for (int i = 1; i < TRIES && reading.cutMeanwhile(); i++) {
            reading = read(book, noted);
        }
        return reading.result();
    }

    private Reading read(Book book, List<LogCheck.Head> noted) {
        Reading reading = new Reading(book, noted);
        List<Seal> some = log.from(book, 0, SEALS_AT_ONCE);
        while (!some.isEmpty()) {
            Map<UUID, SealedLog.Line> lines =
                    log.lines(some.stream().flatMap(s -> s.entries().stream()).toList());
            some.forEach(seal -> reading.take(seal, lines));
            some = log.from(book, some.getLast().number() + 1, SEALS_AT_ONCE);
        }
        reading.finish();
        return reading;
    }

    private final class Reading {

        private final Book book;
        private final List<LogCheck.Head> noted;
        private final Optional<SealedLog.Cut> cut;
        private final List<LogCheck.Fault> faults = new ArrayList<>();
        private long faultCount;
        private long lines;
        private long sealCount;
        private long next;
        private LineDigest previous;
        private @Nullable Seal last;

        Reading(Book book, List<LogCheck.Head> noted) {
            this.book = book;
            this.noted = noted.stream().filter(h -> h.book() == book).toList();
            cut = seals.lastCut(log, book);
            next = cut.map(c -> c.upTo() + 1).orElse(1L);
            previous = cut.map(SealedLog.Cut::hash).orElse(LineDigest.ZERO);
        }

        void take(Seal seal, Map<UUID, SealedLog.Line> there) {
            sealCount++;
            lines += seal.entries().size();
            if (seal.number() != next) {
                fault(LogCheck.Kind.SEALS_REMOVED, seal, null);
            } else if (!seal.previous().equals(previous) || !seals.genuine(seal)) {
                fault(LogCheck.Kind.SEAL_CHANGED, seal, null);
            }
            for (int i = 0; i < seal.entries().size(); i++) {
                UUID id = seal.entries().get(i);
                SealedLog.Line line = there.get(id);
                if (line == null) {
                    fault(LogCheck.Kind.LINE_REMOVED, seal, id);
                } else if (!line.digest().equals(seal.digests().get(i))) {
                    fault(LogCheck.Kind.LINE_CHANGED, seal, id);
                }
            }
            for (LogCheck.Head head : noted) {
                if (head.number() == seal.number()
                        && !head.hash().equals(seal.hash().hex())) {
                    fault(LogCheck.Kind.SEAL_CHANGED, seal, null);
                }
            }
            next = seal.number() + 1;
            previous = seal.hash();
            last = seal;
        }

        void finish() {
            log.strangers(book, FAULTS_SHOWN)
                    .forEach(id -> add(new LogCheck.Fault(LogCheck.Kind.LINE_ADDED, 0, id, null)));
            if (noted.stream().anyMatch(h -> h.number() >= next)) {
                add(new LogCheck.Fault(LogCheck.Kind.END_REMOVED, next, null, null));
            }
        }

        /** Whether old seals went by the time of keeping while the book was being read. */
        boolean cutMeanwhile() {
            return faultCount > 0 && !seals.lastCut(log, book).equals(cut);
        }

        LogCheck result() {
            Seal end = last;
            return new LogCheck(
                    book,
                    faultCount == 0,
                    lines,
                    sealCount,
                    log.waiting(),
                    cut.map(c -> c.upTo() + 1).orElse(1L),
                    end == null
                            ? null
                            : new LogCheck.Head(book, end.number(), end.hash().hex()),
                    faults,
                    faultCount);
        }

        private void fault(LogCheck.Kind kind, Seal seal, @Nullable UUID entry) {
            add(new LogCheck.Fault(kind, seal.number(), entry, seal.at()));
        }

        private void add(LogCheck.Fault fault) {
            faultCount++;
            if (faults.size() < FAULTS_SHOWN) {
                faults.add(fault);
            }
        }
    }
}
