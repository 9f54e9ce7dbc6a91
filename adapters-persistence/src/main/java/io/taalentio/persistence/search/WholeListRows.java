package io.taalentio.persistence.search;

import io.taalentio.core.search.SearchQuery;
import io.taalentio.core.search.WholeList;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class WholeListRows implements WholeList {

    private final ProfileIndexes indexes;

    WholeListRows(ProfileIndexes indexes) {
        this.indexes = indexes;
    }

    @Override
    public long count(SearchQuery query, LocalDate today) {
        return indexes.total(query, today);
    }

    @Override
    public List<Place> next(SearchQuery query, LocalDate today, @Nullable Place after, int most) {
        return indexes.walk(query, after, most, today);
    }

    @Override
    public List<UUID> among(SearchQuery query, LocalDate today, List<UUID> chosen) {
        Set<UUID> found = new HashSet<>();
        indexes.walk(query, null, Integer.MAX_VALUE, today).forEach(place -> found.add(place.id()));
        return chosen.stream().filter(found::contains).toList();
    }
}
