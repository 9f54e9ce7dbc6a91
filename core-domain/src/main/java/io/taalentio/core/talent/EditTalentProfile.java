package io.taalentio.core.talent;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.guardian.InviteGuardian;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.nametracking.NameChecks;
import io.taalentio.core.profile.Locks;
import io.taalentio.core.profile.Standing;
import io.taalentio.core.profile.Visibility;
import io.taalentio.core.world.World;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Changes a talent profile: its owner what is theirs to change, an administrator everything but the code. */
@UseCase
public class EditTalentProfile {

    /**
     * What is to change; null leaves it as it is.
     *
     * @param content sections that replace the stored ones; files that are left out stay
     */
    public record Change(
            @Nullable TalentContent content,
            @Nullable Visibility visibility,
            @Nullable Boolean fullNamePublic) {}

    private final TalentProfiles profiles;
    private final TalentProfileAccess access;
    private final TalentForm form;
    private final World world;
    private final ActivityLog activities;
    private final NameChecks nameChecks;
    private final InviteGuardian inviteGuardian;
    private final Clock clock;

    public EditTalentProfile(
            TalentProfiles profiles,
            TalentProfileAccess access,
            TalentForm form,
            World world,
            ActivityLog activities,
            NameChecks nameChecks,
            InviteGuardian inviteGuardian,
            Clock clock) {
        this.profiles = profiles;
        this.access = access;
        this.form = form;
        this.world = world;
        this.activities = activities;
        this.nameChecks = nameChecks;
        this.inviteGuardian = inviteGuardian;
        this.clock = clock;
    }

    /**
     * @param ref id or code
     * @param expectedVersion the version the change was made on
     * @throws io.taalentio.core.kernel.Conflict {@code conflict-version} when the profile was changed since
     * @throws io.taalentio.core.profile.LockedField when an owner changes what only the house may
     */
    public TalentProfile edit(String ref, int expectedVersion, Change change, Actor actor) {
        TalentProfile profile = access.toChange(ref, expectedVersion, actor);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        TalentProfile changed = profile;
        if (change.content() != null) {
            Locks locks = new Locks(!actor.may(Permission.EDIT_ANY_PROFILE));
            TalentContent merged = TalentMerge.of(profile.sheet().content(world), change.content(), locks);
            locks.throwIfChanged();
            changed = changed.saying(form.check(merged, profile.id()), today, now);
        }
        boolean minor = changed.minor(today);
        Standing standing = changed.standing().wished(change.visibility(), change.fullNamePublic(), minor);
        changed = changed.standing(standing, now);
        profiles.save(changed);
        if (minor) {
            inviteGuardian.invite(changed, actor);
        }
        nameChecks.renamed(profile, changed);
        activities.record(
                Activity.of(actor, "talent-edited", "talent", profile.code().value()));
        return access.ownOrAny(profile.id().toString(), actor);
    }
}
