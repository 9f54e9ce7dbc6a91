package io.taalentio.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Files} does. */
public abstract class FilesContract {

    private static final Instant TODAY = Instant.parse("2026-11-20T10:00:00.123456Z");

    protected abstract Files files();

    /** Runs the step in one transaction. */
    protected abstract void inTransaction(Runnable step);

    /** An open draft. */
    protected abstract UUID draft();

    private StoredFile file(FileKind kind, UUID owner, Instant at, String key) {
        List<StoredFile.Blob> blobs = kind.variants().stream()
                .map(v -> kind.secret()
                        ? new StoredFile.Blob(v, key, FileType.PDF, 10, null, null)
                        : new StoredFile.Blob(v, key, FileType.JPEG, 10, v.maxEdge(), 7))
                .toList();
        return new StoredFile(UUID.randomUUID(), owner, kind, "Ɓóɗé.jpg", at, blobs);
    }

    private static String key() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }

    private StoredFile added(FileKind kind, UUID owner, Instant at) {
        StoredFile file = file(kind, owner, at, key());
        inTransaction(() -> files().add(file));
        return file;
    }

    @Test
    void what_was_added_is_found_with_its_sizes_the_largest_first() {
        StoredFile photo = added(FileKind.PHOTO, UUID.randomUUID(), TODAY);
        StoredFile cv = added(FileKind.CV, UUID.randomUUID(), TODAY);
        assertThat(files().find(photo.id())).contains(photo);
        assertThat(files().find(cv.id())).contains(cv);
        assertThat(files().findAll(List.of(photo.id(), cv.id(), UUID.randomUUID())))
                .containsExactlyInAnyOrder(photo, cv);
        assertThat(files().find(UUID.randomUUID())).isEmpty();
        assertThat(files().findAll(List.of())).isEmpty();
    }

    @Test
    void a_file_goes_to_its_new_owner() {
        UUID draft = UUID.randomUUID();
        UUID profile = UUID.randomUUID();
        StoredFile a = added(FileKind.PHOTO, draft, TODAY);
        StoredFile b = added(FileKind.GALLERY, draft, TODAY);
        inTransaction(() -> files().handOver(List.of(a.id()), profile));
        assertThat(files().ownedBy(profile)).extracting(StoredFile::id).containsExactly(a.id());
        assertThat(files().ownedBy(draft)).extracting(StoredFile::id).containsExactly(b.id());
    }

    @Test
    void a_removed_file_is_gone() {
        StoredFile file = added(FileKind.PHOTO, UUID.randomUUID(), TODAY);
        inTransaction(() -> files().remove(file.id()));
        assertThat(files().find(file.id())).isEmpty();
    }

    @Test
    void old_files_of_nobody_are_forgotten_and_those_of_an_open_draft_stay() {
        Instant old = TODAY.minus(Duration.ofDays(9));
        StoredFile lost = added(FileKind.PHOTO, UUID.randomUUID(), old);
        StoredFile held = added(FileKind.PHOTO, draft(), old);
        StoredFile fresh = added(FileKind.PHOTO, UUID.randomUUID(), TODAY);
        inTransaction(() -> files().removeUnclaimed(TODAY.minus(Duration.ofDays(1))));
        assertThat(files().find(lost.id())).isEmpty();
        assertThat(files().find(held.id())).isPresent();
        assertThat(files().find(fresh.id())).isPresent();
    }

    @Test
    void a_content_is_swept_only_when_no_file_has_it() {
        StoredFile one = added(FileKind.CV, UUID.randomUUID(), TODAY);
        StoredFile same = file(FileKind.CV, UUID.randomUUID(), TODAY, one.main().key());
        inTransaction(() -> files().add(same));
        List<String> swept = new ArrayList<>();
        Runnable sweep = () -> inTransaction(() -> files().ifUnused(one.main().key(), () -> swept.add("gone")));

        sweep.run();
        inTransaction(() -> files().remove(one.id()));
        sweep.run();
        assertThat(swept).isEmpty();
        inTransaction(() -> files().remove(same.id()));
        sweep.run();
        assertThat(swept).containsExactly("gone");
    }
}
