package io.taalentio.core.talent;

import io.taalentio.core.access.Actor;
import io.taalentio.core.file.FileIntake;
import io.taalentio.core.file.Files;
import io.taalentio.core.file.StoredFile;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.profile.FileSlot;
import io.taalentio.core.profile.Retry;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Adds, replaces and removes the files of a talent profile. An upload is checked and stored before the short
 * transaction that puts it in its place; whatever else is edited meanwhile is not lost.
 */
@Managed
public class ChangeTalentFiles {

    private final TalentProfileAccess access;
    private final FileIntake intake;
    private final Files files;
    private final PlaceTalentFile place;

    public ChangeTalentFiles(TalentProfileAccess access, FileIntake intake, Files files, PlaceTalentFile place) {
        this.access = access;
        this.intake = intake;
        this.files = files;
        this.place = place;
    }

    /** @throws io.taalentio.core.file.RejectedFile with the reason */
    public StoredFile put(String ref, FileSlot slot, String originalName, Path upload, Actor actor) {
        TalentProfile profile = access.toChange(ref, actor);
        place.checkRoom(profile, slot);
        StoredFile file = intake.take(slot.fileKind(), originalName, upload, profile.id());
        Retry.onConflict(() -> place.put(profile.id(), slot, file.id(), actor));
        return file;
    }

    /**
     * @param file which one of a gallery; null for any other place
     * @throws NotFound when there is none
     */
    public void remove(String ref, FileSlot slot, @Nullable UUID file, Actor actor) {
        TalentProfile profile = access.toChange(ref, actor);
        Retry.onConflict(() -> place.remove(profile.id(), slot, file, actor));
    }

    /** A private file of the profile, for its owner or an administrator. @throws NotFound when there is none */
    public StoredFile read(String ref, UUID file, Actor actor) {
        TalentProfile profile = access.ownOrAny(ref, actor);
        return files.find(file)
                .filter(f -> profile.id().equals(f.owner()))
                .orElseThrow(() -> new NotFound("not-found"));
    }
}
