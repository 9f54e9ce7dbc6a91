package io.taalentio.core.registration;

import io.taalentio.core.file.FileKind;
import io.taalentio.core.file.Files;
import io.taalentio.core.file.StoredFile;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.profile.FileSlot;
import io.taalentio.core.profile.ProfileContent;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Notes in a draft where its files stand, in a short transaction. */
@UseCase
public class PlaceDraftFile {

    private static final int ATTEMPTS = 20;

    private final Drafts drafts;
    private final ReadDraft readDraft;
    private final Files files;
    private final Clock clock;

    public PlaceDraftFile(Drafts drafts, ReadDraft readDraft, Files files, Clock clock) {
        this.drafts = drafts;
        this.readDraft = readDraft;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Puts a stored file in its place; the one that stood there is forgotten, a gallery grows.
     *
     * @return the draft's new version
     */
    public <C extends ProfileContent> int put(DraftKey<C> key, FileSlot slot, UUID file) {
        if (slot.fileKind() != FileKind.GALLERY) {
            for (StoredFile old : files.ownedBy(key.id())) {
                if (old.kind() == slot.fileKind() && !old.id().equals(file)) {
                    files.remove(old.id());
                }
            }
        }
        return change(key, content -> key.form().cast(content.withFile(slot, file)));
    }

    public <C extends ProfileContent> void remove(DraftKey<C> key, UUID file) {
        change(key, content -> key.form().cast(content.withoutFile(file)));
        files.remove(file);
    }

    /** What is being typed meanwhile is not overwritten: the change is made again on the newest version. */
    private <C extends ProfileContent> int change(DraftKey<C> key, UnaryOperator<C> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Draft<C> draft = readDraft.readOpen(key);
            Instant now = clock.instant();
            OptionalInt version = drafts.save(
                    key, draft.step(), change.apply(draft.content()), draft.version(), now, now.plus(Draft.LIFE));
            if (version.isPresent()) {
                return version.getAsInt();
            }
        }
        throw new Conflict("conflict-version");
    }
}
