package io.taalentio.core.audit;

import io.taalentio.core.access.Actor;
import io.taalentio.core.kernel.UseCase;
import java.util.Map;

/** Writes the gathered refusals into the security log. */
@UseCase
public class WriteRefusals {

    private final Refusals refusals;
    private final ActivityLog activities;

    public WriteRefusals(Refusals refusals, ActivityLog activities) {
        this.refusals = refusals;
        this.activities = activities;
    }

    /** @param all also what would be gathered longer, because the house closes */
    public void write(boolean all) {
        refusals.take(all)
                .forEach(r -> activities.record(new Activity(
                        r.actor(),
                        "access-refused",
                        "access",
                        null,
                        Map.of(
                                "operation", r.operation(),
                                "reason", r.code(),
                                "times", r.times(),
                                "since", r.since().toString()))));
        long others = refusals.takeOthers();
        if (others > 0) {
            activities.record(new Activity(
                    Actor.system(), "access-refused", "access", null, Map.of("times", others, "operation", "several")));
        }
    }
}
