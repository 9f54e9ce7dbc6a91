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
    private final WardAccount wards;
    private final ActivityLog activities;

    TakeCopy(PersonalData data, WardAccount wards, ActivityLog activities) {
        this.data = data;
        this.wards = wards;
        this.activities = activities;
    }

    /**
     * What is to be copied.
     *
     * @param account whose records
     * @param files that go with them
     */
    public record Begun(UUID account, List<PersonalData.OwnFile> files) {}

    public Begun begin(Actor actor) {
        UUID account = actor.accountId();
        if (account == null) {
            throw new Forbidden("forbidden");
        }
        return begin(account, actor);
    }

    /** For a minor. @throws io.taalentio.core.kernel.NotFound when the actor does not answer for such a minor */
    public Begun beginFor(UUID ward, Actor actor) {
        return begin(wards.of(ward, actor), actor);
    }

    private Begun begin(UUID account, Actor actor) {
        activities.record(Activity.of(actor, "own-data-taken", "account", account));
        return new Begun(account, data.files(account));
    }
}
