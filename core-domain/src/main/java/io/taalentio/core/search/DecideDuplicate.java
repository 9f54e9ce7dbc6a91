package io.taalentio.core.search;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.search.Duplicates.Flag;
import io.taalentio.core.search.Duplicates.Standing;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Staff say whether two registrations are one person. Both stay as they are: families share phones and names. */
@UseCase
public class DecideDuplicate {

    private final Duplicates duplicates;
    private final ActivityLog log;
    private final Clock clock;

    public DecideDuplicate(Duplicates duplicates, ActivityLog log, Clock clock) {
        this.duplicates = duplicates;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @throws Conflict {@code invalid-state} when the flag was settled otherwise before; settling it alike again is fine
     */
    public void decide(UUID flagId, Standing decision, Actor actor) {
        actor.require(Permission.REVIEW_DUPLICATES);
        UUID reviewer = actor.accountId();
        if (reviewer == null) {
            throw new Forbidden("forbidden");
        }
        if (decision == Standing.OPEN) {
            throw new InvalidValue("decision", "unknown-value");
        }
        Flag flag = duplicates.find(flagId).orElseThrow(() -> new NotFound("not-found"));
        if (duplicates.settle(flagId, decision, reviewer, clock.instant())) {
            log.record(new Activity(
                    actor,
                    "duplicate-decided",
                    flag.kind().tag(),
                    flag.profile().code(),
                    Map.of("other", flag.other().code(), "decision", decision.name())));
            return;
        }
        Standing standing = duplicates.find(flagId).map(Flag::standing).orElse(decision);
        if (standing != decision) {
            throw new Conflict("invalid-state", Map.of("state", standing.name()));
        }
    }
}
