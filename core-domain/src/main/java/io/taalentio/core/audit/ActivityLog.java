package io.taalentio.core.audit;

/** The book of acts. */
public interface ActivityLog {

    /** Writes one line inside the caller's transaction; nothing is ever changed or removed. */
    void record(Activity activity);
}
