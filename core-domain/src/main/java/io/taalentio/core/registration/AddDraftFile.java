package io.taalentio.core.registration;

import io.taalentio.core.file.FileIntake;
import io.taalentio.core.file.FileKind;
import io.taalentio.core.file.Files;
import io.taalentio.core.file.StoredFile;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.profile.FileSlot;
import io.taalentio.core.profile.ProfileContent;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes the files of a draft. The file is checked and stored before the short transaction that puts it in its place. */
@Managed
public class AddDraftFile {

    /** @param version of the draft that has the file in its place */
    public record Added(StoredFile file, int version) {}

    private final ReadDraft readDraft;
    private final FileIntake intake;
    private final Files files;
    private final PlaceDraftFile place;

    public AddDraftFile(ReadDraft readDraft, FileIntake intake, Files files, PlaceDraftFile place) {
        this.readDraft = readDraft;
        this.intake = intake;
        this.files = files;
        this.place = place;
    }

    /** @throws io.taalentio.core.file.RejectedFile with the reason */
    public <C extends ProfileContent> Added add(DraftKey<C> key, FileSlot slot, String originalName, Path upload) {
        readDraft.readOpen(key);
        if (slot == FileSlot.GALLERY
                && files.ownedBy(key.id()).stream()
                                .filter(f -> f.kind() == FileKind.GALLERY)
                                .count()
                        >= FileKind.GALLERY.most()) {
            throw new InvalidValue("media.gallery", "too-many", Map.of("max", FileKind.GALLERY.most()));
        }
        StoredFile file = intake.take(slot.fileKind(), originalName, upload, key.id());
        return new Added(file, place.put(key, slot, file.id()));
    }

    /** @throws NotFound when the draft has no such file */
    public <C extends ProfileContent> void remove(DraftKey<C> key, FileSlot slot, UUID file) {
        readDraft.readOpen(key);
        if (own(key, file).filter(f -> f.kind() == slot.fileKind()).isEmpty()) {
            throw new NotFound("not-found");
        }
        place.remove(key, file);
    }

    /** A file of the draft, to be shown to whoever fills it in. */
    public <C extends ProfileContent> StoredFile read(DraftKey<C> key, UUID file) {
        readDraft.read(key);
        return own(key, file).orElseThrow(() -> new NotFound("not-found"));
    }

    private Optional<StoredFile> own(DraftKey<?> key, UUID file) {
        return files.find(file).filter(f -> key.id().equals(f.owner()));
    }
}
