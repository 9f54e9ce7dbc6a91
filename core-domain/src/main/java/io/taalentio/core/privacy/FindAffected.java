package io.taalentio.core.privacy;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.UseCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** After a breach: whose data did somebody see or change, so that they can be told. The question is written down too. */
@UseCase
public class FindAffected {

    private final OwnData data;
    private final ActivityLog activities;

    public FindAffected(OwnData data, ActivityLog activities) {
        this.data = data;
        this.activities = activities;
    }

    /** @param after the last code of the page before; null for the first, which is written down */
    public List<OwnData.Affected> find(OwnData.Breach breach, @Nullable String after, int size, Actor actor) {
        actor.require(Permission.READ_LOGS);
        if (after == null) {
            Map<String, Object> asked = new LinkedHashMap<>();
            asked.put("from", breach.from().toString());
            asked.put("to", breach.to().toString());
            if (breach.accountId() != null) {
                asked.put("account", breach.accountId().toString());
            }
            if (breach.address() != null) {
                asked.put("address", breach.address());
            }
            activities.record(new Activity(actor, "affected-people-listed", "privacy", null, asked));
        }
        return data.affected(breach, after, size);
    }
}
