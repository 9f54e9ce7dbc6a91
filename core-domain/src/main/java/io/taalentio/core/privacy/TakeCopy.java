package io.taalentio.core.privacy;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.UseCase;
import java.util.List;
import java.util.UUID;

/** Somebody takes a copy of everything the house holds of them; that is written down before it is handed out. */
@UseCase
public class TakeCopy {

    private final PersonalData data;
    private final ActivityLog activities;

    public TakeCopy(PersonalData data, ActivityLog activities) {
        this.data = data;
        this.activities = activities;
    }

    /** The files that go with the copy. */
    public List<PersonalData.OwnFile> begin(Actor actor) {
        UUID account = actor.accountId();
        if (account == null) {
            throw new Forbidden("forbidden");
        }
        activities.record(Activity.of(actor, "own-data-taken", "account", account));
        return data.files(account);
    }
}
