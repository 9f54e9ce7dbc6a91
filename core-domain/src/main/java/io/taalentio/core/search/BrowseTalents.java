package io.taalentio.core.search;

import io.taalentio.core.access.Actor;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.Page;

/** Staff look through the talents. */
@Managed
public class BrowseTalents {

    private final TalentDirectory directory;

    public BrowseTalents(TalentDirectory directory) {
        this.directory = directory;
    }

    public Page<TalentCard> page(TalentFilter filter, Listing listing, Actor actor) {
        filter.requireAllowed(actor);
        return directory.page(filter, listing);
    }
}
