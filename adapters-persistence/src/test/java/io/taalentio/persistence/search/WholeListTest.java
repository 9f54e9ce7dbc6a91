package io.taalentio.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.Criterion;
import io.taalentio.core.search.Listing;
import io.taalentio.core.search.SearchField;
import io.taalentio.core.search.SearchQuery;
import io.taalentio.core.search.TalentCard;
import io.taalentio.core.search.TalentDirectory;
import io.taalentio.core.search.WholeList;
import io.taalentio.core.search.WholeList.Place;
import io.taalentio.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever goes over a whole list meets everybody on it once, in its order. */
@QuarkusTest
class WholeListTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Inject
    WholeList list;

    @Inject
    TalentDirectory talents;

    @Inject
    Sql sql;

    /** Forty people of Tuvalu, several registered in the same second, some of them not on the list. */
    private void settle() {
        sql.update("""
                insert into talent_profile (id, code, status, first_name, last_name, email, gender, origin_country,
                    nationality, residence_country, residence_city_other, completeness, visibility, created_at, updated_at,
                    deleted_at)
                select gen_random_uuid(), 'TV' || case when n % 2 = 0 then 'F' else 'M' end || lpad(n::text, 4, '0') || 'VNL',
                    case when n % 11 = 0 then 'HIDDEN' else 'ACTIVE' end, 'Sela', 'Tuilimu' || n, 'tv' || n || '@example.org',
                    case when n % 2 = 0 then 'F' else 'M' end, 'TV', 'TV', 'TV', 'Funafuti', 50, 'UNLISTED',
                    timestamptz '2026-03-01' + (n / 4) * interval '1 second', now(),
                    case when n % 13 = 0 then now() end
                from generate_series(1, 40) n on conflict do nothing""");
    }

    private static SearchQuery tuvalu(ProfileKind kind, @Nullable String gender) {
        SearchQuery tuvalu = SearchQuery.everybody(kind).with(Criterion.Keys.of(SearchField.COUNTRY, "TV"));
        return gender == null ? tuvalu : tuvalu.with(Criterion.Keys.of(SearchField.GENDER, gender));
    }

    private List<UUID> all(SearchQuery filter, int batch) {
        List<UUID> all = new ArrayList<>();
        Place last = null;
        while (true) {
            List<Place> places = list.next(filter, TODAY, last, batch);
            places.forEach(place -> all.add(place.id()));
            if (places.size() < batch) {
                return all;
            }
            last = places.getLast();
        }
    }

    @Test
    void a_list_read_in_batches_of_any_size_is_the_list_that_is_shown() {
        settle();
        for (SearchQuery filter : List.of(
                tuvalu(ProfileKind.TALENT, null), tuvalu(ProfileKind.TALENT, "F"), tuvalu(ProfileKind.TALENT, "M"))) {
            List<UUID> shown = talents.page(filter, Listing.newest(0, 100), TODAY).items().stream()
                    .map(TalentCard::id)
                    .toList();
            assertThat(shown).hasSizeGreaterThan(10);
            assertThat(list.count(filter, TODAY)).isEqualTo(shown.size());
            for (int batch : List.of(1, 3, 7, 1000)) {
                assertThat(all(filter, batch)).containsExactlyElementsOf(shown);
            }
        }
        assertThat(all(tuvalu(ProfileKind.CINEMA, null), 10)).isEmpty();
    }

    @Test
    void of_chosen_people_those_who_meet_the_search_stay_in_their_order() {
        settle();
        List<UUID> women = all(tuvalu(ProfileKind.TALENT, "F"), 100);
        List<UUID> men = all(tuvalu(ProfileKind.TALENT, "M"), 100);
        List<UUID> chosen = List.of(women.get(3), men.get(0), women.get(1), UUID.randomUUID());
        assertThat(list.among(tuvalu(ProfileKind.TALENT, "F"), TODAY, chosen))
                .containsExactly(women.get(3), women.get(1));
    }
}
