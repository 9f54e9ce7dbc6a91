package io.taalentio.persistence.crypto;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns whose every value names the key it was made with. */
interface KeyedColumns {

    /** The tables that hold them, in the order a change goes through them. */
    List<String> tableNames();

    /** How many values bear each key, by its name. */
    Map<String, Long> valuesByKey();

    /** Rows with a value that bears another key than this one. */
    long stale(int key);

    /**
     * Makes the values of up to {@code most} rows of the table behind {@code after} anew, with the newest key.
     *
     * @param key the newest key
     * @return the ids of those rows, in order; fewer than {@code most} at the end of the table
     * @throws IllegalStateException naming the row whose value does not open
     */
    List<UUID> renew(String table, @Nullable UUID after, int most, int key);
}
