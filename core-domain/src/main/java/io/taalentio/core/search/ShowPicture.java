package io.taalentio.core.search;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.file.FileKind;
import io.taalentio.core.file.FileVariant;
import io.taalentio.core.file.Files;
import io.taalentio.core.file.StoredFile;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.profile.ProfileKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds a photo for whoever may see it: anybody while it is on a public page, staff who list such profiles and may know
 * of that person, the owner of the profile. To others it looks as if there were none, as CVs and documents do to everybody here.
 */
@Managed
public class ShowPicture {

    private final Files files;
    private final PublicProfiles publicProfiles;
    private final StaffProfiles staffProfiles;
    private final KnownPeople known;
    private final Clock clock;

    public ShowPicture(
            Files files, PublicProfiles publicProfiles, StaffProfiles staffProfiles, KnownPeople known, Clock clock) {
        this.files = files;
        this.publicProfiles = publicProfiles;
        this.staffProfiles = staffProfiles;
        this.known = known;
        this.clock = clock;
    }

    /** @param toAll whether visitors may see it too */
    public record Shown(StoredFile.Blob blob, boolean toAll) {}

    /** @throws NotFound {@code not-found} */
    public Shown show(UUID fileId, FileVariant variant, Actor actor) {
        StoredFile file = files.find(fileId).filter(StoredFile::isPublic).orElseThrow(ShowPicture::missing);
        StoredFile.Blob blob = file.blob(variant).orElseThrow(ShowPicture::missing);
        if (publicProfiles.showsFile(fileId, LocalDate.now(clock))) {
            return new Shown(blob, true);
        }
        if (actor.may(Permission.LIST_TALENTS) || listed(actor, file) || owns(actor, file)) {
            return new Shown(blob, false);
        }
        throw missing();
    }

    /** A company's logo is nobody's photo. */
    private boolean listed(Actor actor, StoredFile file) {
        UUID profile = file.owner();
        return file.kind() == FileKind.LOGO
                ? actor.may(Permission.LIST_CINEMA_TALENTS)
                : profile != null && known.include(ProfileKind.CINEMA, profile, actor);
    }

    private boolean owns(Actor actor, StoredFile file) {
        UUID profile = file.owner();
        return actor.signedIn()
                && profile != null
                && (actor.answersFor(profile)
                        || actor.is(ownerOf(ProfileKind.TALENT, profile))
                        || actor.is(ownerOf(ProfileKind.CINEMA, profile)));
    }

    private @Nullable UUID ownerOf(ProfileKind kind, UUID profile) {
        return staffProfiles
                .find(kind, new ProfileRef.ById(profile))
                .map(StaffView::owner)
                .orElse(null);
    }

    private static NotFound missing() {
        return new NotFound("not-found");
    }
}
