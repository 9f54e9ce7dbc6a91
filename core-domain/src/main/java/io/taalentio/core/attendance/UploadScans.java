package io.taalentio.core.attendance;

import io.taalentio.core.access.Actor;
import io.taalentio.core.attendance.AttendanceBook.Kept;
import io.taalentio.core.attendance.RecogniseBadge.Recognised;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.production.Project;
import io.taalentio.core.settings.HouseSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes over scans made at a gate without network. Nothing is refused: what cannot count is kept and listed for somebody
 * to decide. A scan sent again is known by its id, and the order of sending does not matter.
 */
@Managed
public class UploadScans {

    public static final int BATCH_MAX = 1000;

    /** A clock that is off by less is taken for right. */
    static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(2);

    /** Older scans wait for somebody to look at them (product reference, section 7.7). */
    static final Duration ACCEPTED_FOR = Duration.ofHours(24);

    /**
     * A scan as the device kept it.
     *
     * @param at by the device's clock
     * @param told what the device told the person
     */
    public record Late(
            UUID scanId,
            String value,
            ScanMethod method,
            Instant at,
            @Nullable Direction told) {}

    /**
     * A device's scans.
     *
     * @param sentAt the device's clock when it sends them, by which its error is measured
     */
    public record Command(UUID projectId, UUID gate, Instant sentAt, List<Late> scans) {

        public Command {
            scans = List.copyOf(scans);
        }
    }

    private final GateAccess access;
    private final RecogniseBadge recognise;
    private final KeepScan keepScan;
    private final HouseSettings settings;
    private final Clock clock;

    public UploadScans(
            GateAccess access, RecogniseBadge recognise, KeepScan keepScan, HouseSettings settings, Clock clock) {
        this.access = access;
        this.recognise = recognise;
        this.keepScan = keepScan;
        this.settings = settings;
        this.clock = clock;
    }

    /** Each scan as it stands now, in the order of their times. */
    public List<Kept> upload(Command command, Actor actor) {
        Project project = access.toScan(command.projectId(), actor);
        GateRules rules = GateRules.of(settings);
        Duration ahead = Duration.between(clock.instant(), command.sentAt());
        List<Kept> kept = new ArrayList<>(command.scans().size());
        for (Late late : command.scans().stream()
                .sorted(Comparator.comparing(Late::at).thenComparing(Late::scanId))
                .toList()) {
            kept.add(keep(project, command.gate(), ahead, late, rules, actor));
        }
        return kept;
    }

    private Kept keep(Project project, UUID gate, Duration ahead, Late late, GateRules rules, Actor actor) {
        Recognised recognised = recognise.recognise(project.id(), late.value());
        EnumSet<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (recognised.doubt() != null) {
            doubts.add(recognised.doubt());
        }
        if (!project.open()) {
            doubts.add(Doubt.PROJECT_CLOSED);
        }
        Instant at = late.at();
        if (ahead.abs().compareTo(CLOCK_TOLERANCE) > 0) {
            doubts.add(Doubt.CLOCK_OFF);
            at = at.minus(ahead);
        }
        Instant now = clock.instant();
        if (at.isAfter(now.plus(CLOCK_TOLERANCE))) {
            doubts.add(Doubt.IN_THE_FUTURE);
        } else if (at.isAfter(now)) {
            at = now;
        } else if (at.isBefore(now.minus(ACCEPTED_FOR))) {
            doubts.add(Doubt.TOO_OLD);
        }
        Scan scan =
                new Scan(late.scanId(), at, gate, late.told(), late.method(), doubts, null, actor.accountId(), rules);
        return keepScan.keep(project, recognised.person(), scan, late.value(), late.at());
    }
}
