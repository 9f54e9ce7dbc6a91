package io.taalentio.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.Criterion.Between;
import io.taalentio.core.search.Criterion.Days;
import io.taalentio.core.search.Criterion.Is;
import io.taalentio.core.search.Criterion.Keys;
import io.taalentio.core.search.Criterion.Words;
import io.taalentio.core.search.IndexedPeople.Who;
import io.taalentio.core.search.ProfileIndex.Scored;
import io.taalentio.core.search.ProfileIndex.Wish;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every index of profiles does, the one of Lucene and the one in memory alike. */
public abstract class ProfileIndexContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final SearchQuery ALL = SearchQuery.everybody(ProfileKind.CINEMA);

    private ProfileIndex index = new InMemoryProfileIndex();

    /** An empty index. */
    protected abstract ProfileIndex empty();

    @BeforeEach
    void people() {
        index = empty();
        assertThat(index.position()).isEqualTo(ProfileIndex.NOWHERE);
        index.apply(
                List.of(
                        IndexedPeople.person(Who.FATOU),
                        IndexedPeople.person(Who.MOHAMED),
                        IndexedPeople.person(Who.AWA),
                        IndexedPeople.person(Who.DIALLO)),
                List.of(),
                7);
    }

    @Test
    void it_holds_whom_it_was_told_of_and_knows_up_to_where() {
        assertThat(index.size()).isEqualTo(4);
        assertThat(index.position()).isEqualTo(7);
        index.apply(List.of(), List.of(Who.AWA.id, new UUID(9, 9)), 8);
        assertThat(index.size()).isEqualTo(3);
        assertThat(index.position()).isEqualTo(8);
        assertThat(found(ALL)).doesNotContain(Who.AWA.id);
        index.apply(List.of(IndexedPeople.person(Who.AWA)), List.of(), 9);
        assertThat(found(ALL)).contains(Who.AWA.id).hasSize(4);
        index.clear();
        assertThat(index.size()).isZero();
        assertThat(index.position()).isEqualTo(ProfileIndex.NOWHERE);
    }

    @Test
    void whoever_changes_is_found_as_they_are_now() {
        index.apply(List.of(IndexedPeople.named(Who.AWA, "Awa", "Sow", "M")), List.of(), 8);
        assertThat(found(ALL.with(Keys.of(SearchField.GENDER, "M")))).contains(Who.AWA.id);
        assertThat(found(ALL.withText("sow"))).containsExactly(Who.AWA.id);
        assertThat(found(ALL.withText("kouassi"))).isEmpty();
        assertThat(index.size()).isEqualTo(4);
    }

    @Test
    void a_name_is_found_by_its_words_beginnings_and_other_spellings() {
        assertThat(found(ALL.withText("FATOUMATA"))).contains(Who.FATOU.id);
        assertThat(found(ALL.withText("fatou"))).contains(Who.FATOU.id);
        assertThat(found(ALL.withText("Muhammad"))).contains(Who.MOHAMED.id);
        assertThat(found(ALL.withText("Jallow"))).contains(Who.DIALLO.id);
        assertThat(found(ALL.withText("awa kouassi"))).containsExactly(Who.AWA.id);
        assertThat(found(ALL.withText("awa diallo"))).isEmpty();
        assertThat(found(ALL.with(new Words(SearchField.NAME, "ndiaye")))).containsExactly(Who.FATOU.id);
    }

    @Test
    void the_word_itself_comes_before_what_is_like_it() {
        index.apply(List.of(IndexedPeople.named(Who.AWA, "Diallobe", "Kane", "F")), List.of(), 8);
        assertThat(index.find(ALL.withText("diallo"), Listing.best(0, 10), TODAY)
                        .people())
                .containsExactly(Who.DIALLO.id, Who.AWA.id);
    }

    @Test
    void an_address_a_code_a_former_code_and_a_number_are_found() {
        assertThat(found(ALL.withText("mohamed@exam"))).containsExactly(Who.MOHAMED.id);
        assertThat(found(ALL.withText(IndexedPeople.person(Who.AWA).code()))).containsExactly(Who.AWA.id);
        assertThat(found(ALL.with(new Words(SearchField.CODE, "OLDCODE0001")))).containsExactly(Who.DIALLO.id);
        assertThat(found(ALL.with(new Words(SearchField.PHONE, "seal-of-FATOU"))))
                .containsExactly(Who.FATOU.id);
    }

    @Test
    void words_of_lists_and_descriptions_are_found_and_ruled_out() {
        assertThat(found(ALL.withText("équitation"))).containsExactlyInAnyOrder(Who.FATOU.id, Who.DIALLO.id);
        assertThat(found(ALL.withText("equitation"))).containsExactlyInAnyOrder(Who.FATOU.id, Who.DIALLO.id);
        assertThat(found(ALL.withText("théâtre"))).containsExactly(Who.AWA.id);
        assertThat(found(ALL.with(new Words(SearchField.WITHOUT, "theatre"))))
                .doesNotContain(Who.AWA.id)
                .hasSize(3);
    }

    @Test
    void keys_are_wanted_any_or_all_or_not_at_all() {
        assertThat(found(ALL.with(Keys.of(SearchField.TYPE, "LEAD", "STUNT"))))
                .containsExactlyInAnyOrder(Who.FATOU.id, Who.DIALLO.id);
        assertThat(found(ALL.with(Keys.of(SearchField.LANGUAGE, "wo", "fr")))).containsExactly(Who.FATOU.id);
        assertThat(found(ALL.with(new Keys(SearchField.TYPE, List.of(), List.of("EXTRA")))))
                .containsExactlyInAnyOrder(Who.FATOU.id, Who.DIALLO.id);
        assertThat(found(ALL.with(new Keys(SearchField.TYPE, List.of("LEAD", "EXTRA"), List.of("STUNT")))))
                .containsExactlyInAnyOrder(Who.FATOU.id, Who.MOHAMED.id, Who.AWA.id);
        assertThat(found(ALL.with(Keys.of(SearchField.EYES, "GREEN")))).isEmpty();
        assertThat(found(ALL.with(new Is(SearchField.VERIFIED, true)))).containsExactly(Who.FATOU.id);
    }

    @Test
    void licences_stunts_and_availability_are_found_and_counted() {
        assertThat(found(ALL.with(Keys.of(SearchField.LICENCES, "CAR", "MOTORBIKE"))))
                .containsExactly(Who.DIALLO.id);
        assertThat(found(ALL.with(Keys.of(SearchField.STUNTS, "HORSE")))).containsExactly(Who.DIALLO.id);
        assertThat(found(ALL.with(Keys.of(SearchField.AVAILABILITY, "FULL_TIME"))))
                .containsExactly(Who.FATOU.id);
        ProfileIndex.Counts counts = index.count(
                ALL.with(Keys.of(SearchField.LICENCES, "MOTORBIKE"))
                        .with(Keys.of(SearchField.AVAILABILITY, "FULL_TIME")),
                Set.of(SearchField.LICENCES, SearchField.STUNTS, SearchField.AVAILABILITY),
                TODAY);
        assertThat(counts.total()).isZero();
        assertThat(counts.byField().get(SearchField.LICENCES)).isEmpty();
        assertThat(counts.byField().get(SearchField.STUNTS)).isEmpty();
        assertThat(counts.byField().get(SearchField.AVAILABILITY)).isEqualTo(Map.of("WEEKENDS", 1L));
    }

    @Test
    void numbers_and_days_lie_within_their_ends() {
        assertThat(found(ALL.with(new Between(SearchField.HEIGHT, 170, null))))
                .containsExactlyInAnyOrder(Who.MOHAMED.id, Who.DIALLO.id);
        assertThat(found(ALL.with(new Between(SearchField.HEIGHT, null, 170))))
                .as("who gives no height is not found")
                .containsExactly(Who.FATOU.id);
        assertThat(found(ALL.with(new Between(SearchField.AGE, 30, 30)))).containsExactly(Who.FATOU.id);
        assertThat(index.find(ALL.with(new Between(SearchField.AGE, 30, 30)), Listing.newest(0, 9), TODAY.minusDays(1))
                        .people())
                .as("the day before the birthday")
                .isEmpty();
        assertThat(found(ALL.with(Keys.of(SearchField.AGE_BRACKET, "26_35", "51_PLUS"))))
                .containsExactlyInAnyOrder(Who.FATOU.id, Who.DIALLO.id);
        assertThat(found(ALL.with(new Days(SearchField.CREATED, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3)))))
                .containsExactlyInAnyOrder(Who.MOHAMED.id, Who.AWA.id);
    }

    @Test
    void lists_are_ordered_and_paged_without_gaps() {
        List<UUID> newest = List.of(Who.DIALLO.id, Who.AWA.id, Who.MOHAMED.id, Who.FATOU.id);
        assertThat(page(Listing.Sort.CREATED_AT, true)).isEqualTo(newest);
        for (Listing.Sort sort :
                EnumSet.of(Listing.Sort.CREATED_AT, Listing.Sort.NAME, Listing.Sort.CODE, Listing.Sort.COMPLETENESS)) {
            List<UUID> up = new ArrayList<>(page(sort, false));
            Collections.reverse(up);
            assertThat(page(sort, true)).as(sort.field()).isEqualTo(up).hasSize(4);
        }
        assertThat(page(Listing.Sort.NAME, false))
                .containsExactly(Who.MOHAMED.id, Who.DIALLO.id, Who.AWA.id, Who.FATOU.id);
        ProfileIndex.Hits last = index.find(ALL, Listing.newest(1, 3), TODAY);
        assertThat(last.people()).containsExactly(Who.FATOU.id);
        assertThat(last.total()).isEqualTo(4);
        assertThat(index.find(ALL, Listing.newest(9, 3), TODAY).people()).isEmpty();
    }

    @Test
    void every_order_but_that_of_a_text_goes_on_behind_somebody() {
        for (Listing.Sort sort :
                EnumSet.of(Listing.Sort.CREATED_AT, Listing.Sort.NAME, Listing.Sort.CODE, Listing.Sort.COMPLETENESS)) {
            for (boolean down : List.of(true, false)) {
                List<UUID> met = new ArrayList<>();
                List<UUID> part =
                        index.find(ALL, new Listing(sort, down, 0, 1), TODAY).people();
                while (!part.isEmpty()) {
                    met.addAll(part);
                    IndexedProfile last = IndexedPeople.person(part.getLast());
                    Listing.After after = new Listing.After(value(sort, last), last.id());
                    part = index.goOn(ALL, new Listing(sort, down, 0, 2, after), TODAY);
                }
                assertThat(met).as(sort + " " + down).isEqualTo(page(sort, down));
            }
        }
    }

    private static String value(Listing.Sort sort, IndexedProfile of) {
        return switch (sort) {
            case NAME -> of.lastName() + " " + of.firstName();
            case CODE -> of.code();
            case COMPLETENESS -> Integer.toString(of.completeness());
            case RELEVANCE, CREATED_AT -> of.createdAt().toString();
        };
    }

    @Test
    void a_walk_goes_on_behind_a_place_and_meets_everybody_once() {
        for (int most : List.of(1, 3, 10)) {
            List<UUID> met = new ArrayList<>();
            List<WholeList.Place> part = index.walk(ALL, null, most, TODAY);
            while (!part.isEmpty()) {
                part.forEach(place -> met.add(place.id()));
                part = index.walk(ALL, part.getLast(), most, TODAY);
            }
            assertThat(met).containsExactly(Who.DIALLO.id, Who.AWA.id, Who.MOHAMED.id, Who.FATOU.id);
        }
    }

    @Test
    void counts_leave_a_fields_own_choice_aside_unless_all_are_wanted() {
        SearchQuery asked = ALL.with(Keys.of(SearchField.TYPE, "EXTRA")).with(Keys.of(SearchField.LANGUAGE, "fr"));
        ProfileIndex.Counts counts =
                index.count(asked, Set.of(SearchField.TYPE, SearchField.LANGUAGE, SearchField.GENDER), TODAY);
        assertThat(counts.total()).isEqualTo(1);
        assertThat(counts.byField().get(SearchField.GENDER)).isEqualTo(Map.of("F", 1L));
        assertThat(counts.byField().get(SearchField.TYPE)).isEqualTo(Map.of("EXTRA", 1L, "LEAD", 1L));
        assertThat(counts.byField().get(SearchField.LANGUAGE)).isEqualTo(Map.of("fr", 1L));
    }

    @Test
    void whoever_is_asked_about_among_some_is_found_counted_and_walked_through_among_these_only() {
        SearchQuery two = ALL.among(Set.of(Who.FATOU.id, Who.MOHAMED.id, new UUID(9, 9)));
        assertThat(found(two)).containsExactly(Who.MOHAMED.id, Who.FATOU.id);
        assertThat(found(two.with(Keys.of(SearchField.GENDER, "F")))).containsExactly(Who.FATOU.id);
        assertThat(found(two.withText("fatoumata"))).containsExactly(Who.FATOU.id);
        assertThat(found(two.withText("kouassi"))).isEmpty();
        for (String text : List.of("fatoumata", "kouassi")) {
            ProfileIndex.Hits best = index.find(two.withText(text), Listing.best(0, 10), TODAY);
            assertThat(best.people()).as(text).isEqualTo(text.equals("kouassi") ? List.of() : List.of(Who.FATOU.id));
            assertThat(best.total()).as(text).isEqualTo(best.people().size());
        }
        for (Listing.Sort sort : Listing.Sort.values()) {
            assertThat(index.find(two, new Listing(sort, true, 0, 1), TODAY).total())
                    .as(sort.field())
                    .isEqualTo(2);
        }
        ProfileIndex.Counts counts = index.count(
                two.with(Keys.of(SearchField.TYPE, "EXTRA")),
                Set.of(SearchField.TYPE, SearchField.GENDER, SearchField.LANGUAGE),
                TODAY);
        assertThat(counts.total()).isEqualTo(1);
        assertThat(counts.byField().get(SearchField.TYPE)).isEqualTo(Map.of("EXTRA", 1L, "LEAD", 1L));
        assertThat(counts.byField().get(SearchField.GENDER)).isEqualTo(Map.of("M", 1L));
        assertThat(counts.byField().get(SearchField.LANGUAGE)).isEqualTo(Map.of("ary", 1L));
        assertThat(index.count(two.withText("diallo"), Set.of(SearchField.GENDER), TODAY)
                        .total())
                .isZero();
        assertThat(index.walk(two, null, 10, TODAY))
                .extracting(WholeList.Place::id)
                .containsExactly(Who.MOHAMED.id, Who.FATOU.id);
        IndexedProfile awa = IndexedPeople.person(Who.AWA);
        Listing behind = new Listing(
                Listing.Sort.CREATED_AT,
                true,
                0,
                10,
                new Listing.After(awa.createdAt().toString(), awa.id()));
        assertThat(index.goOn(two.among(Set.of(Who.AWA.id, Who.FATOU.id)), behind, TODAY))
                .containsExactly(Who.FATOU.id);
        assertThat(index.best(two, List.of(new Wish(Keys.of(SearchField.EYES, "BROWN"), 3)), 10, TODAY))
                .containsExactly(new Scored(Who.FATOU.id, 3));
    }

    @Test
    void whoever_is_asked_about_among_nobody_is_not_found() {
        SearchQuery nobody = ALL.among(Set.of());
        assertThat(found(nobody)).isEmpty();
        assertThat(found(nobody.withText("fatou"))).isEmpty();
        assertThat(index.walk(nobody, null, 10, TODAY)).isEmpty();
        assertThat(index.count(nobody, Set.of(SearchField.GENDER), TODAY))
                .isEqualTo(new ProfileIndex.Counts(0, Map.of(SearchField.GENDER, Map.of())));
    }

    @Test
    void passages_mark_the_words_where_somebody_wrote_them() {
        Map<UUID, ProfileIndex.Passage> shown =
                index.passages(ALL.withText("theatre"), List.of(Who.AWA.id, Who.FATOU.id));
        assertThat(shown).containsOnlyKeys(Who.AWA.id);
        ProfileIndex.Passage passage = shown.getOrDefault(Who.AWA.id, new ProfileIndex.Passage("", List.of()));
        assertThat(passage.marks()).singleElement().satisfies(mark -> assertThat(
                        passage.text().substring(mark.from(), mark.to()))
                .isEqualTo("théâtre"));
        assertThat(index.passages(ALL, List.of(Who.AWA.id))).isEmpty();
    }

    @Test
    void the_best_meet_most_wishes_and_always_the_query() {
        List<Wish> wishes = List.of(
                new Wish(Keys.of(SearchField.EYES, "BROWN"), 3),
                new Wish(new Between(SearchField.HEIGHT, 175, 185), 4),
                new Wish(Keys.of(SearchField.TYPE, "STUNT"), 1));
        assertThat(index.best(ALL, wishes, 10, TODAY))
                .containsExactly(
                        new Scored(Who.DIALLO.id, 8), new Scored(Who.MOHAMED.id, 4), new Scored(Who.FATOU.id, 3));
        assertThat(index.best(ALL.with(Keys.of(SearchField.GENDER, "F")), wishes, 10, TODAY))
                .containsExactly(new Scored(Who.FATOU.id, 3));
        assertThat(index.best(ALL, wishes, 1, TODAY)).hasSize(1);
    }

    private List<UUID> page(Listing.Sort sort, boolean descending) {
        return index.find(ALL, new Listing(sort, descending, 0, 10), TODAY).people();
    }

    private Collection<UUID> found(SearchQuery query) {
        ProfileIndex.Hits hits = index.find(query, Listing.newest(0, 100), TODAY);
        assertThat(hits.total()).isEqualTo(hits.people().size());
        return hits.people();
    }
}
