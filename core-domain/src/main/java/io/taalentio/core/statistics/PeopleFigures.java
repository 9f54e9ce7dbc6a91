package io.taalentio.core.statistics;

import io.taalentio.core.search.SearchQuery;
import java.time.Instant;
import java.util.Set;

/** Counts the people of a search. */
public interface PeopleFigures {

    /** Cities, talents and the like are told of the most frequent only, so many at most. */
    int MOST_SLICES = 60;

    /** @param now when it is; ages and weeks are reckoned from it */
    Figures count(SearchQuery filter, Set<Dimension> dimensions, Instant now);
}
