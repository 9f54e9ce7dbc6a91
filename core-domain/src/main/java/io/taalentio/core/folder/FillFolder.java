package io.taalentio.core.folder;

import io.taalentio.core.access.Actor;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.kernel.Violations;
import io.taalentio.core.profile.ProfileKind;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody puts people into a folder, takes them out, writes beside them, brings them into an order. */
@UseCase
public class FillFolder {

    /** People of a folder that can still be looked through. */
    public static final int MOST_PEOPLE = 500;

    private static final int LONGEST_NOTE = 2_000;
    private static final int BEST = 5;

    private final KeepFolders keep;
    private final Folders folders;
    private final Clock clock;

    public FillFolder(KeepFolders keep, Folders folders, Clock clock) {
        this.keep = keep;
        this.folders = folders;
        this.clock = clock;
    }

    /**
     * What is written beside somebody.
     *
     * @param rating 0 to 5
     */
    public record Words(
            @Nullable String note,
            @Nullable Integer rating,
            @Nullable Tag tag) {}

    /**
     * @param refs codes or ids; those who are not on the list, or in the folder already, change nothing
     * @return how many are new in it
     * @throws Forbidden when the actor may not list such people or not change the folder
     */
    public int put(UUID id, ProfileKind kind, List<String> refs, Actor actor) {
        Folder folder = keep.editable(id, actor);
        if (!KeepFolders.kinds(actor).contains(kind)) {
            throw new Forbidden("forbidden");
        }
        if (refs.size() > MOST_PEOPLE) {
            throw new InvalidValue("people", "too-many", Map.of("max", MOST_PEOPLE));
        }
        return folders.put(folder.id(), kind, refs, keep.reader(actor), MOST_PEOPLE, clock.instant());
    }

    public void write(UUID id, UUID person, Words words, Actor actor) {
        Folder folder = keep.editable(id, actor);
        Violations violations = new Violations();
        violations.maxLength(words.note(), LONGEST_NOTE, "note");
        Integer rating = words.rating();
        if (rating != null && (rating < 0 || rating > BEST)) {
            violations.add("rating", "out-of-range", Map.of("min", 0, "max", BEST));
        }
        violations.throwIfAny();
        String note = words.note();
        if (!folders.write(
                folder.id(),
                person,
                note == null || note.isBlank() ? null : note.strip(),
                rating,
                words.tag(),
                clock.instant())) {
            throw new NotFound("not-found");
        }
    }

    public void take(UUID id, UUID person, Actor actor) {
        if (!folders.take(keep.editable(id, actor).id(), person, clock.instant())) {
            throw new NotFound("not-found");
        }
    }

    /** @param people in the order wanted; those left out follow as they stood */
    public void order(UUID id, List<UUID> people, Actor actor) {
        folders.order(keep.editable(id, actor).id(), people, clock.instant());
    }
}
