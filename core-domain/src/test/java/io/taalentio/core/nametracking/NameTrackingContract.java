package io.taalentio.core.nametracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Role;
import io.taalentio.core.audit.InMemoryActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.nametracking.NameHits.Filter;
import io.taalentio.core.nametracking.NameHits.Hit;
import io.taalentio.core.nametracking.NameMatch.MatchType;
import io.taalentio.core.nametracking.WatchedNames.ScanState;
import io.taalentio.core.profile.ProfileKind;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Watching names, over the database and over memory alike. Every test has a family name of its own. */
public abstract class NameTrackingContract {

    private static final AtomicInteger FAMILIES = new AtomicInteger(1);

    protected final InMemoryActivityLog activities = new InMemoryActivityLog();
    private final Clock clock = Clock.systemUTC();
    private Actor admin = Actor.system();
    private String family = "";

    protected abstract WatchedNames names();

    protected abstract NameIndex index();

    protected abstract NameHits hits();

    protected abstract NameChecks checks();

    protected abstract <T> T inTransaction(Supplier<T> act);

    /** A stored talent profile. */
    protected abstract UUID person(String firstName, String lastName);

    protected abstract void rename(UUID profileId, String firstName, String lastName);

    protected abstract void erase(UUID profileId);

    protected abstract UUID account();

    private WatchName watchName() {
        return new WatchName(names(), activities, UUID::randomUUID, clock);
    }

    private ChangeWatch changeWatch() {
        return new ChangeWatch(names(), activities, clock);
    }

    private KeepHit keepHit() {
        return new KeepHit(hits(), activities, UUID::randomUUID, clock);
    }

    private ReviewHit reviewHit() {
        return new ReviewHit(hits(), activities, clock);
    }

    @BeforeEach
    void somebodyWatches() {
        admin = new Actor(account(), Set.of(Role.ADMIN), Language.FR, "127.0.0.1", null);
        int number = FAMILIES.getAndIncrement();
        family = "Zu" + "bcdfgjkl".charAt(number % 8) + "o" + "bcdfgjkl".charAt(number / 8 % 8) + "uxilop";
    }

    private WatchedName watch(String name, boolean fuzzy) {
        return inTransaction(() -> watchName().watch(new WatchName.Command(name, fuzzy, "for the test", null), admin));
    }

    private UUID registered(String firstName, String lastName) {
        UUID id = person(firstName, lastName);
        due(id);
        return id;
    }

    private void due(UUID id) {
        inTransaction(() -> {
            checks().due(ProfileKind.TALENT, id);
            return true;
        });
    }

    private void check() {
        CheckNames check = new CheckNames(index(), names(), hits(), keepHit());
        int made = 1;
        while (made > 0) {
            made = inTransaction(() -> check.check(50));
        }
    }

    private void scan() {
        ScanPeople scan = new ScanPeople(names(), index(), keepHit(), clock);
        boolean more = true;
        while (more) {
            more = inTransaction(scan::scanBatch);
        }
    }

    private List<Hit> found(WatchedName name) {
        return hits().page(new Filter(name.id(), null, false), 0, 50).items();
    }

    @Test
    void who_registers_under_a_watched_name_is_found_however_it_is_spelled() {
        WatchedName name = watch("Mamadou " + family, true);
        scan();
        UUID person = registered(family.toUpperCase(Locale.ROOT), "Mamadu");
        registered("Amadou", family);
        check();
        assertThat(found(name)).singleElement().satisfies(hit -> {
            assertThat(hit.profileId()).isEqualTo(person);
            assertThat(hit.match().type()).isEqualTo(MatchType.FUZZY);
            assertThat(hit.match().explanations()).isNotEmpty();
            assertThat(hit.status()).isEqualTo(HitStatus.NEW);
            assertThat(hit.registeredName()).endsWith(" Mamadu");
            assertThat(hit.code()).isNotBlank();
        });
        assertThat(activities.actions()).contains("name-watched", "name-detected");
    }

