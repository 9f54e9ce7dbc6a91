package io.taalentio.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.cinema.CinemaProfiles;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Gender;
import io.taalentio.core.kernel.PhoneNumber;
import io.taalentio.core.privacy.KeyUse;
import io.taalentio.core.privacy.SealingKeys;
import io.taalentio.core.profile.Person;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.Duplicates;
import io.taalentio.core.registration.Resemblance.Evidence;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.core.registration.SampleProfiles;
import io.taalentio.core.registration.Suspect;
import io.taalentio.core.search.CinemaCard;
import io.taalentio.core.search.CinemaDirectory;
import io.taalentio.core.search.Criterion;
import io.taalentio.core.search.Listing;
import io.taalentio.core.search.SearchField;
import io.taalentio.core.search.SearchQuery;
import io.taalentio.core.search.TalentCard;
import io.taalentio.core.search.TalentDirectory;
import io.taalentio.core.talent.TalentProfiles;
import io.taalentio.persistence.sql.Sql;
import io.taalentio.persistence.testing.TestPostgres;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The key of blind indexes is changed while people register and are looked for: nobody is missed, no double slips by. */
@QuarkusTest
class IndexKeyChangeTest {

    /** More than a change goes through at once, so that there is a middle. */
    private static final int PEOPLE = 620;

    private static final int ROWS = Boolean.getBoolean("safety.full") ? 100_000 : 1_200;

    /** Of 100,000 rows, while the house stays open. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Inject
    SealingKeys keys;

    @Inject
    IndexedColumns columns;

    @Inject
    BlindIndexes indexes;

    @Inject
    Vault vault;

    @Inject
    Sql sql;

    @Inject
    TalentProfiles talents;

    @Inject
    CinemaProfiles cinema;

    @Inject
    Duplicates duplicates;

    @Inject
    TalentDirectory talentDirectory;

    @Inject
    CinemaDirectory cinemaDirectory;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    /** Ids of the talents by their number. */
    private final Map<String, UUID> people = new LinkedHashMap<>();

    @BeforeEach
    void empty() {
        asOwner("truncate talent_profile, cinema_profile cascade");
        asOwner("delete from key_change");
        people.clear();
        turn();
        older().forEach(this::drop);
    }

    private static String phone(int n) {
        return "+22177" + (5_000_000 + n);
    }

    private void settle(int count) {
        in(() -> {
            for (int i = 0; i < count; i++) {
                people.put(phone(i), register(phone(i)));
            }
            return true;
        });
    }

    private UUID register(String phone) {
        UUID id = UUID.randomUUID();
        talents.add(
                SampleProfiles.talent(id, null, SampleForms.talent("Awa", "Diop", "p" + id + "@example.org", phone)));
        return id;
    }

