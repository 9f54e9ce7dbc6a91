package io.taalentio.core.search;

import io.taalentio.core.profile.ProfileKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is asked of the profiles beside a list. It answers with the profiles as they are at the moment of the question, or
 * refuses while the index is being filled.
 */
public interface Finder {

    /** As {@link ProfileIndex#count}. */
    ProfileIndex.Counts count(SearchQuery query, Set<SearchField> fields, LocalDate today);

    /** As {@link ProfileIndex#passages}. */
    Map<UUID, ProfileIndex.Passage> passages(SearchQuery query, List<UUID> people);

    /** As {@link ProfileIndex#best}. */
    List<ProfileIndex.Scored> best(SearchQuery query, List<ProfileIndex.Wish> wishes, int most, LocalDate today);

    /** How far the index of a kind of profiles is. */
    IndexState state(ProfileKind kind);

    /** Has the index of a kind filled anew, from the profiles alone; it happens apart from the request. */
    void refill(ProfileKind kind);

    /**
     * How far an index is.
     *
     * @param profiles found by it now
     * @param filled profiles read by the filling under way, 0 when none is
     * @param toFill how many there were when it began
     * @param behind changes noted and not yet followed
     */
    record IndexState(Standing standing, long profiles, long filled, long toFill, long behind) {}

    enum Standing {
        /** Not opened yet. */
        STARTING,
        /** Filled from the profiles; lists wait. */
        FILLING,
        /** Answers. */
        READY
    }
}
