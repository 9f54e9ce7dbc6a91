package io.taalentio.core.attendance;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.kernel.Violations;
import io.taalentio.core.production.Project;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a stay's arrival and departure right, or voids it, with the reason; scans no longer change it. */
@UseCase
public class CorrectSession {

    public static final int REASON_MAX = 500;

    /** Nobody is on set for longer without leaving. */
    static final Duration LONGEST = Duration.ofHours(30);

    /**
     * New times.
     *
     * @param in null to leave the arrival as it is
     * @param out null to leave the departure as it is
     */
    public record Times(@Nullable Instant in, @Nullable Instant out) {}

    private final GateAccess access;
    private final AttendanceBook book;
    private final TellDays days;
    private final ActivityLog activities;
    private final Clock clock;

    public CorrectSession(GateAccess access, AttendanceBook book, TellDays days, ActivityLog activities, Clock clock) {
        this.access = access;
        this.book = book;
        this.days = days;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * Corrects the times.
     *
     * @param version the session as it was read
     * @throws NotFound {@code not-found}
     * @throws InvalidValue {@code out-before-in}, {@code required}, {@code in-the-future}, {@code too-long-a-day}
     * @throws Conflict {@code invalid-state} for a voided day, {@code conflict-version}, {@code overlapping-days}
     */
    public Session correct(UUID id, int version, Times times, String reason, Actor actor) {
        Session session = open(id, version, reason, actor);
        Instant in = (times.in() == null ? session.in() : times.in()).truncatedTo(ChronoUnit.MILLIS);
        Instant out = times.out() == null ? session.out() : times.out().truncatedTo(ChronoUnit.MILLIS);
        Violations violations = new Violations();
        violations.required(out, "out");
        if (out != null) {
            violations.check(!out.isBefore(in), "out", "out-before-in");
            violations.check(!out.isAfter(clock.instant()), "out", "in-the-future");
            violations.check(Duration.between(in, out).compareTo(LONGEST) <= 0, "out", "too-long-a-day");
        }
        violations.throwIfAny();
        Session corrected = session.corrected(in, Objects.requireNonNull(out), reason.strip(), actor.accountId());
        book.save(corrected, clock.instant());
        return recorded("session-corrected", corrected, actor);
    }

    /**
     * Voids the day: it counts for nothing, and so do its scans.
     *
     * @throws NotFound {@code not-found}
     * @throws Conflict {@code invalid-state} when it is void already, {@code conflict-version}
     */
    public Session voidDay(UUID id, int version, String reason, Actor actor) {
        Session session = open(id, version, reason, actor);
        Session voided = session.voided(reason.strip(), actor.accountId());
        List<Session> sameDay = book.sessionsOf(session.profileId()).stream()
                .filter(s -> s.assignmentId().equals(session.assignmentId())
                        && s.workDate().equals(session.workDate()))
                .sorted(Comparator.comparing(Session::in))
                .toList();
        int place = sameDay.indexOf(session);
        book.save(voided, clock.instant());
        book.voidScans(
                session.assignmentId(),
                session.workDate(),
                place == 0 ? null : session.span().from(),
                place == sameDay.size() - 1
                        ? null
                        : sameDay.get(place + 1).span().from());
        return recorded("session-voided", voided, actor);
    }

    private Session open(UUID id, int version, String reason, Actor actor) {
        Session found = book.session(id).orElseThrow(() -> new NotFound("not-found"));
        access.toCorrect(found.projectId(), actor);
        Violations violations = new Violations();
        violations.required(reason, "reason");
        violations.maxLength(reason, REASON_MAX, "reason");
        violations.throwIfAny();
        book.lockPerson(found.profileId());
        Session session = book.session(id).orElseThrow(() -> new NotFound("not-found"));
        if (session.version() != version) {
            throw new Conflict("conflict-version");
        }
        if (session.status() == Session.Status.VOID) {
            throw new Conflict("invalid-state", Map.of("state", session.status().name()));
        }
        return session;
    }

    private Session recorded(String action, Session session, Actor actor) {
        Project project = access.toCorrect(session.projectId(), actor);
        days.tell(project.id(), session.assignmentId(), session.profileId(), GateAccess.calendar(project));
        activities.record(new Activity(
                actor,
                action,
                "attendance",
                session.id().toString(),
                Map.of("reason", Objects.requireNonNull(session.reason()))));
        return book.session(session.id()).orElseThrow();
    }
}
