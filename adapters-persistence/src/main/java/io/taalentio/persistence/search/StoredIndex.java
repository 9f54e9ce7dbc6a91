package io.taalentio.persistence.search;

import io.taalentio.core.search.IndexedProfile;
import io.taalentio.core.search.ProfileIndex;
import java.io.IOException;
import java.util.Collection;
import java.util.UUID;

/** An index that is kept somewhere, and can be filled beside the one that answers. */
interface StoredIndex extends ProfileIndex, AutoCloseable {

    /**
     * Part of much that changed: found as it is now after the next {@link #apply}, so that many parts are shown once and
     * not each by itself.
     */
    void take(Collection<IndexedProfile> changed, Collection<UUID> gone);

    /** As {@link #take} of people who are not in it yet. */
    void fill(Collection<IndexedProfile> people);

    /** Everybody was filled in: what filling left in many parts may be put together, so that questions look in few. */
    default void filled() throws IOException {}

    /** Sees to it that the next start goes on from here. */
    void commit() throws IOException;

    /**
     * Whether it is there and can be written to; when not, it must be opened or filled anew. Of an index that other nodes
     * follow too, {@link #position} is afterwards how far they have come.
     */
    boolean usable();

    @Override
    void close() throws IOException;
}
