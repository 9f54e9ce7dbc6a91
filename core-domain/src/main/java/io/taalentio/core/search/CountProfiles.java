package io.taalentio.core.search;

import io.taalentio.core.access.Actor;
import io.taalentio.core.kernel.Managed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What stands beside a list: how many people each further choice would leave, and where the words were found. */
@Managed
public class CountProfiles {

    private final Finder finder;
    private final Clock clock;

    public CountProfiles(Finder finder, Clock clock) {
        this.finder = finder;
        this.clock = clock;
    }

    /** Counts of every field that {@code actor} may ask. */
    public ProfileIndex.Counts count(SearchQuery query, Actor actor) {
        SearchRights.check(query, actor);
        Set<SearchField> fields = SearchField.fieldsOf(query.kind()).stream()
                .filter(SearchField::counted)
                .filter(field -> SearchRights.mayAsk(field, actor))
                .collect(Collectors.toUnmodifiableSet());
        return finder.count(query, fields, LocalDate.now(clock));
    }

    /** Empty without a text. */
    public Map<UUID, ProfileIndex.Passage> passages(SearchQuery query, List<UUID> people, Actor actor) {
        SearchRights.check(query, actor);
        return query.text() == null ? Map.of() : finder.passages(query, people);
    }
}
