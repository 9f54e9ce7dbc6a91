package io.taalentio.core.attendance;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One scan of a person at a gate.
 *
 * @param id given by the device, so that a scan sent twice is one
 * @param at when it was made, the device's clock put right
 * @param gate the device, null when none is known
 * @param told what the device told the person; null leaves it to the order of scans
 * @param known doubts that come with the scan itself, whatever the others say
 * @param decision what somebody decided of it
 * @param rules what the house had set when it was taken
 */
public record Scan(
        UUID id,
        Instant at,
        @Nullable UUID gate,
        @Nullable Direction told,
        ScanMethod method,
        Set<Doubt> known,
        @Nullable Decision decision,
        @Nullable UUID by,
        GateRules rules) {

    /** What somebody decided of a doubtful scan. */
    public enum Decision {
        /** It counts, as an arrival or a departure, whichever is next. */
        COUNTED,
        /** It does not count. */
        DISMISSED
    }

    public Scan {
        at = at.truncatedTo(ChronoUnit.MILLIS); // as it is stored
        known = Set.copyOf(known);
    }

    boolean held() {
        return decision == null && known.stream().anyMatch(Doubt::holds);
    }
}
