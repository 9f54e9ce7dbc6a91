package io.taalentio.persistence.search;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where the index of one kind of profiles is kept. */
interface IndexHome {

    /** An index, and what is left when it is no longer wanted. */
    interface Opened {

        StoredIndex index();

        /** Has this index answer in place of every other one. */
        void publish() throws IOException;

        /** Closes the index and deletes it, if it is no longer the one that answers. */
        void drop() throws IOException;
    }

    /**
     * An index that was followed to somewhere, null when there is none.
     *
     * @param origin which notes its position counts; an index that followed others is not taken up
     */
    @Nullable
    Opened existing(String origin) throws IOException;

    /** An empty index beside the one that answers, to be filled and published. */
    Opened empty(String origin) throws IOException;

    /** Whether several nodes answer from it: then one at a time fills and follows it. */
    boolean shared();
}
