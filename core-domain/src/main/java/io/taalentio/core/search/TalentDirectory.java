package io.taalentio.core.search;

import io.taalentio.core.kernel.Page;

/** The staff list of active general profiles. */
public interface TalentDirectory {

    Page<TalentCard> page(TalentFilter filter, Listing listing);
}