    private List<UUID> withAppearance(int count) {
        return in(() -> {
            List<UUID> ids = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                UUID id = UUID.randomUUID();
                cinema.add(SampleProfiles.cinema(
                        id,
                        null,
                        SampleForms.cinema("Salma", "El Idrissi", "c" + id + "@example.org", "+2126123456" + i)));
                ids.add(id);
            }
            return ids;
        });
    }

    /** Who is told to be the same person as somebody who registers with the number. */
    private Set<UUID> doubles(String phone) {
        Suspect suspect = new Suspect(
                ProfileKind.TALENT,
                UUID.randomUUID(),
                new Person("Xolani", "Mthembu", LocalDate.of(1931, 5, 5), Gender.M),
                new Email("x" + UUID.randomUUID() + "@example.org"),
                new PhoneNumber(phone));
        return Set.copyOf(in(() -> duplicates.of(suspect)).stream()
                .filter(found -> found.evidence().contains(Evidence.PHONE))
                .map(found -> found.otherId())
                .toList());
    }

    private List<UUID> searched(String phone) {
        return talentDirectory
                .page(
                        SearchQuery.everybody(ProfileKind.TALENT).with(new Criterion.Words(SearchField.PHONE, phone)),
                        Listing.newest(0, 10),
                        TODAY)
                .items()
                .stream()
                .map(TalentCard::id)
                .toList();
    }

    private List<UUID> ofAppearance(List<String> wanted, List<String> unwanted) {
        return cinemaDirectory
                .page(
                        SearchQuery.everybody(ProfileKind.CINEMA)
                                .with(new Criterion.Keys(SearchField.APPEARANCE, wanted, unwanted)),
                        Listing.newest(0, 50),
                        TODAY)
                .items()
                .stream()
                .map(CinemaCard::id)
                .toList();
    }

    private <T> T in(Supplier<T> act) {
        return QuarkusTransaction.requiringNew().call(act::get);
    }

    private SealingKeys.Change change() {
        return keys.change().orElseThrow();
    }

    private void begin() {
        in(() -> keys.begin(KeyUse.SEARCH, Instant.now()));
    }

    private void promote() {
        in(() -> keys.advance(Instant.now().plusSeconds(10)));
        assertThat(change().step()).isEqualTo(SealingKeys.Step.SEALING);
    }

    private void end() {
        while (change().step() != SealingKeys.Step.DONE) {
            in(() -> keys.advance(Instant.now().plus(Duration.ofSeconds(10))));
        }
    }

    private void turn() {
        begin();
        promote();
        end();
    }

    private List<String> older() {
        return keys.keys().stream()
                .filter(key -> key.use() == KeyUse.SEARCH && !key.seals())
                .map(SealingKeys.Key::id)
                .toList();
    }

    private void drop(String id) {
        in(() -> {
            keys.drop(id);
            return true;
        });
    }

    @Test
    void a_new_key_reaches_everybody_in_time() {
        for (int i = 0; i < ROWS; i += 1_000) {
            int from = i;
            in(() -> {
                for (int n = from; n < Math.min(ROWS, from + 1_000); n++) {
                    people.put(phone(n), register(phone(n)));
                }
                return true;
            });
        }
        begin();
        promote();
        long started = System.nanoTime();
        end();
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        System.getLogger("figures")
                .log(System.Logger.Level.WARNING, "indexed " + ROWS + " rows anew in " + took.toMillis() + " ms");
        assertThat(took).isLessThan(LONGEST);
        assertThat(change().done()).isEqualTo(ROWS);
        assertThat(columns.valuesByKey()).containsOnlyKeys(change().key());
        for (int n = 0; n < ROWS; n += Math.max(1, ROWS / 50)) {
            assertThat(searched(phone(n))).containsExactly(people.get(phone(n)));
        }
    }

    @Test
    void in_the_middle_of_a_change_everybody_is_found_and_every_double_is_noticed() {
        settle(PEOPLE);
        List<UUID> actors = withAppearance(3);
        String old = keys.keys().stream()
                .filter(key -> key.use() == KeyUse.SEARCH)
                .findFirst()
                .orElseThrow()
                .id();
        begin();
        assertThat(change().rows()).isEqualTo(PEOPLE + 3L);
        assertThatThrownBy(this::begin).isInstanceOf(Conflict.class).hasMessageContaining("key-change-running");
        assertThat(doubles(phone(1))).containsExactly(people.get(phone(1)));
        promote();
        String fresh = change().key();
        in(() -> keys.advance(Instant.now())); // the three of the cinema
        assertThat(ofAppearance(List.of("ARAB"), List.of())).containsExactlyInAnyOrderElementsOf(actors);
        in(() -> keys.advance(Instant.now())); // 500 talents

        Map<String, Long> middle = columns.valuesByKey();
        assertThat(middle).containsOnlyKeys(old, fresh);
        assertThatThrownBy(() -> drop(old)).isInstanceOf(Conflict.class).hasMessageContaining("key-in-use");
        people.forEach((phone, id) -> assertThat(doubles(phone)).as(phone).containsExactly(id));
        List<UUID> found = new ArrayList<>();
        people.forEach((phone, id) -> found.addAll(searched(phone)));
        assertThat(found).containsExactlyElementsOf(people.values());
        UUID late = in(() -> register(phone(7_000)));
        assertThat(doubles(phone(7_000))).containsExactly(late);

        end();
        assertThat(change().done()).isEqualTo(change().rows());
        assertThat(columns.valuesByKey()).containsOnlyKeys(fresh);
        drop(old);
        assertThat(doubles(phone(3))).containsExactly(people.get(phone(3)));
        assertThat(searched(phone(PEOPLE - 1))).containsExactly(people.get(phone(PEOPLE - 1)));
        assertThat(doubles(phone(7_000))).containsExactly(late);
        assertThat(ofAppearance(List.of("ARAB"), List.of())).containsExactlyInAnyOrderElementsOf(actors);
        assertThat(ofAppearance(List.of(), List.of("ARAB"))).doesNotContainAnyElementsOf(actors);
        assertThatThrownBy(() -> drop(fresh)).isInstanceOf(Conflict.class).hasMessageContaining("key-in-use");
    }

    @Test
    void of_many_who_register_with_one_number_while_the_key_changes_each_sees_those_before() throws Exception {
        begin();
        for (int round = 0; round < 6; round++) {
            String phone = phone(8_000 + round);
            List<Future<Integer>> registrations = new ArrayList<>();
            try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
                for (int i = 0; i < 4; i++) {
                    registrations.add(clients.submit(() -> in(() -> {
                        UUID id = UUID.randomUUID();
                        int seen = duplicates
                                .of(new Suspect(
                                        ProfileKind.TALENT,
                                        id,
                                        new Person("Twin", "Sister", null, Gender.F),
                                        new Email("t" + id + "@example.org"),
                                        new PhoneNumber(phone)))
                                .size();
                        talents.add(SampleProfiles.talent(
                                id, null, SampleForms.talent("Twin", "Sister", "t" + id + "@example.org", phone)));
                        return seen;
                    })));
                }
                if (round == 2) {
                    promote(); // new numbers bear the new key from here on, while others of the round wait
                }
                if (round == 4) {
                    end();
                }
            }
            List<Integer> seen = new ArrayList<>();
            for (Future<Integer> registration : registrations) {
                seen.add(registration.get());
            }
            assertThat(seen).as("round " + round).containsExactlyInAnyOrder(0, 1, 2, 3);
        }
        end();
        assertThat(columns.stale(HexFormat.fromHexDigits(change().key()))).isZero();
    }

    @Test
    void a_change_that_dies_in_a_batch_is_taken_up_where_its_last_batch_ended() {
        settle(PEOPLE);
        begin();
        promote();
        in(() -> keys.advance(Instant.now())); // no cinema profile
        assertThatThrownBy(() -> in(() -> {
                    keys.advance(Instant.now());
                    throw new IllegalStateException("the node dies");
                }))
                .hasMessageContaining("the node dies");
        assertThat(change().done()).isZero();
        assertThat(doubles(phone(0))).containsExactly(people.get(phone(0)));
        in(() -> keys.advance(Instant.now()));
        assertThat(change().done()).isEqualTo(500);
        end();
        assertThat(change().done()).isEqualTo(PEOPLE);
        assertThat(columns.valuesByKey()).containsOnlyKeys(change().key());
    }

    @Test
    void indexes_made_before_keys_had_names_are_found_and_named_by_the_next_change() {
        settle(3);
        sql.update("update talent_profile set phone_bidx = substring(phone_bidx from 5)");
        assertThat(doubles(phone(1))).containsExactly(people.get(phone(1)));
        assertThat(searched(phone(1))).containsExactly(people.get(phone(1)));
        assertThat(columns.valuesByKey().values().stream().mapToLong(n -> n).sum())
                .isGreaterThanOrEqualTo(3);
        turn();
        assertThat(doubles(phone(1))).containsExactly(people.get(phone(1)));
        assertThat(columns.valuesByKey()).containsOnlyKeys(change().key());
        older().forEach(this::drop);
        assertThat(doubles(phone(2))).containsExactly(people.get(phone(2)));
    }

    @Test
    void a_node_that_has_not_looked_into_the_folder_for_long_looks_before_it_asks() throws Exception {
        Vault other = new Vault(Path.of("target/data/keys"));
        Thread.sleep(1_100);
        begin();
        promote();
        assertThat(other.blindIndex("phone", "+221770000000")).isEqualTo(vault.blindIndex("phone", "+221770000000"));
        end();
    }

    @Test
    void what_the_logs_were_sealed_with_does_not_change() {
        byte[] before = vault.signature("audit-seal", "aa");
        turn();
        older().forEach(this::drop);
        assertThat(vault.signature("audit-seal", "aa")).isEqualTo(before);
    }

    @Test
    void every_blind_index_of_the_schema_has_its_source_and_none_is_unique_by_itself() {
        assertThat(sql.list("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'public' and column_name like '%\\_bidx'""", row -> row.getString(1)))
                .containsExactlyInAnyOrderElementsOf(indexes.columns().stream()
                        .map(column -> column.table() + "." + column.name())
                        .toList());
        assertThat(sql.list(
                        "select indexdef from pg_indexes where indexdef like '%UNIQUE%' and indexdef like '%bidx%'",
                        row -> row.getString(1)))
                .as("equal values stand under two keys while the key changes")
                .isEmpty();
    }

    private void asOwner(String statement) {
        try (Connection connection =
                        TestPostgres.connect(url, TestPostgres.OWNER).getConnection();
                Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
