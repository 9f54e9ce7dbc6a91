package io.taalentio.core.nametracking;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.nametracking.NameIndex.Registered;
import java.time.Clock;
import java.util.Map;

/** Keeps what was found and writes it down, inside the caller's transaction; what is known already is written down once. */
@Managed
public class KeepHit {

    private final NameHits hits;
    private final ActivityLog activities;
    private final Ids ids;
    private final Clock clock;

    public KeepHit(NameHits hits, ActivityLog activities, Ids ids, Clock clock) {
        this.hits = hits;
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    public void keep(WatchedName name, Registered person, NameMatch match) {
        if (hits.add(ids.next(), name.id(), person, match, clock.instant())) {
            activities.record(new Activity(
                    Actor.system(),
                    "name-detected",
                    "nametracking",
                    name.id().toString(),
                    Map.of("type", match.type().name(), "score", match.score(), "profile", person.profileId())));
        }
    }
}
