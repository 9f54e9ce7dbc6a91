package io.taalentio.core.attendance;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Hours as they are added and written. */
public final class Hours {

    private Hours() {}

    /** Whole minutes between an arrival and a departure. */
    public static long minutes(Duration worked) {
        return worked.toMinutes();
    }

    /** {@code 7h 05min}. */
    public static String written(long minutes) {
        return minutes / 60 + "h " + (minutes % 60 < 10 ? "0" : "") + minutes % 60 + "min";
    }

    /**
     * What days add up to.
     *
     * @param minutes of days with a departure that counts
     * @param days how many those are; somebody who came back the same day worked one
     */
    public record Total(long minutes, int days) {

        public static Total of(Collection<Session> sessions) {
            long minutes = 0;
            Set<Map.Entry<UUID, LocalDate>> days = new HashSet<>();
            for (Session session : sessions) {
                if (session.worked().isPresent()) {
                    minutes += minutes(session.worked().get());
                    days.add(Map.entry(session.assignmentId(), session.workDate()));
                }
            }
            return new Total(minutes, days.size());
        }

        private static long minutes(Duration worked) {
            return Hours.minutes(worked);
        }
    }
}
