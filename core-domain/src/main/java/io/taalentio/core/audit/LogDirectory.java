package io.taalentio.core.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads both books, the newest line first. */
public interface LogDirectory {

    /** Where a reader stopped: the last line seen. */
    record Mark(Instant at, UUID id) {}

    /** @param after the last line of the page before; null for the first page */
    List<LogEntry> page(LogFilter filter, @Nullable Mark after, int size);

    Optional<LogEntry> find(UUID id);

    /** Notes, for good, that somebody dealt with the entry; false when somebody had before. */
    boolean resolve(UUID id, UUID by, Instant at, String note);
}
