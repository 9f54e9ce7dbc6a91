package io.taalentio.core.cinema;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replaces the credits of a cinema profile as a whole. */
@UseCase
public class ReplaceCredits {

    private final CinemaProfiles profiles;
    private final CinemaProfileAccess access;
    private final CinemaForm form;
    private final ActivityLog activities;
    private final Clock clock;

    public ReplaceCredits(
            CinemaProfiles profiles, CinemaProfileAccess access, CinemaForm form, ActivityLog activities, Clock clock) {
        this.profiles = profiles;
        this.access = access;
        this.form = form;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * @param ref id, code, former code or {@code me}
     * @throws io.taalentio.core.kernel.InvalidValue naming what is unknown
     */
    public CinemaProfile replace(String ref, List<CinemaContent.@Nullable CreditEntry> credits, Actor actor) {
        CinemaProfile profile = access.toChange(ref, actor);
        CinemaSheet sheet = profile.sheet().withCredits(form.checkCredits(credits, profile.id()));
        Instant now = clock.instant();
        profiles.save(profile.saying(sheet, LocalDate.ofInstant(now, ZoneOffset.UTC), now));
        activities.record(Activity.of(
                actor, "cinema-credits-replaced", "cinema", profile.code().value()));
        return access.ownOrAny(profile.id().toString(), actor);
    }
}
