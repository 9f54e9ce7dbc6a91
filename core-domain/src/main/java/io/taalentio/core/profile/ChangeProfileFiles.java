package io.taalentio.core.profile;

import io.taalentio.core.access.Actor;
import io.taalentio.core.file.FileIntake;
import io.taalentio.core.file.StoredFile;
import io.taalentio.core.kernel.Managed;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Adds, replaces and removes the files of a profile. An upload is checked and stored before the short transaction that
 * puts it in its place; whatever else is edited meanwhile is not lost.
 */
@Managed
public class ChangeProfileFiles {

    private final FileIntake intake;
    private final PlaceProfileFile place;

    public ChangeProfileFiles(FileIntake intake, PlaceProfileFile place) {
        this.intake = intake;
        this.place = place;
    }

    /**
     * @param access to the profiles of its kind
     * @throws io.taalentio.core.file.RejectedFile with the reason
     */
    public <P extends Profile<P>> StoredFile put(
            ProfileAccess<P> access, String ref, FileSlot slot, String originalName, Path upload, Actor actor) {
        P profile = access.toChange(ref, actor);
        PlaceProfileFile.checkRoom(profile, slot);
        StoredFile file = intake.take(slot.fileKind(), originalName, upload, profile.id());
        Retry.onConflict(() -> place.put(access, profile.id(), slot, file.id(), actor));
        return file;
    }

    /**
     * @param access to the profiles of its kind
     * @param file which one of a gallery; null for any other place
     * @throws io.taalentio.core.kernel.NotFound when there is none
     */
    public <P extends Profile<P>> void remove(
            ProfileAccess<P> access, String ref, FileSlot slot, @Nullable UUID file, Actor actor) {
        P profile = access.toChange(ref, actor);
        Retry.onConflict(() -> place.remove(access, profile.id(), slot, file, actor));
    }
}
