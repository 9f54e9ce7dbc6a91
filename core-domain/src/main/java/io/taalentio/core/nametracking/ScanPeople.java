package io.taalentio.core.nametracking;

import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.nametracking.NameIndex.Registered;
import io.taalentio.core.nametracking.WatchedNames.Scan;
import io.taalentio.core.nametracking.WatchedNames.ScanState;
import io.taalentio.core.nametracking.WatchedNames.Scanned;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks over the people who are there already for one watched name, a batch in each transaction, found through the index
 * of names. A crash goes on at the batch it fell in; several nodes take different names.
 */
@UseCase
public class ScanPeople {

    private static final int BATCH = 500;

    private final WatchedNames names;
    private final NameIndex index;
    private final KeepHit found;
    private final Clock clock;

    public ScanPeople(WatchedNames names, NameIndex index, KeepHit found, Clock clock) {
        this.names = names;
        this.index = index;
        this.found = found;
        this.clock = clock;
    }

    /** @return whether there was something to do */
    public boolean scanBatch() {
        Optional<Scanned> claimed = names.claimScan();
        claimed.ifPresent(scanned -> scan(scanned.name(), scanned.scan()));
        return claimed.isPresent();
    }

    private void scan(WatchedName name, Scan before) {
        PersonName sought = name.name();
        NameKeys.Sought keys = NameKeys.sought(sought);
        boolean first = before.state() == ScanState.WAITING;
        long candidates = first ? index.count(keys) : before.candidates();
        List<Registered> batch = index.filedUnder(keys, first ? null : before.after(), BATCH);
        for (Registered person : batch) {
            NameMatcher.match(sought, RegisteredName.of(person.firstName(), person.lastName()), name.fuzzy())
                    .ifPresent(match -> found.keep(name, person, match));
        }
        boolean last = batch.size() < BATCH;
        long checked = (first ? 0 : before.checked()) + batch.size();
        UUID after = batch.isEmpty() ? before.after() : batch.getLast().profileId();
        names.saveScan(
                name.id(),
                new Scan(
                        last ? ScanState.DONE : ScanState.RUNNING,
                        Math.max(candidates, checked),
                        checked,
                        after,
                        last ? clock.instant() : null));
    }
}
