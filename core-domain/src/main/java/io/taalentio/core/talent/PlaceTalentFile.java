package io.taalentio.core.talent;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.file.Files;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.profile.FileSlot;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes in a talent profile where its files stand, in a short transaction. */
@UseCase
public class PlaceTalentFile {

    private final TalentProfiles profiles;
    private final TalentProfileAccess access;
    private final Files files;
    private final ActivityLog activities;
    private final Clock clock;

    public PlaceTalentFile(
            TalentProfiles profiles, TalentProfileAccess access, Files files, ActivityLog activities, Clock clock) {
        this.profiles = profiles;
        this.access = access;
        this.files = files;
        this.activities = activities;
        this.clock = clock;
    }

    /** A talent profile's places hold one file each. */
    public void checkRoom(TalentProfile profile, FileSlot slot) {
        if (slot != FileSlot.PHOTO && slot != FileSlot.CV) {
            throw new IllegalArgumentException("a submitted talent profile has no place " + slot.tag());
        }
    }

    /** The file that stood there is forgotten. */
    public void put(UUID profileId, FileSlot slot, UUID file, Actor actor) {
        TalentProfile profile = access.toChange(profileId.toString(), actor);
        UUID former = standing(profile.sheet(), slot);
        save(profile, with(profile.sheet(), slot, file), slot, "talent-file-added", actor);
        if (former != null) {
            files.remove(former);
        }
    }

    /** @param file null for whatever stands there */
    public void remove(UUID profileId, FileSlot slot, @Nullable UUID file, Actor actor) {
        TalentProfile profile = access.toChange(profileId.toString(), actor);
        UUID former = standing(profile.sheet(), slot);
        if (former == null || (file != null && !file.equals(former))) {
            throw new NotFound("not-found");
        }
        save(profile, with(profile.sheet(), slot, null), slot, "talent-file-removed", actor);
        files.remove(former);
    }

    private static @Nullable UUID standing(TalentSheet sheet, FileSlot slot) {
        return slot == FileSlot.PHOTO ? sheet.photo() : sheet.cv();
    }

    private static TalentSheet with(TalentSheet sheet, FileSlot slot, @Nullable UUID file) {
        return slot == FileSlot.PHOTO ? sheet.withFiles(file, sheet.cv()) : sheet.withFiles(sheet.photo(), file);
    }

    private void save(TalentProfile profile, TalentSheet sheet, FileSlot slot, String act, Actor actor) {
        Instant now = clock.instant();
        profiles.save(profile.saying(sheet, LocalDate.ofInstant(now, ZoneOffset.UTC), now));
        activities.record(new Activity(actor, act, "talent", profile.code().value(), Map.of("place", slot.tag())));
    }
}
