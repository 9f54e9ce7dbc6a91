package io.taalentio.core.attendance;

import io.taalentio.core.kernel.Page;
import io.taalentio.core.production.OwnProjects;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is read of attendance: who is on set, days and hours, scans in doubt. */
public interface AttendanceBoard {

    /**
     * Projects whose gates are in use, by name.
     *
     * @param of only this account's projects; null for all
     */
    List<Gate> gates(@Nullable OwnProjects of);

    /**
     * Everybody expected and whoever has a session that day, in the order of their codes.
     *
     * @param present also whoever is there now, though since another day
     */
    List<Line> day(UUID projectId, LocalDate date, boolean present);

    /** That day's lines, as {@link #day} with whoever is there now, of whoever has a session changed after this pulse. */
    List<Line> changedSince(UUID projectId, long pulse, LocalDate date);

    /** Counts every change of a project's sessions; 0 before the first. */
    long pulse(UUID projectId);

    /** Assignments with a session that day. */
    Set<UUID> arrived(UUID projectId, LocalDate date);

    /**
     * Assignments whose person was not seen leaving, with their arrival.
     *
     * @param date of that working day; null for whoever is there now, since whatever day
     */
    Map<UUID, Instant> unfinished(UUID projectId, @Nullable LocalDate date);

    /** Whether the person was checked in at another project at that time. */
    boolean elsewhere(UUID profileId, UUID projectId, Instant at);

    /** A person's days, the latest first; on this account's projects only, null for all. */
    List<Worked> history(UUID profileId, @Nullable OwnProjects of);

    /** Hands over the sessions of these days by date and code, without keeping them in memory. */
    void export(UUID projectId, LocalDate from, LocalDate to, Consumer<ExportRow> visitor);

    /** Scans in doubt, those that wait for a decision before others, the newest first. */
    Page<InDoubt> inDoubt(UUID projectId, boolean waitingOnly, int page, int size);

    /** What anybody who holds a badge may know of it. */
    Optional<BadgeFacts> badge(String assignmentCode);

    /**
     * A project at whose gate people are checked in.
     *
     * @param expected assigned people who may come
     * @param onSet how many are there now
     * @param waiting scans that wait for a decision
     */
    record Gate(
            UUID projectId,
            String name,
            @Nullable String production,
            String productionType,
            String status,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            ZoneId zone,
            LocalTime cutover,
            long expected,
            long onSet,
            long waiting) {}

    /**
     * A person and their day.
     *
     * @param session the day's latest; null for somebody who has not come
     * @param earlier the day's others, in the order of their times
     */
    record Line(OnProject person, @Nullable Session session, List<Session> earlier) {

        public Line {
            earlier = List.copyOf(earlier);
        }

        /** All of the day's, in the order of their times. */
        public List<Session> sessions() {
            return session == null
                    ? List.of()
                    : Stream.concat(earlier.stream(), Stream.of(session)).toList();
        }
    }

    /** A day somebody worked, and where. */
    record Worked(Session session, String projectName, String code) {}

    /**
     * A row of a sheet of hours.
     *
     * @param recordedBy names of who recorded arrival and departure
     */
    record ExportRow(
            Session session,
            String cinemaCode,
            String firstName,
            String lastName,
            String talentType,
            @Nullable String recordedBy) {}

    /**
     * A scan in doubt.
     *
     * @param claimedAt its time by the device's clock
     * @param name of whom it means, null when nobody is known
     */
    record InDoubt(
            AttendanceBook.Kept kept,
            String value,
            Instant claimedAt,
            Instant receivedAt,
            @Nullable String name,
            @Nullable String code,
            @Nullable String gateLabel,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String note) {}

    /**
     * What a badge's public page shows.
     *
     * @param minor under 18: shown with less
     * @param photo id of the profile photo
     * @param status of the assignment
     */
    record BadgeFacts(
            String code,
            String firstName,
            String lastName,
            boolean minor,
            @Nullable UUID photo,
            String talentType,
            String status,
            String projectName,
            @Nullable String production,
            String projectStatus,
            boolean projectActive,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            ZoneId zone) {}
}
