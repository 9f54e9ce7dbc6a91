package io.taalentio.core.cinema;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.guardian.InviteGuardian;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.nametracking.NameChecks;
import io.taalentio.core.profile.Consent;
import io.taalentio.core.profile.ConsentKind;
import io.taalentio.core.profile.ConsentLedger;
import io.taalentio.core.profile.Locks;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.profile.Standing;
import io.taalentio.core.profile.Visibility;
import io.taalentio.core.world.World;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes a cinema profile: its owner what is theirs to change, an administrator everything but the code. */
@UseCase
public class EditCinemaProfile {

    /**
     * What is to change; null leaves it as it is.
     *
     * @param content sections that replace the stored ones; files that are left out stay
     * @param traitsPublic whether height, eyes, hair and build are shown on the public page
     */
    public record Change(
            @Nullable CinemaContent content,
            @Nullable Visibility visibility,
            @Nullable Boolean fullNamePublic,
            @Nullable Boolean traitsPublic) {}

    private final CinemaProfiles profiles;
    private final CinemaProfileAccess access;
    private final CinemaForm form;
    private final World world;
    private final ActivityLog activities;
    private final ConsentLedger consents;
    private final NameChecks nameChecks;
    private final InviteGuardian inviteGuardian;
    private final Clock clock;

    public EditCinemaProfile(
            CinemaProfiles profiles,
            CinemaProfileAccess access,
            CinemaForm form,
            World world,
            ActivityLog activities,
            ConsentLedger consents,
            NameChecks nameChecks,
            InviteGuardian inviteGuardian,
            Clock clock) {
        this.profiles = profiles;
        this.access = access;
        this.form = form;
        this.world = world;
        this.activities = activities;
        this.consents = consents;
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
    public CinemaProfile edit(String ref, int expectedVersion, Change change, Actor actor) {
        CinemaProfile profile = access.toChange(ref, expectedVersion, actor);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        CinemaProfile changed = profile;
        if (change.content() != null) {
            Locks locks = new Locks(!actor.may(Permission.EDIT_ANY_PROFILE));
            CinemaContent merged = CinemaMerge.of(profile.sheet().content(world), change.content(), locks);
            locks.throwIfChanged();
            changed = changed.saying(form.check(merged, profile.id()), today, now);
        }
        boolean minor = changed.minor(today);
        Standing standing = changed.standing().wished(change.visibility(), change.fullNamePublic(), minor);
        boolean traitsPublic = changed.traitsPublic();
        if (change.traitsPublic() != null) {
            if (minor && change.traitsPublic()) {
                throw new InvalidValue("traitsPublic", "minor-not-public");
            }
            traitsPublic = change.traitsPublic();
        }
        changed = changed.standing(standing, traitsPublic, now);
        profiles.save(changed);
        noteConsent(profile, changed, actor, now);
        if (minor) {
            inviteGuardian.invite(changed, actor);
        }
        nameChecks.renamed(profile, changed);
        activities.record(
                Activity.of(actor, "cinema-edited", "cinema", profile.code().value()));
        return access.ownOrAny(profile.id().toString(), actor);
    }

    /** Answers on appearance are kept with consent only: given with the first of them, taken back with the last. */
    private void noteConsent(CinemaProfile before, CinemaProfile after, Actor actor, Instant now) {
        boolean had = !before.sheet().appearances().isEmpty();
        boolean has = !after.sheet().appearances().isEmpty();
        if (had != has) {
            consents.write(
                    ProfileKind.CINEMA,
                    after.id(),
                    Set.of(ConsentKind.APPEARANCE),
                    has ? ConsentLedger.Step.GIVEN : ConsentLedger.Step.WITHDRAWN,
                    Consent.CURRENT_VERSION,
                    actor.language(),
                    actor.address(),
                    now);
        }
    }
}
