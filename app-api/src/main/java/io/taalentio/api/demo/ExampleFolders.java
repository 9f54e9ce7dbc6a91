package io.taalentio.api.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taalentio.core.account.TokenHash;
import io.taalentio.core.folder.Folders;
import io.taalentio.core.folder.Presentation;
import io.taalentio.core.folder.PresentationField;
import io.taalentio.core.folder.Presentations;
import io.taalentio.core.profile.ProfileKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The folders the API's examples speak of. */
@Singleton
class ExampleFolders {

    private static final int MOST = 10;
    private static final int OPEN_DAYS = 90;

    private final Folders folders;
    private final Presentations presentations;
    private final Clock clock;

    ExampleFolders(Folders folders, Presentations presentations, Clock clock) {
        this.folders = folders;
        this.presentations = presentations;
        this.clock = clock;
    }

    void plant(UUID owner) {
        QuarkusTransaction.requiringNew().run(() -> {
            Instant now = clock.instant();
            UUID folder = UUID.fromString(ExampleIds.FOLDER);
            make(folder, "Second rôle, le voisin", owner, now);
            make(UUID.fromString(ExampleIds.FOLDER_TO_REMOVE), "Brouillon", owner, now);
            folders.put(
                    folder,
                    ProfileKind.TALENT,
                    List.of(ExampleIds.TALENT_WITH_FILES, ExampleIds.TALENT_TO_STRIP),
                    owner,
                    MOST,
                    now);
            folders.share(folder, UUID.fromString(ExampleIds.USER_ACTIVE), false, now);
            TokenHash link = TokenHash.of(ExampleIds.PRESENTATION_LINK);
            if (presentations.find(link).isEmpty()) {
                present(ExampleIds.PRESENTATION, link, folder, owner, now);
                present(
                        ExampleIds.PRESENTATION_TO_REVOKE,
                        TokenHash.of(ExampleIds.PRESENTATION_TO_REVOKE_LINK),
                        folder,
                        owner,
                        now);
                presentations.visited(
                        UUID.fromString(ExampleIds.PRESENTATION_VISIT_ID),
                        UUID.fromString(ExampleIds.PRESENTATION),
                        TokenHash.of(ExampleIds.PRESENTATION_VISIT),
                        now);
            }
        });
    }

    private void present(String id, TokenHash link, UUID folder, UUID owner, Instant now) {
        presentations.add(
                new Presentation(
                        UUID.fromString(id),
                        folder,
                        owner,
                        "Le voisin : notre choix",
                        null,
                        null,
                        EnumSet.of(PresentationField.PHOTO, PresentationField.AGE, PresentationField.LANGUAGES),
                        true,
                        now,
                        now.plus(Duration.ofDays(OPEN_DAYS)),
                        null,
                        0,
                        null),
                link);
    }

    private void make(UUID id, String name, UUID owner, Instant now) {
        if (folders.find(id, owner, Set.of()).isEmpty()) {
            folders.add(id, owner, name, null, now);
        }
    }
}
