package io.taalentio.core.statistics;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds up the hours worked on projects. */
public interface WorkedHours {

    /**
     * Which days count.
     *
     * @param of account whose projects they are, null for everybody's
     * @param from first working day, null for no first
     * @param to last working day, null for no last
     * @param production of this company only
     */
    record Filter(
            @Nullable UUID of,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID production) {}

    HoursFigures count(Filter filter);
}
