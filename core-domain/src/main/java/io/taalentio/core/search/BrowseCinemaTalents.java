package io.taalentio.core.search;

import io.taalentio.core.access.Actor;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.Page;
import java.time.Clock;
import java.time.LocalDate;

/** Staff look through the cinema talents. */
@Managed
public class BrowseCinemaTalents {

    private final CinemaDirectory directory;
    private final Clock clock;

    public BrowseCinemaTalents(CinemaDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    public Page<CinemaCard> page(SearchQuery query, Listing listing, Actor actor) {
        SearchRights.check(query, actor);
        return directory.page(query, listing, LocalDate.now(clock));
    }
}
