package io.taalentio.persistence.search;

import io.quarkus.runtime.StartupEvent;
import io.taalentio.core.catalogue.Catalogue;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.CinemaCard;
import io.taalentio.core.search.Criterion;
import io.taalentio.core.search.Finder;
import io.taalentio.core.search.Listing;
import io.taalentio.core.search.ProfileIndex;
import io.taalentio.core.search.SearchField;
import io.taalentio.core.search.SearchQuery;
import io.taalentio.core.search.TalentCard;
import io.taalentio.core.search.WholeList;
import io.taalentio.core.world.World;
import io.taalentio.persistence.crypto.Vault;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The indexes of both kinds of profiles on this node, followed from start to stop, and the cards shown last. */
@ApplicationScoped
class ProfileIndexes implements Finder {

    private static final Logger LOG = System.getLogger(ProfileIndexes.class.getName());
    private static final long EVERY_MS = 900;
    private static final long AGAIN_MS = 5_000;
    private static final long SWEEP_EVERY = TimeUnit.HOURS.toNanos(1);

    private final Vault vault;
    private final DataSource database;
    private final Kept<TalentCard> talents;
    private final Kept<CinemaCard> cinema;
    private volatile boolean stopping;
    private long lastSweep = System.nanoTime();

    ProfileIndexes(DataSource database, Vault vault, World world, Catalogue catalogue, IndexHomes homes) {
        this.vault = vault;
        this.database = database;
        this.talents = new Kept<>(ProfileKind.TALENT, world, catalogue, homes);
        this.cinema = new Kept<>(ProfileKind.CINEMA, world, catalogue, homes);
    }

    Kept<TalentCard> talents() {
        return talents;
    }

    Kept<CinemaCard> cinema() {
        return cinema;
    }

    private Kept<?> of(ProfileKind kind) {
        return switch (kind) {
            case TALENT -> talents;
            case CINEMA -> cinema;
        };
    }

    /** Who is on a page, and of which changes the cards at hand know. */
    record Answer(ProfileIndex.Hits hits, long seen) {}

    static FollowedIndex.Told told(RecentCards<?> cards) {
        return new FollowedIndex.Told() {
            @Override
            public void people(Collection<UUID> changed) {
                cards.changed(changed);
            }

            @Override
            public void everybody() {
                cards.forget();
            }
        };
    }

    /** The index of one kind, and the cards shown last. */
    final class Kept<T> {

        private final RecentCards<T> cards = new RecentCards<>();
        private final FollowedIndex index;

        Kept(ProfileKind kind, World world, Catalogue catalogue, IndexHomes homes) {
            this.index = new FollowedIndex(
                    kind,
                    database,
                    new ProfileFeed(kind, world, catalogue),
                    homes.of(kind),
                    told(cards),
                    FollowedIndex.MOST);
        }

        Answer find(SearchQuery query, Listing listing, LocalDate today) {
            return index.ask(asked -> {
                // Before the search: what is read of people found must be no older than that.
                long seen = cards.changes();
                return new Answer(asked.find(sealed(query), listing, today), seen);
            });
        }

        /** Fills the index anew before it returns; for tests, which cannot wait for it. */
        void refillNow() {
            index.refill();
        }

        /** The cards of a page in its order; {@code read} reads those that are not at hand. */
        List<T> cards(Answer answer, Function<List<UUID>, Map<UUID, T>> read) {
            return cards.of(answer.hits().people(), answer.seen(), read);
        }
    }

    /** As {@link ProfileIndex#walk}. */
    List<WholeList.Place> walk(SearchQuery query, WholeList.@Nullable Place after, int most, LocalDate today) {
        return of(query.kind()).index.ask(asked -> asked.walk(sealed(query), after, most, today));
    }

    /** The people who come after somebody, with their cards as they are now. */
    <T> Page<T> goOn(SearchQuery query, Listing listing, LocalDate today, Function<List<UUID>, Map<UUID, T>> read) {
        List<UUID> people = of(query.kind()).index.ask(asked -> asked.goOn(sealed(query), listing, today));
        Map<UUID, T> cards = read.apply(people);
        return new Page<>(
                people.stream().filter(cards::containsKey).map(cards::get).toList(),
                total(query, today),
                true,
                0,
                listing.size());
    }

