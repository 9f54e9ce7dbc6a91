package io.taalentio.core.search;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.kernel.Violations;
import io.taalentio.core.profile.ProfileKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody keeps a search of a staff list under a name, and has it tell of new people. */
@UseCase
public class KeepSearch {

    private static final int LONGEST_NAME = 80;
    private static final int MOST = 50;

    private final SavedSearches saved;
    private final StoredSearches stored;
    private final WholeList list;
    private final KnownPeople known;
    private final Morning morning;
    private final Ids ids;
    private final Clock clock;

    public KeepSearch(
            SavedSearches saved,
            StoredSearches stored,
            WholeList list,
            KnownPeople known,
            Morning morning,
            Ids ids,
            Clock clock) {
        this.saved = saved;
        this.stored = stored;
        this.list = list;
        this.known = known;
        this.morning = morning;
        this.ids = ids;
        this.clock = clock;
    }

    /** One's own, by name; those of a list one may no longer see are left out. */
    public List<SavedSearch> list(Actor actor) {
        return saved.of(owner(actor)).stream()
                .filter(search -> actor.may(SearchRights.toList(search.kind())))
                .toList();
    }

    /**
     * @param filters as the address of the staff list spells them
     * @throws io.taalentio.core.kernel.InvalidValue on {@code name} or a filter
     * @throws Conflict {@code name-taken}, {@code too-many}
     */
    public SavedSearch keep(ProfileKind kind, String name, Map<String, String> filters, Cadence cadence, Actor actor) {
        UUID owner = owner(actor);
        SearchQuery query = known.among(stored.read(kind, filters), actor);
        check(name);
        if (saved.count(owner) >= MOST) {
            throw new Conflict("too-many", Map.of("max", MOST));
        }
        Instant now = clock.instant();
        SavedSearch search = new SavedSearch(
                ids.next(),
                owner,
                kind,
                name.strip(),
                query.address(),
                cadence,
                now,
                null,
                null,
                morning.next(cadence, now),
                0);
        saved.add(search);
        if (cadence != Cadence.NONE) {
            remember(search.id(), query);
        }
        return search;
    }

    /**
     * @throws NotFound when the actor has no such search
     * @throws Conflict {@code name-taken}
     */
    public SavedSearch change(UUID id, String name, Cadence cadence, Actor actor) {
        SavedSearch search = own(id, actor);
        check(name);
        Instant now = clock.instant();
        if (cadence != Cadence.NONE && search.cadence() == Cadence.NONE) {
            remember(id, known.among(stored.read(search.kind(), search.filters()), actor));
        }
        Instant due = cadence == search.cadence() ? search.nextLookAt() : morning.next(cadence, now);
        saved.change(id, name.strip(), cadence, due);
        return own(id, actor);
    }

    public void remove(UUID id, Actor actor) {
        saved.remove(own(id, actor).id());
    }

    /** Whoever is found now is not new later. */
    private void remember(UUID id, SearchQuery query) {
        saved.know(
                id,
                list.next(query, LocalDate.now(clock), null, AlertSavedSearches.MOST_PEOPLE).stream()
                        .map(WholeList.Place::id)
                        .toList());
    }

    private SavedSearch own(UUID id, Actor actor) {
        return saved.find(id, owner(actor)).orElseThrow(() -> new NotFound("not-found"));
    }

    private static UUID owner(Actor actor) {
        UUID account = actor.accountId();
        if (account == null || !(actor.may(Permission.LIST_TALENTS) || actor.may(Permission.LIST_CINEMA_TALENTS))) {
            throw new Forbidden("forbidden");
        }
        return account;
    }

    private static void check(String name) {
        Violations violations = new Violations();
        violations.required(name, "name");
        violations.maxLength(name, LONGEST_NAME, "name");
        violations.throwIfAny();
    }
}
