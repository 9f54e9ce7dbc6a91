package io.taalentio.core.search;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** How often a saved search tells of new people. Days are UTC, as everywhere in the search. */
public enum Cadence {
    NONE,
    /** Every morning. */
    DAILY,
    /** Every Monday morning. */
    WEEKLY;

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    /** The first time after {@code now}, null for never. */
    public @Nullable Instant next(Instant now) {
        ZonedDateTime today = now.atZone(ZoneOffset.UTC);
        LocalDate day = today.toLocalTime().isBefore(MORNING)
                ? today.toLocalDate()
                : today.toLocalDate().plusDays(1);
        return switch (this) {
            case NONE -> null;
            case DAILY -> day.atTime(MORNING).toInstant(ZoneOffset.UTC);
            case WEEKLY ->
                day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                        .atTime(MORNING)
                        .toInstant(ZoneOffset.UTC);
        };
    }
}
