package io.taalentio.core.search;

import io.taalentio.core.access.Actor;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.Page;
import java.time.Clock;
import java.time.LocalDate;

/** Staff look through the cinema talents, presence agents as far as they may know of them ({@link KnownPeople}). */
@Managed
public class BrowseCinemaTalents {

    private final CinemaDirectory directory;
    private final KnownPeople known;
    private final Clock clock;

    public BrowseCinemaTalents(CinemaDirectory directory, KnownPeople known, Clock clock) {
        this.directory = directory;
        this.known = known;
        this.clock = clock;
    }

    public Page<CinemaCard> page(SearchQuery query, Listing listing, Actor actor) {
        return directory.page(known.among(query, actor), listing, LocalDate.now(clock));
    }
}
