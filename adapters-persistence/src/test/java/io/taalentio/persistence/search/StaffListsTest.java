package io.taalentio.persistence.search;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.catalogue.Catalogue;
import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.AgeBracket;
import io.taalentio.core.search.CinemaCard;
import io.taalentio.core.search.CinemaDirectory;
import io.taalentio.core.search.Duplicates;
import io.taalentio.core.search.Finder;
import io.taalentio.core.search.Listing;
import io.taalentio.core.search.ProfileIndex;
import io.taalentio.core.search.ProfileRef;
import io.taalentio.core.search.PublicProfiles;
import io.taalentio.core.search.SearchAddress;
import io.taalentio.core.search.SearchField;
import io.taalentio.core.search.SearchQuery;
import io.taalentio.core.search.StaffProfiles;
import io.taalentio.core.search.StaffView;
import io.taalentio.core.search.StoredProfile.Credit;
import io.taalentio.core.search.StoredProfile.Screen;
import io.taalentio.core.search.StoredProfile.SpokenLanguage;
import io.taalentio.core.search.TalentCard;
import io.taalentio.core.search.TalentDirectory;
import io.taalentio.core.world.Languages;
import io.taalentio.core.world.World;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
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
    ProfileIndexes indexes;

    @Inject
    DataSource database;

    @Inject
    Vault vault;

    @Inject
    World world;

    @Inject
    Catalogue catalogue;

    @BeforeEach
    void people() throws SQLException {
        if (!settled) {
            Comoros.settle(database, vault, PEOPLE);
            settled = true;
        }
    }

    @Test
    void what_is_committed_anywhere_shows_in_the_next_list() throws SQLException {
        Person awake = PEOPLE.stream().filter(Person::listed).findFirst().orElseThrow();
        Person slow = PEOPLE.stream().filter(Person::listed).skip(1).findFirst().orElseThrow();
        String moved = "nationality=ZW";
        assertThat(ids(moved)).isEmpty();
        String move = "update talent_profile set nationality = ? where id = ?";
        try (Connection late = database.getConnection();
                Connection early = database.getConnection()) {
            late.setAutoCommit(false);
            Comoros.run(late, move, "ZW", slow.id());
            Comoros.run(early, move, "ZW", awake.id());
            assertThat(ids(moved)).containsExactly(awake.id());
            assertThat(ids(moved)).containsExactly(awake.id());
            late.commit();
            late.setAutoCommit(true);
            assertThat(ids(moved)).containsExactlyInAnyOrder(awake.id(), slow.id());
            Comoros.run(early, "update talent_profile set status = 'HIDDEN' where id = ?", slow.id());
            assertThat(ids(moved)).containsExactly(awake.id());
            Comoros.run(early, "insert into profile_talent (profile_id, talent) values (?, 'STAGE.dance')", awake.id());
            Comoros.run(early, "update talent_profile set first_name = 'Ndeye' where id = ?", awake.id());
            assertThat(all(moved, Listing.Sort.CREATED_AT, true))
                    .extracting(TalentCard::firstName)
                    .containsExactly("Ndeye");
            Comoros.run(early, "update talent_profile set first_name = ? where id = ?", awake.firstName(), awake.id());
            assertThat(all(moved, Listing.Sort.CREATED_AT, true))
                    .extracting(TalentCard::firstName)
                    .containsExactly(awake.firstName());
            assertThat(ids(moved + "&talents=STAGE.dance")).containsExactly(awake.id());
            Comoros.run(
                    early, "delete from profile_talent where profile_id = ? and talent = 'STAGE.dance'", awake.id());
            assertThat(ids(moved + "&talents=STAGE.dance")).isEmpty();
            Comoros.run(early, "update talent_profile set status = 'ACTIVE' where id = ?", slow.id());
            Comoros.run(early, move, slow.nationality(), slow.id());
            Comoros.run(early, move, awake.nationality(), awake.id());
        }
        assertThat(ids(moved)).isEmpty();
    }

    @Test
    void without_a_condition_everybody_active_is_listed() {
        bothAre("", p -> true);
    }

    @Test
    void a_name_is_found_by_its_words_whatever_accents_and_case() {
        bothAre("q=aicha", p -> folded(p).contains("aicha"));
        bothAre("q=ÉL ouali", p -> folded(p).contains("el ouali"));
        bothAre("q=ouali SAID", p -> folded(p).contains("ouali") && folded(p).contains("said"));
        bothAre("name=djoumbe", p -> folded(p).contains("djoumbe"));
        bothAre("q=n'deye", p -> folded(p).contains("n'deye"));
    }

    @Test
    void a_name_is_found_as_others_spell_it_and_by_a_part_of_it() {
        bothAre("q=Muhammad", p -> folded(p).contains("mohamed"));
        bothAre("name=Fatma", p -> folded(p).contains("fatima"));
        bothAre("name=Jumbe", p -> folded(p).contains("djoumbe"));
        bothAre("name=ouma", p -> false);
        bothAre("name=joumb", p -> folded(p).contains("djoumbe"));
        bothAre("name=khlaid", p -> folded(p).contains("khalid"));
    }

    @Test
    void signs_of_other_languages_are_only_signs() {
        bothAre("q=100%25", p -> folded(p).contains("100%"));
        bothAre("q=co_le", p -> folded(p).contains("co_le"));
        bothAre("q=_", p -> false);
        bothAre("q=\\", p -> false);
        bothAre("q=zz* OR *:*", p -> false);
    }

    @Test
    void an_address_is_found_by_its_start_and_a_code_by_its_start() {
        bothAre("q=Person17@", p -> p.email().startsWith("person17@"));
        bothAre("q=person1", p -> p.email().startsWith("person1"));
        talentsAre("q=kmf", p -> p.code().startsWith("KMF"));
        talentsAre("q=KMM-0017-VNL", p -> p.code().equals("KMM0017VNL"));
    }

    @Test
    void a_code_finds_its_bearer_and_whoever_once_bore_it() throws SQLException {
        Person person = PEOPLE.stream().filter(Person::listed).findFirst().orElseThrow();
        talentsAre("code=" + person.code(), person::equals);
        cinemaAre("code=" + person.cinemaCode(), person::equals);
        try (Connection connection = database.getConnection()) {
            Comoros.run(
                    connection,
                    "insert into code_alias (old_code, kind, profile_id, reason, created_at)"
                            + " values ('KMN9999VNL', 'TALENT', ?, 'test', now()) on conflict do nothing",
                    person.id());
        }
        talentsAre("code=kmn 9999 vnl", person::equals);
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
        bothAre("nationality=MG", p -> p.nationality().equals("MG"));
        bothAre("nationality=MG,FR", p -> !p.nationality().equals("KM"));
        bothAre("nationality=-MG", p -> !p.nationality().equals("MG"));
        bothAre("city=-174", p -> p.city() != null);
        bothAre("gender=F", p -> p.gender().equals("F"));
        bothAre("language=swb", p -> p.languages().contains("swb"));
        bothAre("language=swb,fr", p -> p.languages().containsAll(List.of("swb", "fr")));
        bothAre(
                "language=ar,-fr",
                p -> p.languages().contains("ar") && !p.languages().contains("fr"));
        talentsAre("language=fr:INTERMEDIATE", p -> p.languages().contains("fr"));
        talentsAre("language=fr:NATIVE", p -> false);
        for (int bracket : List.of(0, 2, 4, 6, 11)) {
            bothAre("experience=" + bracket, p -> p.years() != null && p.years() == bracket);
        }
        bothAre("verified=true", Person::verified);
        bothAre("verified=false", p -> !p.verified());
        bothAre("hasPhoto=true", p -> false);
        LocalDate from = LocalDate.of(2026, 1, 5);
        LocalDate to = LocalDate.of(2026, 1, 12);
        bothAre("createdFrom=" + from + "&createdTo=" + to, p -> {
            LocalDate day = p.createdAt().toLocalDate();
            return !day.isBefore(from) && !day.isAfter(to);
        });
    }

    @Test
    void each_criterion_of_a_talent_narrows_the_list() {
        talentsAre(
                "talents=STAGE.acting,HOME.childcare",
                p -> p.talents().contains("STAGE.acting") || p.talents().contains("HOME.childcare"));
        talentsAre("availability=FULL_TIME", p -> p.availability().equals("FULL_TIME"));
        talentsAre("workMode=REMOTE", p -> p.workMode().equals("REMOTE"));
        talentsAre("hasCv=true", p -> false);
        talentsAre("hasCv=false", p -> true);
        talentsAre("hasPortfolio=true", Person::portfolio);
        talentsAre("hasPortfolio=false", p -> !p.portfolio());
        talentsAre("ageMin=30&ageMax=40", p -> p.birthDate() != null && age(p) >= 30 && age(p) <= 40);
        talentsAre("without=voix", p -> false);
        talentsAre("without=trapèze", p -> true);
    }

    @Test
    void each_criterion_of_a_cinema_talent_narrows_the_list() {
        cinemaAre(
                "type=STUNT,LEAD", p -> p.types().contains("STUNT") || p.types().contains("LEAD"));
        cinemaAre("ageMin=26&ageMax=35", p -> age(p) >= 26 && age(p) <= 35);
        cinemaAre("ageBracket=26_35,51_PLUS", p -> (age(p) >= 26 && age(p) <= 35) || age(p) >= 51);
        cinemaAre("appearance=ARAB", p -> p.appearances().contains("ARAB"));
        cinemaAre("licences=CAR", p -> p.licences().contains("CAR"));
        cinemaAre("licences=CAR,BOAT", p -> p.licences().containsAll(List.of("CAR", "BOAT")));
        cinemaAre("licences=-MOTORBIKE", p -> !p.licences().contains("MOTORBIKE"));
        cinemaAre("stunts=FIRE", p -> p.stunts().contains("FIRE"));
        cinemaAre("availability=FLEXIBLE", p -> p.availability().equals("FLEXIBLE"));
        cinemaAre("q=moto", p -> p.licences().contains("MOTORBIKE"));
        cinemaAre("eyes=HAZEL", p -> p.eyes().equals("HAZEL"));
        cinemaAre("heightMin=170&heightMax=180", p -> p.height() >= 170 && p.height() <= 180);
        cinemaAre(
                "type=LEAD&ageMin=18&ageMax=50&appearance=AFRICAN&eyes=BROWN&heightMin=150&heightMax=190",
                p -> p.types().contains("LEAD")
                        && age(p) >= 18
                        && age(p) <= 50
                        && p.appearances().contains("AFRICAN")
                        && p.eyes().equals("BROWN")
                        && p.height() <= 190);
    }

    @Test
    void counts_say_what_each_further_choice_would_leave() {
        SearchQuery asked = query(ProfileKind.CINEMA, "country=KM&gender=F&eyes=HAZEL");
        ProfileIndex.Counts counts = indexes.count(
                asked,
                EnumSet.of(
                        SearchField.GENDER,
                        SearchField.EYES,
                        SearchField.TYPE,
                        SearchField.LICENCES,
                        SearchField.STUNTS,
                        SearchField.AVAILABILITY,
                        SearchField.APPEARANCE,
                        SearchField.AGE_BRACKET,
                        SearchField.VERIFIED),
                TODAY);
        List<Person> found = PEOPLE.stream()
                .filter(Person::listed)
                .filter(p -> p.gender().equals("F") && p.eyes().equals("HAZEL"))
                .toList();
        assertThat(counts.total()).isEqualTo(found.size());
        assertThat(counts.byField().get(SearchField.TYPE))
                .isEqualTo(tally(found.stream().flatMap(p -> p.types().stream()).toList()));
        assertThat(counts.byField().get(SearchField.LICENCES))
                .isEqualTo(
                        tally(found.stream().flatMap(p -> p.licences().stream()).toList()));
        assertThat(counts.byField().get(SearchField.STUNTS))
                .isEqualTo(
                        tally(found.stream().flatMap(p -> p.stunts().stream()).toList()));
        assertThat(counts.byField().get(SearchField.AVAILABILITY))
                .isEqualTo(tally(found.stream().map(Person::availability).toList()));
        assertThat(counts.byField().get(SearchField.APPEARANCE))
                .isEqualTo(tally(
                        found.stream().flatMap(p -> p.appearances().stream()).toList()));
        assertThat(counts.byField().get(SearchField.VERIFIED))
                .isEqualTo(tally(
                        found.stream().map(p -> Boolean.toString(p.verified())).toList()));
        assertThat(Objects.requireNonNull(counts.byField().get(SearchField.AGE_BRACKET)).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(found.size());
        assertThat(counts.byField().get(SearchField.EYES))
                .as("the eyes one would have chosen instead")
                .isEqualTo(tally(PEOPLE.stream()
                        .filter(Person::listed)
                        .filter(p -> p.gender().equals("F"))
                        .map(Person::eyes)
                        .toList()));
    }

    @Test
    void a_passage_shows_where_the_words_are() {
        SearchQuery asked = query(ProfileKind.TALENT, "country=KM&q=voix");
        Page<TalentCard> page = talents.page(asked, Listing.best(0, 5), TODAY);
        assertThat(page.items()).hasSize(5);
        Map<UUID, ProfileIndex.Passage> passages = indexes.passages(
                asked, page.items().stream().map(TalentCard::id).toList());
        assertThat(passages.get(page.items().getFirst().id()))
                .isEqualTo(new ProfileIndex.Passage("Une voix \"d'or\".", List.of(new ProfileIndex.Mark(4, 8))));
    }

    @Test
    void every_order_is_total_and_its_reverse_is_the_reverse() {
        for (Listing.Sort sort : Listing.Sort.values()) {
            List<UUID> upwards =
                    all("", sort, false).stream().map(TalentCard::id).toList();
            List<UUID> downwards = new ArrayList<>(
                    all("", sort, true).stream().map(TalentCard::id).toList());
            if (sort != Listing.Sort.RELEVANCE) {
                Collections.reverse(downwards);
            }
            assertThat(upwards).as(sort.field()).doesNotHaveDuplicates().isEqualTo(downwards);
        }
        List<String> names = all("", Listing.Sort.NAME, false).stream()
                .map(card -> fold(card.lastName() + " " + card.firstName())
                        .replaceAll("['%]", "")
                        .replace('_', ' '))
                .toList();
        assertThat(names).isSorted();
        assertThat(all("", Listing.Sort.CREATED_AT, true))
                .extracting(TalentCard::createdAt)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void a_total_is_exact_even_beyond_the_last_page() {
        Page<TalentCard> beyond = talents.page(query(ProfileKind.TALENT, "country=KM"), Listing.newest(99, 100), TODAY);
        assertThat(beyond.items()).isEmpty();
        assertThat(beyond.total())
                .isEqualTo(PEOPLE.stream().filter(Person::listed).count());
        assertThat(beyond.totalExact()).isTrue();
    }

    @Test
    void an_index_that_is_filled_anew_answers_as_before_and_says_how_far_it_is() {
        List<UUID> before = ids("");
        indexes.talents().refillNow();
        assertThat(ids("")).isEqualTo(before);
        assertThat(indexes.state(ProfileKind.TALENT).standing()).isEqualTo(Finder.Standing.READY);
        assertThat(indexes.state(ProfileKind.TALENT).behind()).isZero();
        assertThat(indexes.state(ProfileKind.TALENT).profiles()).isGreaterThanOrEqualTo(before.size());
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
        talentsAre("duplicates=true", flagged);
        talentsAre("duplicates=false", flagged.negate());
        cinemaAre("duplicates=true", p -> false);
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
        talentsAre("duplicates=true", p -> false);
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
            assertThat(screen.credits()).containsExactly(Credit.stated("La Noire de…", 1966, "FILM", null));
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

    private SearchQuery query(ProfileKind kind, String filter) {
        return new SearchAddress(world, catalogue, new Lists(), new Languages())
                .read(kind, SearchQuery.parameters(filter.replace("%", "%25").replace("%2525", "%25")));
    }

    private void bothAre(String filter, Predicate<Person> expected) {
        talentsAre(filter, expected);
        cinemaAre(filter, expected);
    }

    private void talentsAre(String filter, Predicate<Person> expected) {
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

    private void cinemaAre(String filter, Predicate<Person> expected) {
        List<CinemaCard> found = new ArrayList<>();
        for (int page = 0; ; page++) {
            Page<CinemaCard> part =
                    cinema.page(query(ProfileKind.CINEMA, "country=KM&" + filter), Listing.newest(page, 100), TODAY);
            found.addAll(part.items());
            if (part.items().size() < 100) {
                assertThat(part.total()).isEqualTo(found.size());
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

    private List<TalentCard> all(String filter, Listing.Sort sort, boolean descending) {
        List<TalentCard> found = new ArrayList<>();
        for (int page = 0; ; page++) {
            Page<TalentCard> part = talents.page(
                    query(ProfileKind.TALENT, "country=KM&" + filter), new Listing(sort, descending, page, 70), TODAY);
            assertThat(part.totalExact()).isTrue();
            found.addAll(part.items());
            if (part.items().size() < 70) {
                assertThat(part.total()).isEqualTo(found.size());
                return found;
            }
        }
    }

    private List<UUID> ids(String filter) {
        return all(filter, Listing.Sort.CREATED_AT, true).stream()
                .map(TalentCard::id)
                .toList();
    }

    private static Map<String, Long> tally(List<String> keys) {
        return new TreeMap<>(keys.stream().collect(Collectors.groupingBy(key -> key, Collectors.counting())));
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
}
