package io.taalentio.core.cinema;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.kernel.Violations;
import io.taalentio.core.profile.Standing;
import java.time.Clock;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Withdraws, shows, closes or reopens a cinema profile (product reference, section 5). */
@UseCase
public class MoveCinemaProfile {

    /** The steps, and who may take them. */
    public enum Step {
        /** The owner withdraws the profile. */
        HIDE("cinema-hidden", false, Standing::hidden),
        /** The owner shows it again. */
        SHOW("cinema-shown", false, Standing::shown),
        /** An administrator closes it, saying why. */
        DEACTIVATE("cinema-deactivated", true, Standing::deactivated),
        /** An administrator opens it again, saying why. */
        ACTIVATE("cinema-activated", true, Standing::activated);

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

    private static final int REASON_MAX = 500;

    private final CinemaProfiles profiles;
    private final CinemaProfileAccess access;
    private final ActivityLog activities;
    private final Clock clock;

    public MoveCinemaProfile(CinemaProfiles profiles, CinemaProfileAccess access, ActivityLog activities, Clock clock) {
        this.profiles = profiles;
        this.access = access;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * @param reason required for the steps of the house
     * @throws io.taalentio.core.kernel.Conflict {@code invalid-state} when the profile does not stand where the step
     *     begins
     */
    public CinemaProfile move(String ref, Step step, @Nullable String reason, Actor actor) {
        CinemaProfile profile = access.ownOrAny(ref, actor);
        if (step.byHouse) {
            actor.require(Permission.EDIT_ANY_PROFILE);
            Violations violations = new Violations();
            violations.required(reason, "reason");
            violations.maxLength(reason, REASON_MAX, "reason");
            violations.throwIfAny();
        }
        Standing standing = step.change.apply(profile.standing());
        profiles.save(profile.standing(standing, profile.traitsPublic(), clock.instant()));
        activities.record(new Activity(
                actor,
                step.act,
                "cinema",
                profile.code().value(),
                reason == null ? Map.of() : Map.of("reason", reason)));
        return access.ownOrAny(profile.id().toString(), actor);
    }
}
