package io.taalentio.persistence.search;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.AgeBracket;
import io.taalentio.core.search.CinemaCard;
import io.taalentio.core.search.CinemaDirectory;
import io.taalentio.core.search.CinemaFilter;
import io.taalentio.core.search.Duplicates;
import io.taalentio.core.search.Listing;
import io.taalentio.core.search.PersonFilter;
import io.taalentio.core.search.ProfileRef;
import io.taalentio.core.search.PublicProfiles;
import io.taalentio.core.search.StaffProfiles;
import io.taalentio.core.search.StaffView;
import io.taalentio.core.search.StoredProfile.Credit;
import io.taalentio.core.search.StoredProfile.Screen;
import io.taalentio.core.search.StoredProfile.SpokenLanguage;
import io.taalentio.core.search.TalentCard;
import io.taalentio.core.search.TalentDirectory;
import io.taalentio.core.search.TalentFilter;
import io.taalentio.persistence.crypto.Vault;
import io.taalentio.persistence.search.Comoros.Person;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every filter of the staff lists gives exactly the people it should, compared with the same people in memory. */
@QuarkusTest
class StaffListsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final List<Person> PEOPLE = Comoros.people(240, 7);
    private static boolean settled;

    @Inject
    TalentDirectory talents;

    @Inject
    CinemaDirectory cinema;

    @Inject
    StaffProfiles profiles;

    @Inject
    PublicProfiles pages;

    @Inject
    Duplicates duplicates;

    @Inject
    Rosters rosters;

    @Inject
    DataSource database;

    @Inject
    Vault vault;

    @BeforeEach
    void people() throws SQLException {
        if (!settled) {
            Comoros.settle(database, vault, PEOPLE);
            rosters.readNow();
            settled = true;
        }
        rosters.use(true);
    }

    @Test
    void what_is_committed_anywhere_shows_in_the_next_list() throws SQLException {
        Person awake = PEOPLE.stream().filter(Person::listed).findFirst().orElseThrow();
        Person slow = PEOPLE.stream().filter(Person::listed).skip(1).findFirst().orElseThrow();
        PersonFilter hazards = with("ZW", null, null, null, null, null, null, null);
        assertThat(ids(TalentFilter.of(hazards), Listing.Sort.CREATED_AT, true)).isEmpty();
        String move = "update talent_profile set nationality = ? where id = ?";
        try (Connection late = database.getConnection();
                Connection early = database.getConnection()) {
            late.setAutoCommit(false);
            Comoros.run(late, move, "ZW", slow.id());
            Comoros.run(early, move, "ZW", awake.id());
            assertThat(ids(TalentFilter.of(hazards), Listing.Sort.CREATED_AT, true))
                    .containsExactly(awake.id());
            assertThat(ids(TalentFilter.of(hazards), Listing.Sort.CREATED_AT, true))
                    .containsExactly(awake.id());
            late.commit();
            late.setAutoCommit(true);
            assertThat(ids(TalentFilter.of(hazards), Listing.Sort.CREATED_AT, true))
                    .containsExactlyInAnyOrder(awake.id(), slow.id());
            Comoros.run(early, "update talent_profile set status = 'HIDDEN' where id = ?", slow.id());
            assertThat(ids(TalentFilter.of(hazards), Listing.Sort.CREATED_AT, true))
                    .containsExactly(awake.id());
            Comoros.run(early, "insert into profile_talent (profile_id, talent) values (?, 'STAGE.dance')", awake.id());
            Comoros.run(early, "update talent_profile set first_name = 'Ndeye' where id = ?", awake.id());
            assertThat(all(TalentFilter.of(hazards), Listing.Sort.CREATED_AT, true))
                    .extracting(TalentCard::firstName)
                    .containsExactly("Ndeye");
            Comoros.run(early, "update talent_profile set first_name = ? where id = ?", awake.firstName(), awake.id());
            assertThat(all(TalentFilter.of(hazards), Listing.Sort.CREATED_AT, true))
                    .extracting(TalentCard::firstName)
                    .containsExactly(awake.firstName());
            TalentFilter dancers = new TalentFilter(hazards, List.of("STAGE.dance"), null, null, null, null);
            assertThat(ids(dancers, Listing.Sort.CREATED_AT, true)).containsExactly(awake.id());
            Comoros.run(
                    early, "delete from profile_talent where profile_id = ? and talent = 'STAGE.dance'", awake.id());
            assertThat(ids(dancers, Listing.Sort.CREATED_AT, true)).isEmpty();
            Comoros.run(early, "update talent_profile set status = 'ACTIVE' where id = ?", slow.id());
            Comoros.run(early, move, slow.nationality(), slow.id());
            Comoros.run(early, move, awake.nationality(), awake.id());
        }
        assertThat(ids(TalentFilter.of(hazards), Listing.Sort.CREATED_AT, true)).isEmpty();
    }

    @Test
    void without_a_condition_everybody_active_is_listed() {
        talentsAre(Comoros.residents(), p -> true);
        cinemaAre(CinemaFilter.of(Comoros.residents()), p -> true);
    }

    @Test
    void a_name_is_found_by_its_words_whatever_accents_and_case() {
        bothAre(text("aicha"), p -> folded(p).contains("aicha"));
        bothAre(text("ÉL ouali"), p -> folded(p).contains("el") && folded(p).contains("ouali"));
        bothAre(
                text("ouali SAID"),
                p -> folded(p).contains("ouali") && folded(p).contains("said"));
        bothAre(name("djoumbe"), p -> folded(p).contains("djoumbe"));
        bothAre(text("n'deye"), p -> folded(p).contains("n'deye"));
    }

    @Test
    void wildcards_and_quotes_are_only_letters_of_a_name() {
        bothAre(text("100%"), p -> folded(p).contains("100%"));
        bothAre(text("co_le"), p -> folded(p).contains("co_le"));
        bothAre(text("_"), p -> folded(p).contains("_"));
        bothAre(text("\\"), p -> false);
        bothAre(text("' or 1=1 --"), p -> false);
    }

    @Test
    void an_address_is_found_by_its_start_and_a_code_by_its_start() {
        bothAre(text("Person17@"), p -> p.email().startsWith("person17@"));
        bothAre(text("person1"), p -> p.email().startsWith("person1"));
        talentsAre(text("kmf"), p -> p.code().startsWith("KMF") || folded(p).contains("kmf"));
        talentsAre(text("KMM-0017-VNL"), p -> p.code().equals("KMM0017VNL"));
    }

    @Test
    void a_code_finds_its_bearer_and_whoever_once_bore_it() throws SQLException {
        Person person = PEOPLE.stream().filter(Person::listed).findFirst().orElseThrow();
        talentsAre(code(person.code()), person::equals);
        cinemaAre(CinemaFilter.of(code(person.cinemaCode())), person::equals);
        try (Connection connection = database.getConnection()) {
            Comoros.run(
                    connection,
                    "insert into code_alias (old_code, kind, profile_id, reason, created_at)"
                            + " values ('KMN9999VNL', 'TALENT', ?, 'test', now()) on conflict do nothing",
                    person.id());
        }
        talentsAre(code("kmn 9999 vnl"), person::equals);
        assertThat(profiles.find(ProfileKind.TALENT, new ProfileRef.ByCode("KMN9999VNL")))
                .map(StaffView::code)
                .contains(person.code());
        assertThat(profiles.find(ProfileKind.CINEMA, new ProfileRef.ByCode("KMN9999VNL")))
                .isEmpty();
        assertThat(pages.byFormerCode(ProfileKind.TALENT, "KMN9999VNL"))
                .get()
                .satisfies(stored -> assertThat(stored.code()).isEqualTo(person.code()));
    }

    @Test
    void each_criterion_of_a_person_narrows_both_lists() {
        bothAre(with("MG", null, null, null, null, null, null, null), p -> p.nationality()
                .equals("MG"));
        bothAre(with(null, -174, null, null, null, null, null, null), p -> p.city() != null);
        bothAre(with(null, null, "F", null, null, null, null, null), p -> p.gender()
                .equals("F"));
        bothAre(with(null, null, null, "zdj", null, null, null, null), p -> p.languages()
                .contains("zdj"));
        for (int bracket : List.of(0, 2, 4, 6, 11)) {
            bothAre(
                    with(null, null, null, null, bracket, null, null, null),
                    p -> p.years() != null && p.years() == bracket);
        }
        bothAre(with(null, null, null, null, null, true, null, null), Person::verified);
        bothAre(with(null, null, null, null, null, false, null, null), p -> !p.verified());
        LocalDate from = LocalDate.of(2026, 1, 5);
        LocalDate to = LocalDate.of(2026, 1, 12);
        bothAre(with(null, null, null, null, null, null, from, to), p -> {
            LocalDate day = p.createdAt().toLocalDate();
            return !day.isBefore(from) && !day.isAfter(to);
        });
    }

    @Test
    void each_criterion_of_a_talent_narrows_the_list() {
        PersonFilter all = Comoros.residents();
        talentsAre(
                new TalentFilter(all, List.of("STAGE.acting", "HOME.childcare"), null, null, null, null),
                p -> p.talents().contains("STAGE.acting") || p.talents().contains("HOME.childcare"));
        talentsAre(new TalentFilter(all, List.of(), "FULL_TIME", null, null, null), p -> p.availability()
                .equals("FULL_TIME"));
        talentsAre(new TalentFilter(all, List.of(), null, "REMOTE", null, null), p -> p.workMode()
                .equals("REMOTE"));
        talentsAre(new TalentFilter(all, List.of(), null, null, true, null), p -> false);
        talentsAre(new TalentFilter(all, List.of(), null, null, false, null), p -> true);
        talentsAre(new TalentFilter(all, List.of(), null, null, null, true), Person::portfolio);
        talentsAre(new TalentFilter(all, List.of(), null, null, null, false), p -> !p.portfolio());
    }

    @Test
    void each_criterion_of_a_cinema_talent_narrows_the_list() {
        PersonFilter all = Comoros.residents();
        cinemaAre(
                cinema(all, List.of("STUNT", "LEAD"), null, null, List.of(), null, null, null),
                p -> p.types().contains("STUNT") || p.types().contains("LEAD"));
        cinemaAre(cinema(all, List.of(), 26, 35, List.of(), null, null, null), p -> age(p) >= 26 && age(p) <= 35);
        cinemaAre(cinema(all, List.of(), null, null, List.of("ARAB"), null, null, null), p -> p.appearances()
                .contains("ARAB"));
        cinemaAre(cinema(all, List.of(), null, null, List.of(), "HAZEL", null, null), p -> p.eyes()
                .equals("HAZEL"));
        cinemaAre(
                cinema(all, List.of(), null, null, List.of(), null, 170, 180),
                p -> p.height() >= 170 && p.height() <= 180);
        cinemaAre(
                cinema(all, List.of("LEAD"), 18, 50, List.of("AFRICAN"), "BROWN", 150, 190),
                p -> p.types().contains("LEAD")
                        && age(p) >= 18
                        && age(p) <= 50
                        && p.appearances().contains("AFRICAN")
                        && p.eyes().equals("BROWN")
                        && p.height() <= 190);
    }

    @Test
    void every_order_is_total_and_its_reverse_is_the_reverse() {
        for (Listing.Sort sort : Listing.Sort.values()) {
            rosters.use(false);
            List<UUID> upwards = ids(TalentFilter.of(Comoros.residents()), sort, false);
            rosters.use(true);
            assertThat(ids(TalentFilter.of(Comoros.residents()), sort, false)).isEqualTo(upwards);
            List<UUID> downwards = new ArrayList<>(ids(TalentFilter.of(Comoros.residents()), sort, true));
            Collections.reverse(downwards);
            assertThat(upwards).as(sort.field()).doesNotHaveDuplicates().isEqualTo(downwards);
        }
        List<String> names = all(TalentFilter.of(Comoros.residents()), Listing.Sort.NAME, false).stream()
                .map(card -> fold(card.lastName() + " " + card.firstName()))
                .toList();
        assertThat(names).isSorted();
        assertThat(all(TalentFilter.of(Comoros.residents()), Listing.Sort.CREATED_AT, true))
                .extracting(TalentCard::createdAt)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void a_total_is_exact_up_to_a_thousand_even_beyond_the_last_page() {
        Page<TalentCard> beyond = talents.page(TalentFilter.of(Comoros.residents()), Listing.newest(99, 100));
        assertThat(beyond.items()).isEmpty();
        assertThat(beyond.total())
                .isEqualTo(PEOPLE.stream().filter(Person::listed).count());
        assertThat(beyond.totalExact()).isTrue();
    }

    @Test
    void counting_stops_after_a_thousand() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Comoros.run(connection, """
                    insert into talent_profile (id, code, status, first_name, last_name, email, gender, origin_country,
                        nationality, residence_country, residence_city_other, completeness, visibility, created_at,
                        updated_at)
                    select gen_random_uuid(), 'TLM' || lpad(n::text, 4, '0') || 'VNL', 'ACTIVE', 'Ana', 'Soares',
                        'tl' || n || '@tl.example', 'M', 'TL', 'TL', 'TL', 'Dili', 10, 'UNLISTED', now(), now()
                    from generate_series(1, 1001) n on conflict do nothing""");
        }
        PersonFilter timorese =
                new PersonFilter(null, null, null, "TL", null, null, null, null, null, null, null, null, null);
        Page<TalentCard> page = talents.page(TalentFilter.of(timorese), Listing.newest(0, 20));
        assertThat(page.total()).isEqualTo(1_000);
        assertThat(page.totalExact()).isFalse();
        assertThat(page.items()).hasSize(20);
    }

    @Test
    void flags_of_double_registration_are_listed_settled_and_filtered_by() throws SQLException {
        Person later = PEOPLE.get(1);
        Person earlier = PEOPLE.get(0);
        UUID flag = UUID.randomUUID();
        UUID reviewer = UUID.randomUUID();
        try (Connection connection = database.getConnection()) {
            Comoros.run(
                    connection,
                    "insert into duplicate_flag (id, kind, profile_id, other_id, evidence, status, created_at)"
                            + " values (?, 'TALENT', ?, ?, '{PHONE,EMAIL}', 'OPEN', now())",
                    flag,
                    later.id(),
                    earlier.id());
            Comoros.run(
                    connection,
                    "insert into account (id, email, first_name, last_name, language, status, roles, created_at,"
                            + " updated_at) values (?, ?, 'R', 'R', 'FR', 'ACTIVE', '{RECRUITER}', now(), now())",
                    reviewer,
                    reviewer + "@example.com");
        }
        Predicate<Person> flagged = p -> p.equals(later) || p.equals(earlier);
        talentsAre(TalentFilter.of(withDuplicates(true)), flagged);
        talentsAre(TalentFilter.of(withDuplicates(false)), flagged.negate());
        cinemaAre(CinemaFilter.of(withDuplicates(true)), p -> false);
        assertThat(profiles.find(ProfileKind.TALENT, new ProfileRef.ById(earlier.id())))
                .map(StaffView::duplicates)
                .isEqualTo(earlier.deleted() ? Optional.empty() : Optional.of(1));
        assertThat(duplicates.page(Duplicates.Standing.OPEN, 0, 100).items())
                .filteredOn(f -> f.id().equals(flag))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.kind()).isEqualTo(ProfileKind.TALENT);
                    assertThat(f.profile().code()).isEqualTo(later.code());
                    assertThat(f.other().name()).isEqualTo(earlier.fullName());
                    assertThat(f.evidence()).containsExactly("PHONE", "EMAIL");
                });
        assertThat(duplicates.settle(flag, Duplicates.Standing.DIFFERENT, reviewer, Instant.now()))
                .isTrue();
        assertThat(duplicates.settle(flag, Duplicates.Standing.SAME_PERSON, reviewer, Instant.now()))
                .isFalse();
        assertThat(duplicates.find(flag)).get().satisfies(f -> assertThat(f.standing())
                .isEqualTo(Duplicates.Standing.DIFFERENT));
        talentsAre(TalentFilter.of(withDuplicates(true)), p -> false);
    }

    @Test
    void a_page_for_visitors_is_read_with_all_it_shows() throws SQLException {
        Person person = PEOPLE.stream()
                .filter(p -> p.languages().contains("fr") && p.talents().size() > 1)
                .findFirst()
                .orElseThrow();
        assertThat(pages.byCode(ProfileKind.TALENT, person.code())).get().satisfies(stored -> {
            assertThat(stored.firstName()).isEqualTo(person.firstName());
            assertThat(stored.bio()).isEqualTo("Une voix \"d'or\".");
            assertThat(stored.languages()).contains(new SpokenLanguage("fr", "FLUENT"));
            assertThat(stored.talents()).containsExactlyInAnyOrderElementsOf(person.talents());
            assertThat(stored.birthDate()).isEqualTo(person.birthDate());
            assertThat(stored.deleted()).isEqualTo(person.deleted());
            assertThat(stored.cinema()).isNull();
        });
        UUID picture = UUID.randomUUID();
        try (Connection connection = database.getConnection()) {
            Comoros.run(
                    connection,
                    "insert into credit_item (id, profile_id, title, year, kind, role, sort)"
                            + " values (gen_random_uuid(), ?, 'La Noire de…', 1966, 'FILM', null, 0)",
                    person.id());
            file(connection, picture);
            Comoros.run(
                    connection,
                    "insert into cinema_gallery (profile_id, file_id, sort) values (?, ?, 0)",
                    person.id(),
                    picture);
        }
        assertThat(pages.byCode(ProfileKind.CINEMA, person.cinemaCode())).get().satisfies(stored -> {
            Screen screen = Objects.requireNonNull(stored.cinema());
            assertThat(screen.types()).containsExactlyElementsOf(person.types());
            assertThat(screen.credits()).containsExactly(new Credit("La Noire de…", 1966, "FILM", null));
            assertThat(screen.gallery()).containsExactly(picture);
            assertThat(screen.traitsPublic()).isFalse();
        });
        assertThat(pages.byCode(ProfileKind.TALENT, "KMF9998VNL")).isEmpty();
        boolean shown = person.listed() && !person.visibility().equals("STAFF_ONLY") && age(person) >= 18;
        assertThat(pages.showsFile(picture, TODAY)).isEqualTo(shown);
        assertThat(pages.showsFile(picture, LocalDate.of(1960, 1, 1)))
                .as("when the person was a child")
                .isFalse();
        assertThat(pages.showsFile(UUID.randomUUID(), TODAY)).isFalse();
    }

    @Test
    void the_site_map_names_adults_who_opened_their_page() {
        List<String> expected = PEOPLE.stream()
                .filter(p -> p.listed() && p.visibility().equals("PUBLIC") && (p.birthDate() == null || age(p) >= 18))
                .map(Person::code)
                .sorted()
                .toList();
        List<String> found = new ArrayList<>();
        String after = "KM";
        for (int i = 0; i < 100; i++) {
            List<PublicProfiles.Listed> part = pages.listed(ProfileKind.TALENT, after, 7, TODAY);
            part.stream()
                    .map(PublicProfiles.Listed::code)
                    .filter(c -> c.startsWith("KM"))
                    .forEach(found::add);
            if (part.size() < 7) {
                break;
            }
            after = part.getLast().code();
        }
        assertThat(found).isEqualTo(expected);
    }

    private static void file(Connection connection, UUID id) throws SQLException {
        Comoros.run(
                connection,
                "insert into stored_file (id, kind, original_name, created_at) values (?, 'GALLERY', 'p.jpg', now())",
                id);
    }

    private void bothAre(PersonFilter filter, Predicate<Person> expected) {
        talentsAre(filter, expected);
        cinemaAre(CinemaFilter.of(filter), expected);
    }

    private void talentsAre(PersonFilter filter, Predicate<Person> expected) {
        talentsAre(TalentFilter.of(filter), expected);
    }

    private void talentsAre(TalentFilter filter, Predicate<Person> expected) {
        rosters.use(false);
        talentsAreNow(filter, expected);
        rosters.use(true);
        talentsAreNow(filter, expected);
    }

    private void talentsAreNow(TalentFilter filter, Predicate<Person> expected) {
        List<TalentCard> found = all(filter, Listing.Sort.CREATED_AT, true);
        assertThat(found)
                .as("%s", filter)
                .extracting(TalentCard::id)
                .containsExactlyInAnyOrderElementsOf(listed(expected));
        found.forEach(card -> {
            Person p = person(card.id());
            assertThat(card.talents())
                    .containsExactlyElementsOf(p.talents().stream().sorted().toList());
            assertThat(card.birthDate()).isEqualTo(p.birthDate());
            assertThat(card.cityId()).isEqualTo(p.city());
            assertThat(card.hasPortfolio()).isEqualTo(p.portfolio());
            assertThat(card.yearsExperience()).isEqualTo(p.years());
        });
    }

    private void cinemaAre(CinemaFilter filter, Predicate<Person> expected) {
        rosters.use(false);
        cinemaAreNow(filter, expected);
        rosters.use(true);
        cinemaAreNow(filter, expected);
    }

    private void cinemaAreNow(CinemaFilter filter, Predicate<Person> expected) {
        List<CinemaCard> found = new ArrayList<>();
        for (int page = 0; ; page++) {
            Page<CinemaCard> part = cinema.page(filter, Listing.newest(page, 100), TODAY);
            assertThat(part.total()).isEqualTo(listed(expected).size());
            found.addAll(part.items());
            if (part.items().size() < 100) {
                break;
            }
        }
        assertThat(found)
                .as("%s", filter)
                .extracting(CinemaCard::id)
                .containsExactlyInAnyOrderElementsOf(listed(expected));
        found.forEach(card -> assertThat(card.talentTypes())
                .containsExactlyElementsOf(person(card.id()).types()));
    }

    private List<TalentCard> all(TalentFilter filter, Listing.Sort sort, boolean descending) {
        List<TalentCard> found = new ArrayList<>();
        for (int page = 0; ; page++) {
            Page<TalentCard> part = talents.page(filter, new Listing(sort, descending, page, 70));
            assertThat(part.totalExact()).isTrue();
            found.addAll(part.items());
            if (part.items().size() < 70) {
                assertThat(part.total()).isEqualTo(found.size());
                return found;
            }
        }
    }

    private List<UUID> ids(TalentFilter filter, Listing.Sort sort, boolean descending) {
        return all(filter, sort, descending).stream().map(TalentCard::id).toList();
    }

    private static List<UUID> listed(Predicate<Person> expected) {
        return PEOPLE.stream()
                .filter(Person::listed)
                .filter(expected)
                .map(Person::id)
                .toList();
    }

    private static Person person(UUID id) {
        return PEOPLE.stream()
                .filter(p -> p.id().equals(id))
                .min(comparing(Person::rank))
                .orElseThrow();
    }

    private static int age(Person p) {
        return AgeBracket.age(p.birthDate() == null ? LocalDate.of(1990, 6, 15) : p.birthDate(), TODAY);
    }

    private static String folded(Person p) {
        return fold(p.fullName());
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static PersonFilter text(String typed) {
        return new PersonFilter(
                typed, null, null, Comoros.COUNTRY, null, null, null, null, null, null, null, null, null);
    }

    private static PersonFilter name(String typed) {
        return new PersonFilter(
                null, typed, null, Comoros.COUNTRY, null, null, null, null, null, null, null, null, null);
    }

    private static PersonFilter code(String typed) {
        return new PersonFilter(null, null, typed, null, null, null, null, null, null, null, null, null, null);
    }

    private static PersonFilter withDuplicates(boolean flagged) {
        return new PersonFilter(
                null, null, null, Comoros.COUNTRY, null, null, null, null, null, null, flagged, null, null);
    }

    private static PersonFilter with(
            @Nullable String nationality,
            @Nullable Integer city,
            @Nullable String gender,
            @Nullable String language,
            @Nullable Integer experience,
            @Nullable Boolean verified,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new PersonFilter(
                null,
                null,
                null,
                Comoros.COUNTRY,
                nationality,
                city,
                gender,
                language,
                experience,
                verified,
                null,
                from,
                to);
    }

    private static CinemaFilter cinema(
            PersonFilter person,
            List<String> types,
            @Nullable Integer ageMin,
            @Nullable Integer ageMax,
            List<String> appearances,
            @Nullable String eyes,
            @Nullable Integer heightMin,
            @Nullable Integer heightMax) {
        return new CinemaFilter(
                person,
                types,
                List.of(),
                ageMin,
                ageMax,
                appearances,
                eyes,
                null,
                null,
                null,
                null,
                heightMin,
                heightMax);
    }
}
