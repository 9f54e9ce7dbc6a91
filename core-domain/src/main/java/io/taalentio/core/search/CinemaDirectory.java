package io.taalentio.core.search;

import io.taalentio.core.kernel.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The staff list of active cinema profiles. */
public interface CinemaDirectory {

    /** @param today the day ages are reckoned on */
    Page<CinemaCard> page(SearchQuery query, Listing listing, LocalDate today);

    /** The cards of these people, in this order; of whom there is none any more is left out. */
    List<CinemaCard> cards(List<UUID> people);
}
