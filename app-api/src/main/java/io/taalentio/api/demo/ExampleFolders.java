package io.taalentio.api.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taalentio.core.folder.Folders;
import io.taalentio.core.profile.ProfileKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The folders the API's examples speak of. */
@Singleton
class ExampleFolders {

    private static final int MOST = 10;

    private final Folders folders;
    private final Clock clock;

    ExampleFolders(Folders folders, Clock clock) {
        this.folders = folders;
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
        });
    }

    private void make(UUID id, String name, UUID owner, Instant now) {
        if (folders.find(id, owner, Set.of()).isEmpty()) {
            folders.add(id, owner, name, null, now);
        }
    }
}
