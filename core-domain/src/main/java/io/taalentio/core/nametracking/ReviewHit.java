package io.taalentio.core.nametracking;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.kernel.Violations;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An administrator says whether a hit is the person who is watched for. A false positive does not come again. */
@UseCase
public class ReviewHit {

    public static final int NOTE_MAX = 1000;

    private final NameHits hits;
    private final ActivityLog activities;
    private final Clock clock;

    public ReviewHit(NameHits hits, ActivityLog activities, Clock clock) {
        this.hits = hits;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * @param decision {@code CONFIRMED} or {@code FALSE_POSITIVE}
     * @throws NotFound {@code not-found}
     * @throws Conflict {@code invalid-state} when it was decided otherwise before; the same decision again is fine
     */
    public void review(UUID id, HitStatus decision, @Nullable String note, Actor actor) {
        actor.require(Permission.TRACK_NAMES);
        UUID reviewer = actor.accountId();
        if (reviewer == null) {
            throw new Forbidden("forbidden");
        }
        if (!decision.reviewed()) {
            throw new InvalidValue("decision", "unknown-value");
        }
        Violations violations = new Violations();
        violations.maxLength(note, NOTE_MAX, "note");
        violations.throwIfAny();
        NameHits.Hit hit = hits.find(id).orElseThrow(() -> new NotFound("not-found"));
        String kept = note == null || note.isBlank() ? null : note.strip();
        if (hits.settle(id, decision, kept, reviewer, clock.instant())) {
            activities.record(new Activity(
                    actor,
                    "name-hit-reviewed",
                    "nametracking",
                    hit.watchedId().toString(),
                    Map.of("decision", decision.name(), "code", hit.code())));
            return;
        }
        HitStatus standing = hits.find(id).map(NameHits.Hit::status).orElse(decision);
        if (standing != decision) {
            throw new Conflict("invalid-state", Map.of("state", standing.name()));
        }
    }
}
