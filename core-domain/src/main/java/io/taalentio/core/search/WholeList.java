package io.taalentio.core.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everybody a staff list holds, however many they are, for what goes over all of it: exports, alerts. The same people as
 * {@link TalentDirectory} and {@link CinemaDirectory} page through; newest first, equals by their ids.
 */
public interface WholeList {

    /** Where in the list somebody stands. */
    record Place(UUID id, Instant registeredAt) {}

    /** @param today the day ages are reckoned on */
    long count(SearchQuery filter, LocalDate today);

    /** Those who come after a place, at most so many; from the start when {@code after} is null. */
    List<Place> next(SearchQuery filter, LocalDate today, @Nullable Place after, int most);

    /** Those of the given people whom the list holds, in the order given. */
    List<UUID> among(SearchQuery filter, LocalDate today, List<UUID> people);
}
