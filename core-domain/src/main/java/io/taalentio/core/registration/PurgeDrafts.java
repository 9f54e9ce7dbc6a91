package io.taalentio.core.registration;

import io.taalentio.core.kernel.UseCase;
import java.time.Clock;

/** Forgets drafts nobody came back to; their files go with the next purge of files. */
@UseCase
public class PurgeDrafts {

    private final Drafts drafts;
    private final Clock clock;

    public PurgeDrafts(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** @return how many */
    public int purge() {
        return drafts.purge(clock.instant());
    }
}
