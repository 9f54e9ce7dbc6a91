package io.taalentio.core.attendance;

import io.taalentio.core.access.Actor;
import io.taalentio.core.attendance.AttendanceBook.Kept;
import io.taalentio.core.attendance.RecogniseBadge.Recognised;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.production.Project;
import io.taalentio.core.settings.HouseSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records a scan that is made now, at a gate with network. */
@Managed
public class RecordScan {

    /** What was scanned is longer than any badge or address. */
    public static final int VALUE_MAX = 300;

    /**
     * A scan.
     *
     * @param value what was read or typed, at most {@value RecordScan#VALUE_MAX} characters
     * @param scanId by which the same scan sent again is known; made here when absent
     * @param gate the device
     * @param direction what the gate is set to; null for whichever is next
     */
    public record Command(
            UUID projectId,
            String value,
            ScanMethod method,
            @Nullable UUID scanId,
            @Nullable UUID gate,
            @Nullable Direction direction) {}

    /** @param person who was scanned */
    public record Recorded(Kept kept, OnProject person) {}

    private final GateAccess access;
    private final RecogniseBadge recognise;
    private final KeepScan keepScan;
    private final HouseSettings settings;
    private final Ids ids;
    private final Clock clock;

    public RecordScan(
            GateAccess access,
            RecogniseBadge recognise,
            KeepScan keepScan,
            HouseSettings settings,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.recognise = recognise;
        this.keepScan = keepScan;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Records the scan.
     *
     * @throws NotFound {@code not-found} without such a project, {@code unknown-code} when nobody bears what was scanned
     * @throws Conflict {@code project-closed}, {@code not-assigned}, {@code badge-revoked}, {@code badge-forged}
     */
    public Recorded record(Command command, Actor actor) {
        Project project = access.toScan(command.projectId(), actor);
        Recognised recognised = recognise.recognise(project.id(), command.value());
        OnProject person = recognised.person();
        refuse(recognised.doubt(), person);
        if (!project.open()) {
            throw new Conflict("project-closed");
        }
        Instant now = clock.instant();
        UUID id = command.scanId() == null ? ids.next() : command.scanId();
        Scan scan = new Scan(
                id,
                now,
                command.gate(),
                command.direction(),
                command.method(),
                Set.of(),
                null,
                actor.accountId(),
                GateRules.of(settings));
        OnProject found = Objects.requireNonNull(person);
        return new Recorded(keepScan.keep(project, found, scan, command.value(), now), found);
    }

    private static void refuse(@Nullable Doubt doubt, @Nullable OnProject person) {
        Map<String, Object> who = person == null ? Map.of() : Map.of("name", person.name());
        if (doubt == null) {
            return;
        }
        switch (doubt) {
            case UNKNOWN_CODE -> throw new NotFound("unknown-code");
            case REVOKED_BADGE -> throw new Conflict("badge-revoked", who);
            case FORGED_BADGE -> throw new Conflict("badge-forged");
            default -> throw new Conflict("not-assigned", who);
        }
    }
}
