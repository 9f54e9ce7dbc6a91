package io.taalentio.core.search;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * When saved searches tell of new people.
 *
 * @param zone the house's
 * @param at the time of day there
 */
public record Morning(ZoneId zone, LocalTime at) {

    /** The first morning after {@code now} on which a search of this cadence looks, null for never. */
    public @Nullable Instant next(Cadence cadence, Instant now) {
        ZonedDateTime here = now.atZone(zone);
        LocalDate day = here.toLocalDate().atTime(at).atZone(zone).toInstant().isAfter(now)
                ? here.toLocalDate()
                : here.toLocalDate().plusDays(1);
        return switch (cadence) {
            case NONE -> null;
            case DAILY -> on(day);
            case WEEKLY -> on(day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)));
        };
    }

    private Instant on(LocalDate day) {
        return day.atTime(at).atZone(zone).toInstant();
    }
}
