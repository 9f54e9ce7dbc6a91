package io.taalentio.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.Criterion.Keys;
import io.taalentio.core.search.IndexedPeople;
import io.taalentio.core.search.IndexedPeople.Who;
import io.taalentio.core.search.Listing;
import io.taalentio.core.search.ProfileIndex;
import io.taalentio.core.search.ProfileIndexContract;
import io.taalentio.core.search.SearchField;
import io.taalentio.core.search.SearchQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The index in a real OpenSearch does what every index does, for several nodes at once. */
class ClusterIndexTest extends ProfileIndexContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final SearchQuery ALL = SearchQuery.everybody(ProfileKind.CINEMA);

    private final SearchCluster cluster = new SearchCluster(OpenSearchNode.address(), null, null);
    private final ClusterHome home = home("house" + UUID.randomUUID());

    private ClusterHome home(String prefix) {
        return new ClusterHome(cluster, ProfileKind.CINEMA, prefix, 1);
    }

    @Override
    protected ProfileIndex empty() {
        return home("contract" + UUID.randomUUID()).empty("here").index();
    }

    @AfterEach
    void tidy() {
        cluster.change("DELETE", "house*,contract*", null);
        cluster.close();
    }

    @Test
    void what_one_node_followed_another_finds_and_goes_on_from() throws IOException {
        assertThat(home.existing("here")).isNull();
        IndexHome.Opened one = published(41, Who.AWA);
        StoredIndex other = opened("here");
        assertThat(other.position()).isEqualTo(41);
        other.apply(List.of(IndexedPeople.person(Who.DIALLO)), List.of(Who.AWA.id), 42);
        assertThat(one.index().position()).as("as it last looked").isEqualTo(41);
        assertThat(one.index().usable()).isTrue();
        assertThat(one.index().position()).isEqualTo(42);
        assertThat(everybody(one.index())).containsExactly(Who.DIALLO.id);
    }

    @Test
    void an_index_that_followed_other_notes_is_not_taken_up() throws IOException {
        published(41, Who.AWA);
        assertThat(home.existing("elsewhere")).isNull();
    }

    @Test
    void a_new_index_takes_the_place_of_the_old_one_for_every_node() throws IOException {
        IndexHome.Opened before = published(41, Who.AWA);
        IndexHome.Opened fresh = home.empty("here");
        fresh.index().fill(List.of(IndexedPeople.person(Who.FATOU)));
        fresh.index().apply(List.of(), List.of(), 50);
        assertThat(everybody(before.index())).as("until it is published").containsExactly(Who.AWA.id);
        fresh.publish();
        before.drop();
        assertThat(everybody(before.index())).containsExactly(Who.FATOU.id);
        assertThat(opened("here").position()).isEqualTo(50);
    }

    @Test
    void an_index_that_is_gone_says_so_and_is_not_made_by_what_is_written_to_it() throws IOException {
        IndexHome.Opened opened = published(41, Who.AWA);
        cluster.change("DELETE", "house*", null).expected();
        StoredIndex index = opened.index();
        assertThatThrownBy(() -> everybody(index)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> index.apply(List.of(IndexedPeople.person(Who.FATOU)), List.of(), 42))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(index.usable()).isFalse();
        assertThat(home.existing("here")).isNull();
    }

    @Test
    void what_was_given_up_while_it_was_filled_is_deleted() throws IOException {
        IndexHome.Opened half = home.empty("here");
        half.index().fill(List.of(IndexedPeople.person(Who.AWA)));
        half.drop();
        assertThatThrownBy(half.index()::size).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void an_index_cut_into_parts_finds_orders_and_counts_the_same() throws IOException {
        IndexHome.Opened opened =
                new ClusterHome(cluster, ProfileKind.CINEMA, "house" + UUID.randomUUID(), 3).empty("here");
        StoredIndex index = opened.index();
        index.apply(
                List.of(
                        IndexedPeople.person(Who.FATOU),
                        IndexedPeople.person(Who.MOHAMED),
                        IndexedPeople.person(Who.AWA),
                        IndexedPeople.person(Who.DIALLO)),
                List.of(),
                7);
        assertThat(everybody(index)).containsExactly(Who.DIALLO.id, Who.AWA.id, Who.MOHAMED.id, Who.FATOU.id);
        assertThat(index.count(ALL.with(Keys.of(SearchField.GENDER, "F")), Set.of(SearchField.EYES), TODAY)
                        .byField()
                        .get(SearchField.EYES))
                .isEqualTo(Map.of("BLACK", 1L, "BROWN", 1L));
    }

    private IndexHome.Opened published(long position, Who who) throws IOException {
        IndexHome.Opened opened = home.empty("here");
        opened.index().apply(List.of(IndexedPeople.person(who)), List.of(), position);
        opened.publish();
        return opened;
    }

    private StoredIndex opened(String origin) {
        IndexHome.Opened found = home.existing(origin);
        if (found == null) {
            throw new AssertionError("there is none");
        }
        return found.index();
    }

    private static List<UUID> everybody(ProfileIndex index) {
        return index.find(ALL, Listing.newest(0, 10), TODAY).people();
    }
}