    @Test
    void people_who_are_there_already_are_looked_over_and_one_sees_how_far_it_is() {
        UUID person = registered("Awa Marie", family);
        check();
        WatchedName name = watch("Awa " + family, false);
        assertThat(names().overview(name.id()).orElseThrow().scan().state()).isEqualTo(ScanState.WAITING);
        scan();
        assertThat(found(name)).singleElement().satisfies(hit -> {
            assertThat(hit.profileId()).isEqualTo(person);
            assertThat(hit.match().type()).isEqualTo(MatchType.CONTAINS);
        });
        WatchedNames.Overview overview = names().overview(name.id()).orElseThrow();
        assertThat(overview.scan().state()).isEqualTo(ScanState.DONE);
        assertThat(overview.scan().checked())
                .isEqualTo(overview.scan().candidates())
                .isPositive();
        assertThat(overview.open()).isOne();
        assertThat(names().progress().done()).isEqualTo(names().progress().names());
    }

    @Test
    void without_other_spellings_only_the_same_words_count() {
        WatchedName name = watch("Fatoumata " + family, false);
        scan();
        registered("Fatou", family);
        registered(family, "Fatoumàta");
        check();
        assertThat(found(name)).extracting(hit -> hit.match().type()).containsExactly(MatchType.EXACT);
        inTransaction(() -> {
            changeWatch().change(name.id(), 0, new ChangeWatch.Change(true, null, null, null), admin);
            return true;
        });
        scan();
        assertThat(found(name)).hasSize(2);
    }

    @Test
    void a_false_positive_does_not_come_again_and_a_decision_stands() {
        WatchedName name = watch("Kadiatou " + family, true);
        scan();
        UUID person = registered("Kadiatou", family);
        check();
        Hit hit = found(name).getFirst();
        inTransaction(() -> {
            reviewHit().review(hit.id(), HitStatus.FALSE_POSITIVE, " another person ", admin);
            reviewHit().review(hit.id(), HitStatus.FALSE_POSITIVE, null, admin);
            return true;
        });
        due(person);
        check();
        inTransaction(() -> new AskScan(names(), activities, clock).ask(admin));
        scan();
        assertThat(found(name)).singleElement().satisfies(settled -> {
            assertThat(settled.status()).isEqualTo(HitStatus.FALSE_POSITIVE);
            assertThat(settled.note()).isEqualTo("another person");
            assertThat(settled.reviewedBy()).isEqualTo(admin.accountId());
        });
        assertThatThrownBy(() -> inTransaction(() -> {
                    reviewHit().review(hit.id(), HitStatus.CONFIRMED, null, admin);
                    return true;
                }))
                .hasStackTraceContaining("invalid-state");
        assertThat(activities.actions().stream()
                        .filter("name-hit-reviewed"::equals)
                        .toList())
                .hasSize(1);
        assertThat(hits().page(new Filter(name.id(), HitStatus.FALSE_POSITIVE, false), 0, 10)
                        .total())
                .isOne();
        assertThat(hits().page(new Filter(name.id(), null, true), 0, 10).total())
                .isZero();
    }

    @Test
    void a_renamed_profile_is_checked_again_and_a_hit_that_no_longer_fits_goes() {
        WatchedName name = watch("Ousmane " + family, true);
        scan();
        UUID person = registered("Binta", family);
        check();
        assertThat(found(name)).isEmpty();
        rename(person, "Usman", family);
        due(person);
        check();
        assertThat(found(name)).extracting(Hit::registeredName).containsExactly("Usman " + family);
        rename(person, "Binta", family);
        due(person);
        check();
        assertThat(found(name)).isEmpty();
    }