    /** How many people the query finds. */
    long total(SearchQuery query, LocalDate today) {
        return of(query.kind()).index.ask(asked -> asked.find(sealed(query), Listing.newest(0, 1), today)
                .total());
    }

    @Override
    public ProfileIndex.Counts count(SearchQuery query, Set<SearchField> fields, LocalDate today) {
        ProfileIndex.Counts counts = of(query.kind()).index.ask(asked -> asked.count(sealed(query), fields, today));
        Map<String, Long> appearances = counts.byField().get(SearchField.APPEARANCE);
        if (appearances != null) {
            counts.byField().put(SearchField.APPEARANCE, Appearances.opened(appearances, this::appearance));
        }
        return counts;
    }

    @Override
    public Map<UUID, ProfileIndex.Passage> passages(SearchQuery query, List<UUID> people) {
        return of(query.kind()).index.askMore(asked -> asked.passages(sealed(query), people));
    }

    @Override
    public List<ProfileIndex.Scored> best(
            SearchQuery query, List<ProfileIndex.Wish> wishes, int most, LocalDate today) {
        List<ProfileIndex.Wish> sealed = wishes.stream()
                .map(wish -> new ProfileIndex.Wish(sealed(wish.criterion()), wish.points()))
                .toList();
        return of(query.kind()).index.ask(asked -> asked.best(sealed(query), sealed, most, today));
    }

    @Override
    public IndexState state(ProfileKind kind) {
        return of(kind).index.state();
    }

    @Override
    public void refill(ProfileKind kind) {
        background("refill of " + kind, of(kind).index::refill);
    }

    // --- what is stored sealed stands in the index as its blind index ------------------------------------------------

    private SearchQuery sealed(SearchQuery query) {
        SearchQuery sealed = query;
        for (Criterion criterion : query.criteria()) {
            sealed = sealed.with(sealed(criterion));
        }
        return sealed;
    }

    private Criterion sealed(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Words words
            when words.field() == SearchField.PHONE ->
                new Criterion.Words(SearchField.PHONE, String.join(" ", tokens("phone", words.text())));
            case Criterion.Keys keys
            when keys.field() == SearchField.APPEARANCE ->
                new Criterion.Keys(
                        SearchField.APPEARANCE,
                        keys.wanted().stream()
                                .flatMap(key -> appearance(key).stream())
                                .toList(),
                        keys.unwanted().stream()
                                .flatMap(key -> appearance(key).stream())
                                .toList());
            default -> criterion;
        };
    }

    private List<String> appearance(String key) {
        return tokens("appearance", key);
    }

    /** Whichever key the value was stored with, one of these stands for it in the index. */
    private List<String> tokens(String purpose, String value) {
        return vault.blindIndexes(purpose, value).stream()
                .map(HexFormat.of()::formatHex)
                .toList();
    }

    // --- from start to stop ------------------------------------------------------------------------------------------

    void start(@Observes StartupEvent event) {
        for (Kept<?> kept : List.of(talents, cinema)) {
            background("search index", () -> {
                open(kept.index);
                while (!stopping) {
                    pause(EVERY_MS);
                    try {
                        kept.index.tick();
                    } catch (RuntimeException e) {
                        // The next look tries again; questions say what is wrong.
                        LOG.log(Level.DEBUG, "a look for changes failed", e);
                    }
                    if (kept == talents) {
                        sweep();
                    }
                }
            });
        }
    }

    /** Until it is open: its folder may be full, the cluster not there yet, or another node about to fill it. */
    private void open(FollowedIndex index) {
        while (!stopping && !index.isOpen()) {
            try {
                index.open();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "a search index cannot be opened yet", e);
                pause(AGAIN_MS);
            }
            if (!index.isOpen()) {
                pause(EVERY_MS);
            }
        }
    }

    private void background(String name, Runnable work) {
        Thread.ofPlatform().name(name).daemon().start(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, name + " failed", e);
            }
        });
    }

    private void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() {
        if (System.nanoTime() - lastSweep > SWEEP_EVERY) {
            lastSweep = System.nanoTime();
            try (Connection connection = database.getConnection()) {
                ChangeNotes.sweep(connection);
            } catch (SQLException e) {
                LOG.log(Level.WARNING, "Old notes of changes could not be swept: {0}", e.getMessage());
            }
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
        talents.index.close();
        cinema.index.close();
    }
}
