package io.taalentio.core.search;

import io.taalentio.core.access.Actor;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.AccountStatus;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.Refused;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Looks for new people in the saved searches that are due, one after the other. Each is taken by one node; when that node
 * dies, another begins it anew after a while, and only the last look tells. New is who was not found before, whether he
 * registered since or his profile came to fit.
 */
@Managed
public class AlertSavedSearches {

    /** Of a search that finds more, the newest are looked at; people registered before the last look are not new then. */
    public static final int MOST_PEOPLE = 10_000;

    private static final Logger LOG = System.getLogger(AlertSavedSearches.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final SavedSearches saved;
    private final StoredSearches stored;
    private final WholeList list;
    private final KnownPeople known;
    private final Accounts accounts;
    private final TellNewMatches tell;
    private final Morning morning;
    private final Clock clock;

    public AlertSavedSearches(
            SavedSearches saved,
            StoredSearches stored,
            WholeList list,
            KnownPeople known,
            Accounts accounts,
            TellNewMatches tell,
            Morning morning,
            Clock clock) {
        this.saved = saved;
        this.stored = stored;
        this.list = list;
        this.known = known;
        this.accounts = accounts;
        this.tell = tell;
        this.morning = morning;
        this.clock = clock;
    }

    /** Looks in everything that is due now. */
    public void round() {
        while (true) {
            Instant now = clock.instant();
            Optional<SavedSearch> due = saved.claim(now, now.plus(LEASE));
            if (due.isEmpty()) {
                return;
            }
            look(due.get(), now);
        }
    }

    private void look(SavedSearch search, Instant now) {
        Optional<Account> owner = accounts.find(search.account()).filter(a -> a.status() == AccountStatus.ACTIVE);
        if (owner.isEmpty()) {
            // Whoever comes back hears of those who came meanwhile.
            saved.looked(search, null, null, morning.next(search.cadence(), now));
            return;
        }
        try {
            SearchQuery query = known.among(stored.read(search.kind(), search.filters()), actor(owner.get()));
            List<WholeList.Place> found = list.next(query, LocalDate.now(clock), null, MOST_PEOPLE);
            tell.tell(search, owner.get(), fresh(search, found), now);
        } catch (Forbidden | InvalidValue gone) {
            LOG.log(Level.INFO, "saved search {0} tells no more: {1}", search.id(), gone.code());
            saved.stop(search.id());
        } catch (Refused notNow) {
            // The index of this node is filling: the claim runs out by itself, and somebody looks then.
            LOG.log(Level.INFO, "saved search {0} waits: {1}", search.id(), notNow.code());
        }
    }

    private List<WholeList.Place> fresh(SavedSearch search, List<WholeList.Place> found) {
        Set<UUID> known = saved.known(search.id());
        Instant last = search.lookedAt() == null ? search.createdAt() : search.lookedAt();
        boolean all = found.size() < MOST_PEOPLE;
        return found.stream()
                .filter(place -> !known.contains(place.id()))
                .filter(place -> all || place.registeredAt().isAfter(last))
                .toList();
    }

    private static Actor actor(Account owner) {
        return new Actor(owner.id(), owner.roles(), owner.language(), "system", null);
    }
}
