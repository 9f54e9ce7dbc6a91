package io.taalentio.core.nametracking;

import io.taalentio.core.kernel.Managed;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** The clockwork of name tracking: checks what is due, looks over existing people, tells who watches. */
@Managed
public class TrackNames {

    private static final Logger LOG = System.getLogger(TrackNames.class.getName());
    private static final int BATCH = 200;
    private static final int BACKLOG = 10_000;
    private static final Duration AGAIN = Duration.ofMinutes(15);

    private final CheckNames checkNames;
    private final ScanPeople scanPeople;
    private final TellWatcher tellWatcher;
    private final FileNames fileNames;
    private final NameHits hits;
    private final Clock clock;

    public TrackNames(
            CheckNames checkNames,
            ScanPeople scanPeople,
            TellWatcher tellWatcher,
            FileNames fileNames,
            NameHits hits,
            Clock clock) {
        this.checkNames = checkNames;
        this.scanPeople = scanPeople;
        this.tellWatcher = tellWatcher;
        this.fileNames = fileNames;
        this.hits = hits;
        this.clock = clock;
    }

    /** Does everything that is due now. */
    public void round() {
        boolean more = true;
        while (more) {
            more = checkNames.check(BATCH) > 0;
        }
        more = true;
        while (more) {
            more = scanPeople.scanBatch();
        }
        for (UUID watched : hits.entriesWithNews(clock.instant())) {
            tell(watched);
        }
    }

    /** A round, then the same for what was stored without passing through the forms, or filed by an older release. */
    public void fileMissing() {
        round();
        while (fileNames.makeDue(BACKLOG) >= BACKLOG) {
            round();
        }
        round();
    }

    private void tell(UUID watched) {
        try {
            tellWatcher.tell(watched);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Nobody could be told of a hit on watched name " + watched, e);
            hits.notNotified(watched, clock.instant().plus(AGAIN));
        }
    }
}
