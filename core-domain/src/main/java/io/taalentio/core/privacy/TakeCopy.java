package io.taalentio.core.privacy;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.guardian.Ward;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.UseCase;
import java.util.List;
import java.util.UUID;

/** Somebody takes a copy of everything the house holds of them; that is written down before it is handed out. */
@UseCase
public class TakeCopy {

    private final PersonalData data;
    private final AnsweredWards wards;
    private final ActivityLog activities;

    TakeCopy(PersonalData data, AnsweredWards wards, ActivityLog activities) {
        this.data = data;
        this.wards = wards;
        this.activities = activities;
    }

    /**
     * What is to be copied.
     *
     * @param whose records
     * @param files that go with them
     */
    public record Begun(PersonalData.Whose whose, List<PersonalData.OwnFile> files) {}

    public Begun begin(Actor actor) {
        UUID account = actor.accountId();
        if (account == null) {
            throw new Forbidden("forbidden");
        }
        return begin(new PersonalData.Whose.Account(account), "account", account, actor);
    }

    /** For a minor. @throws io.taalentio.core.kernel.NotFound when the actor does not answer for such a minor */
    public Begun beginFor(UUID ward, Actor actor) {
        Ward minor = wards.of(ward, actor);
        UUID account = minor.account();
        return account == null
                ? begin(
                        new PersonalData.Whose.Profile(minor.profile()),
                        minor.kind().tag(),
                        minor.code(),
                        actor)
                : begin(new PersonalData.Whose.Account(account), "account", account, actor);
    }

    private Begun begin(PersonalData.Whose whose, String kind, Object ref, Actor actor) {
        activities.record(Activity.of(actor, "own-data-taken", kind, ref));
        return new Begun(whose, data.files(whose));
    }
}
