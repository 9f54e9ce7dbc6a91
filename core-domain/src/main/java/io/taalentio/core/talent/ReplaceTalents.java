package io.taalentio.core.talent;

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

/** Replaces the talents of a talent profile as a whole. */
@UseCase
public class ReplaceTalents {

    private final TalentProfiles profiles;
    private final TalentProfileAccess access;
    private final TalentForm form;
    private final ActivityLog activities;
    private final Clock clock;

    public ReplaceTalents(
            TalentProfiles profiles, TalentProfileAccess access, TalentForm form, ActivityLog activities, Clock clock) {
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
    public TalentProfile replace(String ref, List<@Nullable String> talents, Actor actor) {
        TalentProfile profile = access.toChange(ref, actor);
        TalentSheet sheet = profile.sheet().withTalents(form.checkTalents(talents, profile.id()));
        Instant now = clock.instant();
        profiles.save(profile.saying(sheet, LocalDate.ofInstant(now, ZoneOffset.UTC), now));
        activities.record(Activity.of(
                actor, "talent-talents-replaced", "talent", profile.code().value()));
        return access.ownOrAny(profile.id().toString(), actor);
    }
}
