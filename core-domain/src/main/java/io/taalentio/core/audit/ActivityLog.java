package io.taalentio.core.audit;

import java.util.UUID;

/** The book of acts. */
public interface ActivityLog {

    /** Writes one line inside the caller's transaction; nothing is ever changed or removed. */
    void record(Activity activity);

    /** The same under an id of the caller's, for a line that something else has to name. */
    default void record(UUID id, Activity activity) {
        record(activity);
    }
}
