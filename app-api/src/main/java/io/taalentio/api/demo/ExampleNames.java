package io.taalentio.api.demo;

import static io.taalentio.api.demo.ExampleIds.NAME_HIT;
import static io.taalentio.api.demo.ExampleIds.NAME_TO_END;
import static io.taalentio.api.demo.ExampleIds.NAME_WATCHED;
import static io.taalentio.api.demo.ExampleIds.NAME_WATCHED_TOO;
import static io.taalentio.api.demo.ExampleOwner.HIDES;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taalentio.core.nametracking.NameHits;
import io.taalentio.core.nametracking.NameIndex;
import io.taalentio.core.nametracking.NameMatcher;
import io.taalentio.core.nametracking.RegisteredName;
import io.taalentio.core.nametracking.WatchedName;
import io.taalentio.core.nametracking.WatchedNames;
import io.taalentio.core.profile.ProfileKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The watched names the API's examples speak of. */
@Singleton
class ExampleNames {

    private final WatchedNames names;
    private final NameHits hits;
    private final Clock clock;

    ExampleNames(WatchedNames names, NameHits hits, Clock clock) {
        this.names = names;
        this.hits = hits;
        this.clock = clock;
    }

    void plant(UUID watcher) {
        watch(NAME_WATCHED_TOO, "Youcef Idrissi", "Une homonymie signalée par une production", watcher);
        watch(NAME_TO_END, "Paulin Zinsou", null, watcher);
        watch(NAME_WATCHED, "Benani Salma", "Recherchée pour la suite d'un tournage", watcher);
    }

    /** The hit of the first stands in the same transaction, before anybody can be looked over. */
    private void watch(String id, String fullName, @Nullable String why, UUID watcher) {
        UUID watched = UUID.fromString(id);
        if (names.find(watched).isPresent()) {
            return;
        }
        Instant now = clock.instant();
        WatchedName name = new WatchedName(watched, fullName, true, why, null, true, watcher, now, now, 0);
        QuarkusTransaction.requiringNew().run(() -> {
            names.add(name);
            NameMatcher.match(name.name(), RegisteredName.of(HIDES.firstName(), HIDES.lastName()), true)
                    .ifPresent(match -> hits.add(
                            UUID.fromString(NAME_HIT),
                            watched,
                            new NameIndex.Registered(
                                    ProfileKind.TALENT, HIDES.talent(), HIDES.firstName(), HIDES.lastName(), true),
                            match,
                            now));
        });
    }
}
