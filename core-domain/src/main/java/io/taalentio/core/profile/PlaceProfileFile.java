package io.taalentio.core.profile;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.file.Files;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes in a profile where its files stand, in a short transaction. */
@UseCase
public class PlaceProfileFile {

    private final Files files;
    private final ActivityLog activities;
    private final Clock clock;

    public PlaceProfileFile(Files files, ActivityLog activities, Clock clock) {
        this.files = files;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * @throws InvalidValue {@code too-many} when a gallery is full
     * @throws IllegalArgumentException for a place that such a profile does not have
     */
    static void checkRoom(Profile<?> profile, FileSlot slot) {
        int there = profile.sheet().files(slot).size();
        int most = slot.fileKind().most();
        if (slot == FileSlot.GALLERY && there >= most) {
            throw new InvalidValue("file", "too-many", Map.of("max", most));
        }
    }

    /**
     * The file that stood there is forgotten; a gallery grows.
     *
     * @param access to the profiles of its kind
     */
    public <P extends Profile<P>> void put(
            ProfileAccess<P> access, UUID profileId, FileSlot slot, UUID file, Actor actor) {
        P profile = access.toChange(profileId.toString(), actor);
        checkRoom(profile, slot);
        List<UUID> former =
                slot == FileSlot.GALLERY ? List.of() : profile.sheet().files(slot);
        Instant now = clock.instant();
        access.profiles().save(profile.withFile(slot, file, today(now), now));
        note(profile, "file-added", slot, actor);
        former.forEach(files::remove);
    }

    /**
     * @param access to the profiles of its kind
     * @param file null for whatever stands there; a gallery needs to be told
     * @throws NotFound when it does not stand there
     */
    public <P extends Profile<P>> void remove(
            ProfileAccess<P> access, UUID profileId, FileSlot slot, @Nullable UUID file, Actor actor) {
        P profile = access.toChange(profileId.toString(), actor);
        List<UUID> there = profile.sheet().files(slot);
        UUID former = file == null && slot != FileSlot.GALLERY && !there.isEmpty() ? there.getFirst() : file;
        if (former == null || !there.contains(former)) {
            throw new NotFound("not-found");
        }
        Instant now = clock.instant();
        access.profiles().save(profile.withoutFile(former, today(now), now));
        note(profile, "file-removed", slot, actor);
        files.remove(former);
    }

    private void note(Profile<?> profile, String act, FileSlot slot, Actor actor) {
        String kind = profile.kind().tag();
        activities.record(
                new Activity(actor, kind + "-" + act, kind, profile.code().value(), Map.of("place", slot.tag())));
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