    @Test
    void of_an_erased_profile_nothing_stays() {
        WatchedName name = watch("Ibrahima " + family, true);
        scan();
        UUID person = registered("Ibrahima", family);
        check();
        assertThat(found(name)).hasSize(1);
        erase(person);
        due(person);
        check();
        assertThat(found(name)).isEmpty();
        inTransaction(() -> new AskScan(names(), activities, clock).ask(admin));
        scan();
        assertThat(found(name)).isEmpty();
    }

    @Test
    void a_name_is_watched_once_and_only_by_administrators() {
        WatchedName name = watch("Awa " + family, true);
        assertThatThrownBy(() -> watch(family + "  AWÀ", false)).hasStackTraceContaining("already-watched");
        assertThatThrownBy(() -> watch(" - ", true)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> watch("A. B.", true)).isInstanceOf(InvalidValue.class);
        Actor recruiter = new Actor(admin.accountId(), Set.of(Role.RECRUITER), Language.FR, "127.0.0.1", null);
        assertThatThrownBy(() -> watchName().watch(new WatchName.Command("Ali", true, null, null), recruiter))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> new EndWatch(names(), activities).end(name.id(), recruiter))
                .isInstanceOf(Forbidden.class);
        inTransaction(() -> {
            new EndWatch(names(), activities).end(name.id(), admin);
            return true;
        });
        assertThatThrownBy(() -> new EndWatch(names(), activities).end(name.id(), admin))
                .isInstanceOf(NotFound.class);
        assertThat(names().find(name.id())).isEmpty();
    }

    @Test
    void a_paused_name_finds_nobody_and_an_older_version_is_refused() {
        WatchedName name = watch("Mory " + family, true);
        scan();
        inTransaction(() -> {
            changeWatch().change(name.id(), 0, new ChangeWatch.Change(null, "", "casting@example.com", false), admin);
            return true;
        });
        WatchedName paused = names().find(name.id()).orElseThrow();
        assertThat(paused.active()).isFalse();
        assertThat(paused.description()).isNull();
        assertThat(paused.version()).isEqualTo(1);
        assertThatThrownBy(() -> inTransaction(() -> {
                    changeWatch().change(name.id(), 0, new ChangeWatch.Change(null, null, null, true), admin);
                    return true;
                }))
                .isInstanceOf(Conflict.class);
        registered("Mory", family);
        check();
        assertThat(found(name)).isEmpty();
        assertThat(names().page(family, false, 0, 10).items()).hasSize(1);
        assertThat(names().page(family, true, 0, 10).items()).isEmpty();
        inTransaction(() -> {
            changeWatch().change(name.id(), 1, new ChangeWatch.Change(null, null, null, true), admin);
            return true;
        });
        scan();
        assertThat(found(name)).hasSize(1);
    }

    @Test
    void news_are_told_when_everybody_was_looked_over_and_again_later_when_nobody_could_be_told() {
        registered("Salif", family);
        check();
        WatchedName name = watch("Salif " + family, true);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        assertThat(hits().entriesWithNews(now)).doesNotContain(name.id());
        scan();
        assertThat(hits().entriesWithNews(now)).contains(name.id());
        inTransaction(() -> {
            hits().notNotified(name.id(), now.plusSeconds(900));
            return true;
        });
        assertThat(found(name)).extracting(Hit::status).containsExactly(HitStatus.NOTIFY_FAILED);
        assertThat(hits().entriesWithNews(now)).doesNotContain(name.id());
        assertThat(hits().entriesWithNews(now.plusSeconds(901))).contains(name.id());
        inTransaction(() -> {
            List<Hit> news = hits().news(name.id(), now.plusSeconds(901));
            assertThat(news).hasSize(1);
            hits().notified(Set.of(news.getFirst().id()), now);
            return true;
        });
        assertThat(found(name)).extracting(Hit::status).containsExactly(HitStatus.NOTIFIED);
        assertThat(hits().entriesWithNews(now.plusSeconds(901))).doesNotContain(name.id());
    }
}
