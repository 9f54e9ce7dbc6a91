package io.taalentio.core.code;

/** The counters behind the codes. */
public interface CodeCounters {

    /**
     * Draws the next rank of a series, from 1, inside the caller's transaction: a rollback gives it back, so committed
     * ranks have no gap. Others who draw from the same series wait until that transaction ends.
     */
    long next(CodeScope scope);
}
