package io.taalentio.core.folder;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.kernel.Violations;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody makes, renames or throws away a folder. */
@UseCase
public class EditFolder {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 2_000;

    private final KeepFolders keep;
    private final Folders folders;
    private final ActivityLog log;
    private final Ids ids;
    private final Clock clock;

    public EditFolder(KeepFolders keep, Folders folders, ActivityLog log, Ids ids, Clock clock) {
        this.keep = keep;
        this.folders = folders;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws io.taalentio.core.kernel.Conflict {@code too-many} */
    public Folder make(String name, @Nullable String note, Actor actor) {
        UUID owner = keep.reader(actor);
        check(name, note);
        keep.checkRoom(owner);
        UUID id = ids.next();
        folders.add(id, owner, name.strip(), blankToNull(note), clock.instant());
        return keep.read(id, actor);
    }

    /** @param version the one that was read */
    public Folder change(UUID id, int version, String name, @Nullable String note, Actor actor) {
        Folder folder = keep.editable(id, actor);
        check(name, note);
        folders.change(folder.id(), version, name.strip(), blankToNull(note), clock.instant());
        return keep.read(id, actor);
    }

    public void remove(UUID id, Actor actor) {
        Folder folder = keep.own(id, actor);
        folders.remove(folder.id());
        log.record(Activity.of(actor, "folder-removed", "folder", folder.id()));
    }

    private static void check(String name, @Nullable String note) {
        Violations violations = new Violations();
        violations.required(name, "name");
        violations.maxLength(name, LONGEST_NAME, "name");
        violations.maxLength(note, LONGEST_NOTE, "note");
        violations.throwIfAny();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
