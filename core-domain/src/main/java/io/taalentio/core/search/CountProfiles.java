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
    private final KnownPeople known;
    private final Clock clock;

    public CountProfiles(Finder finder, KnownPeople known, Clock clock) {
        this.finder = finder;
        this.known = known;
        this.clock = clock;
    }

    /** Counts of every field that {@code actor} may ask. */
    public ProfileIndex.Counts count(SearchQuery query, Actor actor) {
        SearchQuery asked = known.among(query, actor);
        Set<SearchField> fields = SearchField.fieldsOf(query.kind()).stream()
                .filter(SearchField::counted)
                .filter(field -> SearchRights.mayAsk(field, actor))
                .collect(Collectors.toUnmodifiableSet());
        return finder.count(asked, fields, LocalDate.now(clock));
    }

    /** Empty without a text. */
    public Map<UUID, ProfileIndex.Passage> passages(SearchQuery query, List<UUID> people, Actor actor) {
        SearchQuery asked = known.among(query, actor);
        return asked.text() == null
                ? Map.of()
                : finder.passages(asked, people.stream().filter(asked::mayFind).toList());
    }
}
