package io.taalentio.core.search;

import io.taalentio.core.profile.ProfileKind;
import java.util.Map;

/** Reads a search that was kept: the filters of a staff list as its address spells them, value by name. */
public interface StoredSearches {

    /** @throws io.taalentio.core.kernel.InvalidValue on every filter that is unknown or has no such value */
    SearchQuery read(ProfileKind kind, Map<String, String> filters);
}
