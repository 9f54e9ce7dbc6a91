package io.taalentio.core.cinema;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.file.Files;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.profile.FileSlot;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes in a cinema profile where its files stand, in a short transaction. */
@UseCase
public class PlaceCinemaFile {

    private final CinemaProfiles profiles;
    private final CinemaProfileAccess access;
    private final Files files;
    private final ActivityLog activities;
    private final Clock clock;

    public PlaceCinemaFile(
            CinemaProfiles profiles, CinemaProfileAccess access, Files files, ActivityLog activities, Clock clock) {
        this.profiles = profiles;
        this.access = access;
        this.files = files;
        this.activities = activities;
        this.clock = clock;
    }

    /** @throws InvalidValue {@code too-many} when a gallery is full */
    public void checkRoom(CinemaProfile profile, FileSlot slot) {
        int most = slot.fileKind().most();
        if (slot == FileSlot.GALLERY && profile.sheet().gallery().size() >= most) {
            throw new InvalidValue("file", "too-many", Map.of("max", most));
        }
    }

    /** The file that stood there is forgotten; a gallery grows. */
    public void put(UUID profileId, FileSlot slot, UUID file, Actor actor) {
        CinemaProfile profile = access.toChange(profileId.toString(), actor);
        checkRoom(profile, slot);
        CinemaSheet sheet = profile.sheet();
        UUID former = null;
        CinemaSheet changed;
        switch (slot) {
            case PHOTO -> {
                former = sheet.photo();
                changed = sheet.withFiles(file, sheet.idPhoto(), sheet.gallery());
            }
            case ID_PHOTO -> {
                former = sheet.idPhoto();
                changed = sheet.withFiles(sheet.photo(), file, sheet.gallery());
            }
            case GALLERY -> {
                List<UUID> gallery = new ArrayList<>(sheet.gallery());
                gallery.add(file);
                changed = sheet.withFiles(sheet.photo(), sheet.idPhoto(), gallery);
            }
            case CV, GUARDIAN_CONSENT ->
                throw new IllegalArgumentException("a submitted cinema profile has no place " + slot.tag());
            default -> throw new IllegalStateException(slot.tag());
        }
        save(profile, changed, slot, "cinema-file-added", actor);
        if (former != null) {
            files.remove(former);
        }
    }

    /** @param file null for whatever stands there; a gallery needs to be told */
    public void remove(UUID profileId, FileSlot slot, @Nullable UUID file, Actor actor) {
        CinemaProfile profile = access.toChange(profileId.toString(), actor);
        CinemaSheet sheet = profile.sheet();
        UUID former = slot == FileSlot.PHOTO ? sheet.photo() : slot == FileSlot.ID_PHOTO ? sheet.idPhoto() : file;
        if (former == null
                || (file != null && !file.equals(former))
                || (slot == FileSlot.GALLERY && !sheet.gallery().contains(former))) {
            throw new NotFound("not-found");
        }
        List<UUID> gallery = new ArrayList<>(sheet.gallery());
        gallery.remove(former);
        save(
                profile,
                sheet.withFiles(
                        slot == FileSlot.PHOTO ? null : sheet.photo(),
                        slot == FileSlot.ID_PHOTO ? null : sheet.idPhoto(),
                        gallery),
                slot,
                "cinema-file-removed",
                actor);
        files.remove(former);
    }

    private void save(CinemaProfile profile, CinemaSheet sheet, FileSlot slot, String act, Actor actor) {
        Instant now = clock.instant();
        profiles.save(profile.saying(sheet, LocalDate.ofInstant(now, ZoneOffset.UTC), now));
        activities.record(new Activity(actor, act, "cinema", profile.code().value(), Map.of("place", slot.tag())));
    }
}
