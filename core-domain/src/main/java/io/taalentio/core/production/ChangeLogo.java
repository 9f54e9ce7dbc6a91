package io.taalentio.core.production;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.file.FileIntake;
import io.taalentio.core.file.FileKind;
import io.taalentio.core.file.Files;
import io.taalentio.core.file.StoredFile;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company's logo. The picture is checked and stored before the short transaction that puts it in its place. */
@Managed
public class ChangeLogo {

    private final ProductionAccess access;
    private final FileIntake intake;
    private final PlaceLogo place;

    public ChangeLogo(ProductionAccess access, FileIntake intake, PlaceLogo place) {
        this.access = access;
        this.intake = intake;
        this.place = place;
    }

    /** @throws io.taalentio.core.file.RejectedFile with the reason; drawings (SVG) are among what is refused */
    public StoredFile put(UUID productionId, String originalName, Path upload, Actor actor) {
        access.toRead(productionId, actor);
        if (!access.mayChange(productionId, MemberRole.EDITOR, actor)) {
            throw new Forbidden("forbidden");
        }
        StoredFile logo = intake.take(FileKind.LOGO, originalName, upload, productionId);
        place.place(productionId, logo.id(), actor);
        return logo;
    }

    /** @throws NotFound when there is none */
    public void remove(UUID productionId, Actor actor) {
        place.place(productionId, null, actor);
    }

    /** Notes in a company's record which picture is its logo. */
    @UseCase
    public static class PlaceLogo {

        private final Productions productions;
        private final ProductionAccess access;
        private final Files files;
        private final ActivityLog activities;
        private final Clock clock;

        public PlaceLogo(
                Productions productions, ProductionAccess access, Files files, ActivityLog activities, Clock clock) {
            this.productions = productions;
            this.access = access;
            this.files = files;
            this.activities = activities;
            this.clock = clock;
        }

        /** @param logo null to have none */
        public void place(UUID productionId, @Nullable UUID logo, Actor actor) {
            Production stored = access.toChange(productionId, MemberRole.EDITOR, actor);
            UUID former = stored.logo();
            if (logo == null && former == null) {
                throw new NotFound("not-found");
            }
            productions.save(stored.withLogo(logo, clock.instant()));
            if (former != null) {
                files.remove(former);
            }
            activities.record(Activity.of(actor, "production-logo-changed", "production", productionId));
        }
    }
}
