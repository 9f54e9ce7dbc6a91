package io.taalentio.core.cinema;

import io.taalentio.core.kernel.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks films and series up in a catalogue outside the house, so that credits need not be typed. */
public interface MovieCatalogue {

    /** Shortest title that is looked up. */
    int SHORTEST = 2;

    /** How many are found at most. */
    int MOST = 10;

    /**
     * Films and series whose title holds the text, at most {@value #MOST}, both kinds in turn. Leaves the process: never
     * call it inside a transaction.
     *
     * @throws Refused {@code movies-not-configured} when the house has no key, or one that is not accepted;
     *     {@code movies-unavailable} when the catalogue does not answer
     */
    List<Movie> search(String title);

    /**
     * A film or a series.
     *
     * @param id of the catalogue: {@code tt0120737}
     * @param year the first one of a series
     * @param kind key of the list {@code creditKind}
     */
    record Movie(
            String id,
            String title,
            @Nullable Integer year,
            String kind,
            @Nullable String posterUrl) {}
}
