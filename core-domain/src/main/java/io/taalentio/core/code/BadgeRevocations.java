package io.taalentio.core.code;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Badges that count no longer although their signature is good: lost, stolen, given away. */
public interface BadgeRevocations {

    /** Issues of this code's badge up to this one are void; 0 when none is. */
    int revokedThrough(AssignmentCode code);

    /** The same for every code that begins with these letters and of which an issue is void. */
    Map<String, Integer> revokedThroughOf(String prefix);

    /**
     * Voids the badge up to one issue, inside the caller's transaction. A lower issue than was voided before changes
     * nothing, so two who report the same lost badge void one.
     *
     * @param issue the last one that is void, 1 to 1022
     * @param reason 1 to 500 characters
     * @return the issue that the next badge bears
     */
    int revoke(AssignmentCode code, int issue, String reason, @Nullable UUID by, Instant at);
}
