package io.taalentio.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.IndexedPeople;
import io.taalentio.core.search.IndexedPeople.Who;
import io.taalentio.core.search.IndexedProfile;
import io.taalentio.core.search.Listing;
import io.taalentio.core.search.ProfileIndex;
import io.taalentio.core.search.ProfileIndexContract;
import io.taalentio.core.search.SearchQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of Lucene does what every index does, and outlives its node: followed, cut off, damaged or of another time. */
class LuceneIndexTest extends ProfileIndexContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @TempDir
    Path home;

    private final List<LuceneIndex> opened = new ArrayList<>();

    @Override
    protected ProfileIndex empty() {
        try {
            LuceneIndex index =
                    new IndexFolders(home.resolve("contract")).empty("here").index();
            opened.add(index);
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() throws IOException {
        for (LuceneIndex index : opened) {
            index.close();
        }
    }

    @Test
    void what_was_written_to_the_folder_is_there_at_the_next_start() throws IOException {
        try (LuceneIndex index = open("here")) {
            index.apply(List.of(IndexedPeople.person(Who.AWA)), List.of(), 41);
            index.commit();
            index.apply(List.of(IndexedPeople.person(Who.DIALLO)), List.of(), 42);
        }
        try (LuceneIndex index = open("here")) {
            assertThat(index.position()).isEqualTo(42);
            assertThat(everybody(index)).isEqualTo(2);
        }
    }

    @Test
    void an_index_that_followed_other_notes_starts_empty() throws IOException {
        try (LuceneIndex index = open("here")) {
            index.apply(List.of(IndexedPeople.person(Who.AWA)), List.of(), 41);
        }
        try (LuceneIndex index = open("elsewhere")) {
            assertThat(index.position()).isEqualTo(ProfileIndex.NOWHERE);
            assertThat(everybody(index)).isZero();
        }
    }

    @Test
    void a_damaged_index_is_put_away_and_started_empty() throws IOException {
        try (LuceneIndex index = open("here")) {
            index.apply(List.of(IndexedPeople.person(Who.AWA)), List.of(), 41);
        }
        try (Stream<Path> files = Files.list(home.resolve("a"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (LuceneIndex index = open("here")) {
            assertThat(index.position()).isEqualTo(ProfileIndex.NOWHERE);
            index.apply(List.of(IndexedPeople.person(Who.AWA)), List.of(), 43);
            assertThat(everybody(index)).isEqualTo(1);
        }
    }

    @Test
    void two_nodes_on_one_disk_have_an_index_each() throws IOException {
        try (LuceneIndex one = open("here");
                LuceneIndex other = open("here")) {
            one.apply(List.of(IndexedPeople.person(Who.AWA)), List.of(), 41);
            assertThat(everybody(other)).isZero();
        }
    }

    /** In several segments, some of whose people are gone: pages follow each other as one list, equals newest first. */
    @Test
    void the_best_matches_go_on_from_page_to_page_and_of_equals_the_newest_come_first() throws IOException {
        List<IndexedProfile> people = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            people.add(
                    bearing(i, List.of("Fatou", "Fatoumata", "Fatima", "Kofi").get(i % 4)));
        }
        Collections.shuffle(people, new Random(3));
        try (LuceneIndex index = open("here")) {
            for (int from = 0; from < people.size(); from += 30) {
                index.apply(people.subList(from, from + 30), List.of(), from + 1);
            }
            List<UUID> gone = people.stream().map(IndexedProfile::id).limit(20).toList();
            index.apply(List.of(), gone, 200);
            SearchQuery fatou = SearchQuery.everybody(ProfileKind.CINEMA).withText("fatou");
            List<IndexedProfile> expected = people.stream()
                    .filter(person -> !gone.contains(person.id()))
                    .filter(person -> person.firstName().startsWith("Fatou"))
                    .sorted(Comparator.comparing((IndexedProfile person) ->
                                    person.firstName().length())
                            .thenComparing(IndexedProfile::createdAt, Comparator.reverseOrder())
                            .thenComparing(person -> person.id().toString()))
                    .toList();
            List<UUID> whole = index.find(fatou, Listing.best(0, 100), TODAY).people();
            assertThat(whole)
                    .startsWith(expected.stream().map(IndexedProfile::id).toArray(UUID[]::new));
            List<UUID> pages = new ArrayList<>();
            for (int page = 0; page * 7 < whole.size(); page++) {
                ProfileIndex.Hits hits = index.find(fatou, Listing.best(page, 7), TODAY);
                assertThat(hits.total()).isEqualTo(whole.size());
                pages.addAll(hits.people());
            }
            assertThat(pages).isEqualTo(whole);
        }
    }

    private static IndexedProfile bearing(int number, String firstName) {
        return new IndexedProfile(
                new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number),
                // Some on the same moment.
                Instant.parse("2026-03-01T10:00:00Z").plusSeconds(number / 9),
                firstName,
                "Nom" + (char) ('a' + number % 26),
                "SNDAK%05dF".formatted(number),
                List.of(),
                "n" + number + "@example.org",
                null,
                null,
                null,
                50,
                Map.of(),
                List.of(),
                null);
    }

    private LuceneIndex open(String origin) throws IOException {
        IndexFolders folders = new IndexFolders(home);
        IndexFolders.Folder found = folders.existing(origin);
        return found == null ? folders.empty(origin).index() : found.index();
    }

    private static long everybody(LuceneIndex index) {
        return index.find(SearchQuery.everybody(ProfileKind.CINEMA), Listing.newest(0, 10), TODAY)
                .total();
    }
}
