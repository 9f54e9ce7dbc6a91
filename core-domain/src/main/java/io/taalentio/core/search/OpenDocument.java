package io.taalentio.core.search;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.cinema.CinemaProfile;
import io.taalentio.core.cinema.CinemaProfiles;
import io.taalentio.core.file.FileKind;
import io.taalentio.core.file.Files;
import io.taalentio.core.file.StoredFile;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.talent.TalentProfile;
import io.taalentio.core.talent.TalentProfiles;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands out a private file of a profile, and writes down who took it: one does not happen without the other. */
@UseCase
public class OpenDocument {

    private final ReadProfile profiles;
    private final TalentProfiles talents;
    private final CinemaProfiles cinemaTalents;
    private final Files files;
    private final ActivityLog log;

    public OpenDocument(
            ReadProfile profiles, TalentProfiles talents, CinemaProfiles cinemaTalents, Files files, ActivityLog log) {
        this.profiles = profiles;
        this.talents = talents;
        this.cinemaTalents = cinemaTalents;
        this.files = files;
        this.log = log;
    }

    /** What can be asked for. */
    public enum Document {
        CV(FileKind.CV, Permission.READ_CV, "cv-read"),
        ID_PHOTO(FileKind.ID, Permission.REVEAL_IDENTITY, "id-photo-seen");

        private final FileKind kind;
        private final Permission permission;
        private final String act;

        Document(FileKind kind, Permission permission, String act) {
            this.kind = kind;
            this.permission = permission;
            this.act = act;
        }
    }

    /**
     * A document somebody may read.
     *
     * @param name for the reader's disk, made of the code: the sender's own name may say too much
     */
    public record Opened(StoredFile.Blob blob, String name) {}

    /**
     * @throws NotFound when the actor may not know of the profile, or it has no such document
     * @throws io.taalentio.core.kernel.Forbidden when he may see the profile but not this
     */
    public Opened open(ProfileKind kind, String ref, Document document, Actor actor) {
        StaffView view = profiles.read(kind, ref, actor);
        if (!actor.owns(view.owner(), view.id())) {
            actor.require(document.permission);
        }
        UUID file = file(view.id(), document);
        StoredFile stored = (file == null ? java.util.Optional.<StoredFile>empty() : files.find(file))
                .filter(f -> f.kind() == document.kind)
                .orElseThrow(() -> new NotFound("not-found"));
        log.record(Activity.of(actor, document.act, kind.tag(), view.code()));
        StoredFile.Blob blob = stored.main();
        return new Opened(
                blob, document.name() + "_" + view.code() + "." + blob.type().extension());
    }

    private @Nullable UUID file(UUID profile, Document document) {
        return switch (document) {
            case CV ->
                talents.find(profile).map(TalentProfile::sheet).map(s -> s.cv()).orElse(null);
            case ID_PHOTO ->
                cinemaTalents
                        .find(profile)
                        .map(CinemaProfile::sheet)
                        .map(s -> s.idPhoto())
                        .orElse(null);
        };
    }
}
