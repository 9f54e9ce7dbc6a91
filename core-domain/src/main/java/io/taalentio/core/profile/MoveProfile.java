package io.taalentio.core.profile;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Withdraws, shows, closes or reopens a profile (product reference, section 5). */
@UseCase
public class MoveProfile {

    /** The steps, and who may take them. */
    public enum Step {
        /** The owner withdraws the profile. */
        HIDE("hidden", false, Standing::hidden),
        /** The owner shows it again. */
        SHOW("shown", false, Standing::shown),
        /** An administrator closes it, saying why. */
        DEACTIVATE("deactivated", true, Standing::deactivated),
        /** An administrator opens it again, saying why. */
        ACTIVATE("activated", true, Standing::activated);

        private final String act;
        private final boolean byHouse;

        @SuppressWarnings("ImmutableEnumChecker") // a method reference
        private final UnaryOperator<Standing> change;

        Step(String act, boolean byHouse, UnaryOperator<Standing> change) {
            this.act = act;
            this.byHouse = byHouse;
            this.change = change;
        }
    }

    private final ActivityLog activities;
    private final Clock clock;

    public MoveProfile(ActivityLog activities, Clock clock) {
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * @param access to the profiles of its kind
     * @param reason required for the steps of the house
     * @throws io.taalentio.core.kernel.Conflict {@code invalid-state} when the profile does not stand where the step
     *     begins
     */
    public <P extends Profile<P>> P move(
            ProfileAccess<P> access, String ref, Step step, @Nullable String reason, Actor actor) {
        P profile = access.ownOrAny(ref, actor);
        if (step.byHouse) {
            actor.require(Permission.EDIT_ANY_PROFILE);
            Reasons.check(reason);
        }
        Standing standing = step.change.apply(profile.standing());
        access.profiles().save(profile.standing(standing, clock.instant()));
        String kind = profile.kind().tag();
        activities.record(new Activity(
                actor,
                kind + "-" + step.act,
                kind,
                profile.code().value(),
                reason == null ? Map.of() : Map.of("reason", reason)));
        return access.ownOrAny(profile.id().toString(), actor);
    }
}
