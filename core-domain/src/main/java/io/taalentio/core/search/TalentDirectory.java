package io.taalentio.core.search;

import io.taalentio.core.kernel.Page;
import java.time.LocalDate;

/** The staff list of active general profiles. */
public interface TalentDirectory {

    /** @param today the day ages are reckoned on */
    Page<TalentCard> page(SearchQuery query, Listing listing, LocalDate today);
}
