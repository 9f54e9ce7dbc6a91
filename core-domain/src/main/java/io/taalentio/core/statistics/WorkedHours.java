package io.taalentio.core.statistics;

import io.taalentio.core.production.OwnProjects;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds up the hours worked on projects. */
public interface WorkedHours {

    /**
     * Which days count.
     *
     * @param of on this account's projects only, null for everybody's
     * @param from first working day, null for no first
     * @param to last working day, null for no last
     * @param production of this company only
     */
    record Filter(
            @Nullable OwnProjects of,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID production) {}

    HoursFigures count(Filter filter);
}
