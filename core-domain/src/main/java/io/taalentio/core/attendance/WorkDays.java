package io.taalentio.core.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * How a project counts its days: in its own time zone, a new one beginning at the cut-over, so that a night's shooting
 * stays one day (product reference, section 7.7).
 */
public record WorkDays(ZoneId zone, LocalTime cutover) {

    /** The working day an instant belongs to. */
    public LocalDate dateOf(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        return local.toLocalTime().isBefore(cutover) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }

    /** A local time of a working day: one before the cut-over is of the night that ends it. */
    public Instant at(LocalDate workDate, LocalTime time) {
        return (time.isBefore(cutover) ? workDate.plusDays(1) : workDate)
                .atTime(time)
                .atZone(zone)
                .toInstant();
    }

    /**
     * When somebody who has not left is taken to have gone: an hour after the cut-over that follows, 05:00 by default.
     * Until then a scan of theirs is still the departure of that day.
     */
    public Instant closesAt(LocalDate workDate) {
        return workDate.plusDays(1).atTime(cutover).plusHours(1).atZone(zone).toInstant();
    }
}
