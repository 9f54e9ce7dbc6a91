package io.taalentio.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.catalogue.Catalogue;
import io.taalentio.core.kernel.Refused;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.Criterion.Keys;
import io.taalentio.core.search.Finder.Standing;
import io.taalentio.core.search.Listing;
import io.taalentio.core.search.SearchField;
import io.taalentio.core.search.SearchQuery;
import io.taalentio.core.world.World;
import io.taalentio.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several nodes fill, follow and mend one index in a real OpenSearch, over a real database. */
@QuarkusTest
class SharedIndexTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final SearchQuery NAURU =
            SearchQuery.everybody(ProfileKind.TALENT).with(Keys.of(SearchField.COUNTRY, "NR"));

    @Inject
    DataSource database;

    @Inject
    World world;

    @Inject
    Catalogue catalogue;

    @Inject
    Sql sql;

    @SuppressWarnings("NullAway.Init")
    private SearchCluster cluster;

    private final String prefix = "shared" + UUID.randomUUID();
    private final Set<UUID> oneWasTold = ConcurrentHashMap.newKeySet();
    private final Set<UUID> otherWasTold = ConcurrentHashMap.newKeySet();

    private FollowedIndex node(Set<UUID> told) {
        return new FollowedIndex(
                ProfileKind.TALENT,
                database,
                new ProfileFeed(ProfileKind.TALENT, world, catalogue),
                new ClusterHome(cluster, ProfileKind.TALENT, prefix, 1),
                told::addAll,
                FollowedIndex.MOST);
    }

    @BeforeEach
    void open() {
        cluster = new SearchCluster(OpenSearchNode.address(), null, null);
    }

    @AfterEach
    void tidy() {
        sql.update("delete from talent_profile where residence_country = 'NR'");
        cluster.change("DELETE", "shared*", null);
        cluster.close();
    }

    private UUID comes(int n) {
        UUID id = UUID.randomUUID();
        sql.update("""
                insert into talent_profile (id, code, status, first_name, last_name, email, gender, origin_country,
                    nationality, residence_country, residence_city_other, completeness, visibility, created_at, updated_at)
                values (?, ?, 'ACTIVE', 'Eigigu', 'Harris', ?, 'F', 'NR', 'NR', 'NR', 'Yaren', 50, 'UNLISTED', now(), now())""", id, "NRF" + String.format(Locale.ROOT, "%04d", n) + "YAR", "nr" + n + "@example.org");
        return id;
    }

    private static List<UUID> found(FollowedIndex node, SearchQuery query) {
        return node.ask(
                index -> index.find(query, Listing.newest(0, 100), TODAY).people());
    }

    @Test
    void what_is_committed_shows_in_the_next_answer_of_every_node() {
        FollowedIndex one = node(oneWasTold);
        FollowedIndex other = node(otherWasTold);
        one.open();
        other.open();
        assertThat(one.state().standing()).isEqualTo(Standing.READY);
        assertThat(one.state().profiles())
                .isEqualTo(sql.one(
                                "select count(*) from talent_profile where deleted_at is null and status = 'ACTIVE'",
                                row -> row.getLong(1))
                        .orElse(-1L));
        UUID person = comes(1);
        assertThat(found(one, NAURU)).containsExactly(person);
        assertThat(found(other, NAURU)).containsExactly(person);
        assertThat(oneWasTold).contains(person);
        assertThat(otherWasTold)
                .as("its cards are old, too, though the other one followed")
                .contains(person);
        sql.update("update talent_profile set last_name = 'Deireragea' where id = ?", person);
        assertThat(found(other, NAURU.withText("deireragea"))).containsExactly(person);
        sql.update("update talent_profile set deleted_at = now() where id = ?", person);
        assertThat(found(one, NAURU)).isEmpty();
        assertThat(one.state().behind()).isZero();
    }

    @Test
    void nobody_is_missed_while_nodes_follow_and_fill_at_once() throws Exception {
        FollowedIndex one = node(oneWasTold);
        FollowedIndex other = node(otherWasTold);
        one.open();
        other.open();
        List<UUID> all = new ArrayList<>();
        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            List<Future<?>> busy = new ArrayList<>();
            for (FollowedIndex node : List.of(one, other)) {
                busy.add(nodes.submit(() -> {
                    for (int i = 0; i < 30; i++) {
                        found(node, NAURU);
                    }
                }));
            }
            busy.add(nodes.submit(other::refill));
            for (int n = 100; n < 140; n++) {
                all.add(comes(n));
            }
            for (Future<?> each : busy) {
                each.get();
            }
        }
        one.tick();
        assertThat(found(one, NAURU)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(found(other, NAURU)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void an_index_that_was_deleted_is_filled_anew_by_itself() throws InterruptedException {
        FollowedIndex one = node(oneWasTold);
        one.open();
        UUID person = comes(200);
        assertThat(found(one, NAURU)).containsExactly(person);
        cluster.change("DELETE", prefix + "*", null).expected();
        assertThatThrownBy(() -> found(one, NAURU))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("search-index-filling"));
        List<UUID> again = List.of();
        for (int i = 0; i < 200 && again.isEmpty(); i++) {
            Thread.sleep(50);
            try {
                one.tick();
                again = found(one, NAURU);
            } catch (Refused stillFilling) {
                assertThat(stillFilling.code()).isEqualTo("search-index-filling");
            }
        }
        assertThat(again).containsExactly(person);
    }
}
