package io.taalentio.core.search;

import io.taalentio.core.kernel.Page;
import java.time.LocalDate;

/** The staff list of active cinema profiles. */
public interface CinemaDirectory {

    /** @param today the day ages are reckoned on */
    Page<CinemaCard> page(CinemaFilter filter, Listing listing, LocalDate today);
}
