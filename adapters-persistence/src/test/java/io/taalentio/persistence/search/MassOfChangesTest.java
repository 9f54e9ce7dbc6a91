package io.taalentio.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.catalogue.Catalogue;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.Finder.Standing;
import io.taalentio.core.world.World;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import leaves to be followed must fit into memory, however large it is. */
@QuarkusTest
class MassOfChangesTest {

    private static final int MOST = 40;

    @Inject
    DataSource database;

    @Inject
    World world;

    @Inject
    Catalogue catalogue;

    @TempDir
    Path home;

    private final List<UUID> followed = new ArrayList<>();
    private final RecentCards<String> cards = new RecentCards<>();
    private FollowedIndex index;

    @BeforeEach
    void opened() {
        index = new FollowedIndex(
                ProfileKind.TALENT,
                database,
                new ProfileFeed(ProfileKind.TALENT, world, catalogue),
                new IndexFolders(home),
                told(),
                MOST);
        index.open();
        asked();
    }

    /** As a node does, and written down here as well. */
    private FollowedIndex.Told told() {
        FollowedIndex.Told node = ProfileIndexes.told(cards);
        return new FollowedIndex.Told() {
            @Override
            public void people(Collection<UUID> changed) {
                followed.addAll(changed);
                node.people(changed);
            }

            @Override
            public void everybody() {
                node.everybody();
            }
        };
    }

    @AfterEach
    void closed() {
        index.close();
    }

    @Test
    void a_few_changes_are_followed_person_by_person() throws SQLException {
        followed.clear();
        Path before = folder();
        touch(MOST / 2);
        asked();
        assertThat(followed).hasSize(MOST / 2);
        assertThat(folder()).isEqualTo(before);
    }

    @Test
    void more_than_is_followed_is_filled_anew_while_the_old_index_answers() throws Exception {
        followed.clear();
        Path before = folder();
        touch(MOST + 10);
        assertThat(index.state().behind()).isEqualTo(MOST + 1);
        asked();
        awaitOtherThan(before);
        assertThat(followed).isEmpty();
        asked();
        assertThat(index.state().behind()).isZero();
    }

    /** Of a mass of changes nobody is told person by person, so whose card is at hand may have changed with them. */
    @Test
    void cards_of_before_are_forgotten_when_the_index_is_replaced() throws Exception {
        UUID shown = UUID.randomUUID();
        UUID read = UUID.randomUUID();
        long seen = cards.changes();
        assertThat(card(shown, seen, "before")).isEqualTo("before");
        assertThat(card(shown, seen, "not asked for")).isEqualTo("before");
        Path before = folder();
        touch(MOST + 10);
        asked();
        awaitOtherThan(before);
        assertThat(followed).isEmpty();
        assertThat(card(shown, cards.changes(), "after")).isEqualTo("after");
        // Found in the index of before, read only now: shown, but not kept.
        assertThat(card(read, seen, "late")).isEqualTo("late");
        assertThat(card(read, cards.changes(), "after")).isEqualTo("after");
    }

    private String card(UUID person, long seen, String stored) {
        return cards.of(List.of(person), seen, missing -> Map.of(person, stored))
                .getFirst();
    }

    @Test
    void a_transaction_left_open_does_not_have_it_filled_again_and_again() throws Exception {
        try (Connection open = database.getConnection()) {
            open.setAutoCommit(false);
            try (Statement statement = open.createStatement()) {
                statement.executeQuery("select pg_current_xact_id()").close();
            }
            Path before = folder();
            touch(MOST + 10);
            asked();
            awaitOtherThan(before);
            Path filled = folder();
            followed.clear();
            for (int i = 0; i < 20; i++) {
                asked();
                TimeUnit.MILLISECONDS.sleep(25);
            }
            assertThat(folder()).isEqualTo(filled);
            assertThat(followed).isEmpty();
            touch(3);
            asked();
            assertThat(followed).hasSize(3);
            open.rollback();
        }
    }

    private long asked() {
        return index.ask(asked -> ((LuceneIndex) asked).size());
    }

    /** Notes of people who are gone again: what they cost is the same. */
    private void touch(int people) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Comoros.run(
                    connection,
                    "insert into profile_change (kind, profile_id)"
                            + " select 'TALENT', gen_random_uuid() from generate_series(1, ?)",
                    people);
        }
    }

    private Path folder() {
        try (var folders = Files.list(home)) {
            return folders.max((a, b) ->
                            Long.compare(a.toFile().lastModified(), b.toFile().lastModified()))
                    .orElseThrow();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The index is replaced: the folder that was open is gone and it is ready again. */
    private void awaitOtherThan(Path before) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (Files.exists(before) || index.state().standing() != Standing.READY) {
            assertThat(System.nanoTime()).as("still not filled anew").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }
}
