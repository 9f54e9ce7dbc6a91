package io.taalentio.core.search;

import io.taalentio.core.access.Actor;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.Page;
import java.time.Clock;
import java.time.LocalDate;

/** Staff look through the talents. */
@Managed
public class BrowseTalents {

    private final TalentDirectory directory;
    private final Clock clock;

    public BrowseTalents(TalentDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    public Page<TalentCard> page(SearchQuery query, Listing listing, Actor actor) {
        SearchRights.check(query, actor);
        return directory.page(query, listing, LocalDate.now(clock));
    }
}
