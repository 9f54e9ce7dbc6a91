package io.taalentio.core.attendance;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.code.BadgeKey;
import io.taalentio.core.code.BadgeKeys;
import io.taalentio.core.code.BadgeRevocations;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.kernel.Violations;
import io.taalentio.core.production.Project;
import io.taalentio.core.settings.HouseSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hands a gate what it needs to work without network: who is expected and where they stand today, the keys that badges
 * are signed with, and which badges are void. No contact, no document, no birth date.
 */
@UseCase
public class PrepareGate {

    public static final int LABEL_MAX = 80;

    /**
     * What a gate holds.
     *
     * @param keys whose signatures count
     * @param voidThrough by assignment code: issues of the badge up to this one are void
     * @param pulse where changes go on from
     * @param rules what the house has set about scans
     */
    public record Roster(
            Project project,
            LocalDate workDate,
            Instant madeAt,
            List<BadgeKey> keys,
            Map<String, Integer> voidThrough,
            List<AttendanceBoard.Line> lines,
            long pulse,
            GateRules rules) {

        public Roster {
            keys = List.copyOf(keys);
            voidThrough = Map.copyOf(voidThrough);
            lines = List.copyOf(lines);
        }
    }

    private final GateAccess access;
    private final GateDevices devices;
    private final AttendanceBoard board;
    private final BadgeKeys keys;
    private final BadgeRevocations revocations;
    private final HouseSettings settings;
    private final ActivityLog activities;
    private final Clock clock;

    public PrepareGate(
            GateAccess access,
            GateDevices devices,
            AttendanceBoard board,
            BadgeKeys keys,
            BadgeRevocations revocations,
            HouseSettings settings,
            ActivityLog activities,
            Clock clock) {
        this.access = access;
        this.devices = devices;
        this.board = board;
        this.keys = keys;
        this.revocations = revocations;
        this.settings = settings;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * Prepares a device, or renews what it holds.
     *
     * @param label what people call the device, at most {@value #LABEL_MAX} characters
     * @throws NotFound {@code not-found}
     * @throws Conflict {@code device-wiped} for a device that was to be wiped, {@code project-closed}
     */
    public Roster prepare(UUID projectId, UUID device, @Nullable String label, Actor actor) {
        Project project = access.toScan(projectId, actor);
        UUID account = actor.accountId();
        if (account == null) {
            throw new Forbidden("forbidden");
        }
        Violations violations = new Violations();
        violations.maxLength(label, LABEL_MAX, "label");
        violations.throwIfAny();
        if (!project.open()) {
            throw new Conflict("project-closed");
        }
        if (devices.wiped(device)) {
            throw new Conflict("device-wiped");
        }
        Instant now = clock.instant();
        devices.seen(device, projectId, label == null || label.isBlank() ? null : label.strip(), account, now);
        keys.signing(); // so that there is one before the first badge is printed
        LocalDate today = GateAccess.calendar(project).dateOf(now);
        long pulse = board.pulse(projectId);
        activities.record(new Activity(
                actor, "gate-prepared", "attendance", projectId.toString(), Map.of("device", device.toString())));
        return new Roster(
                project,
                today,
                now,
                keys.all().stream().filter(key -> key.revokedAt() == null).toList(),
                revocations.revokedThroughOf(project.prefix().value()),
                board.day(projectId, today, true),
                pulse,
                GateRules.of(settings));
    }

    /**
     * Orders a device to forget everybody; it does so when it is next heard of, and holds its scans until they are sent.
     *
     * @throws NotFound {@code not-found}
     */
    public void wipe(UUID device, Actor actor) {
        UUID projectId = devices.projectOf(device).orElseThrow(() -> new NotFound("not-found"));
        access.toScan(projectId, actor);
        UUID account = actor.accountId();
        if (account == null || !devices.wipe(device, account, clock.instant())) {
            throw new NotFound("not-found");
        }
        activities.record(new Activity(
                actor, "gate-wiped", "attendance", projectId.toString(), Map.of("device", device.toString())));
    }
}
