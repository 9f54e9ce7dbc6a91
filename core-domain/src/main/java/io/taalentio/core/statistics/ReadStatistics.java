package io.taalentio.core.statistics;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.search.SearchQuery;
import io.taalentio.core.search.SearchRights;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;

/** Staff look at the numbers of a search; figures about accounts are for who administers the house. */
@Managed
public class ReadStatistics {

    private final PeopleFigures figures;
    private final Clock clock;

    public ReadStatistics(PeopleFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** @throws io.taalentio.core.kernel.Forbidden when the actor may not see them, or not ask for this */
    public Figures read(SearchQuery filter, Actor actor) {
        actor.require(Permission.READ_STATISTICS);
        SearchRights.check(filter, actor);
        Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
        for (Dimension dimension : Dimension.of(filter.kind())) {
            Permission needed = dimension.permission();
            if (needed == null || actor.may(needed)) {
                dimensions.add(dimension);
            }
        }
        return figures.count(filter, dimensions, clock.instant());
    }
}
