package io.taalentio.api.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taalentio.core.account.LinkPurpose;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.Cadence;
import io.taalentio.core.search.Morning;
import io.taalentio.core.search.SavedSearch;
import io.taalentio.core.search.SavedSearches;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The saved searches the API's examples speak of. */
@Singleton
class ExampleSearches {

    private final SavedSearches searches;
    private final ExampleLinks links;
    private final Morning morning;
    private final Clock clock;

    ExampleSearches(SavedSearches searches, ExampleLinks links, Morning morning, Clock clock) {
        this.searches = searches;
        this.links = links;
        this.morning = morning;
        this.clock = clock;
    }

    void plant(UUID owner) {
        QuarkusTransaction.requiringNew().run(() -> {
            Instant now = clock.instant();
            keep(ExampleIds.SAVED_SEARCH, "Casablanca", owner, now);
            keep(ExampleIds.SAVED_SEARCH_TO_FORGET, "Marrakech", owner, now);
            links.link(
                    owner,
                    LinkPurpose.ALERT_STOP,
                    UUID.fromString(ExampleIds.SAVED_SEARCH),
                    ExampleIds.ALERT_TOKEN,
                    now);
        });
    }

    private void keep(String id, String name, UUID owner, Instant now) {
        UUID search = UUID.fromString(id);
        if (searches.find(search, owner).isEmpty()) {
            searches.add(new SavedSearch(
                    search,
                    owner,
                    ProfileKind.TALENT,
                    name,
                    "country=MA",
                    Cadence.WEEKLY,
                    now,
                    null,
                    null,
                    morning.next(Cadence.WEEKLY, now),
                    0));
        }
    }
}
