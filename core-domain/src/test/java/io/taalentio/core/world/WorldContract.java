package io.taalentio.core.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.kernel.Label;
import io.taalentio.core.kernel.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link World} and {@link CityDirectory} filled with the shipped data must do. */
public abstract class WorldContract {

    protected abstract World world();

    protected abstract CityDirectory directory();

    private List<String> names(String country, String typed, int limit) {
        return directory().find(country, typed, limit).stream()
                .map(city -> city.name(Language.FR))
                .toList();
    }

    @Test
    void all_countries_are_known() {
        assertThat(world().countries()).hasSize(250).doesNotHaveDuplicates();
        assertThat(world().countries().stream().filter(Country::african)).hasSize(54);
    }

    @Test
    void a_country_tells_its_names_nationalities_and_money() {
        assertThat(world().country("SN"))
                .contains(new Country(
                        "SN",
                        "SEN",
                        686,
                        new Label("Sénégal", "Senegal"),
                        "Sénégalais",
                        "Sénégalaise",
                        "Senegalese",
                        "221",
                        "XOF",
                        "WEST_AFRICA",
                        true));
        assertThat(world().country("SN").map(Country::flag)).contains("🇸🇳");
    }

    @Test
    void an_unknown_country_is_not_found() {
        assertThat(world().country("ZZ")).isEmpty();
        assertThat(world().country("")).isEmpty();
        assertThat(world().country("sn")).isEmpty();
    }

    @Test
    void a_city_is_found_by_its_id() {
        assertThat(world().city(2542997))
                .contains(new City(2542997, "MA", "Marrakesh", "Marrakech", "Marrakesh-Safi", "MAR", 839296));
        assertThat(world().city(1)).isEmpty();
    }

    @Test
    void every_country_has_an_entry_for_a_city_that_is_not_listed() {
        for (Country country : world().countries()) {
            City entry = world().cityNotListed(country.iso2());
            assertThat(entry.code()).isEqualTo("VNL");
            assertThat(entry.listed()).isFalse();
            assertThat(entry.id()).isNegative();
            assertThat(entry.country()).isEqualTo(country.iso2());
            assertThat(world().city(entry.id())).contains(entry);
        }
        assertThat(world().cityNotListed("MA").name(Language.FR)).isEqualTo("Ville non listée");
        assertThat(world().cityNotListed("MA").name(Language.EN)).isEqualTo("City not listed");
    }

    @Test
    void without_a_word_the_largest_cities_come_first() {
        assertThat(names("MA", "", 3)).containsExactly("Casablanca", "Rabat", "Fès");
        assertThat(names("MA", "  ", 2)).containsExactly("Casablanca", "Rabat");
    }

    @Test
    void a_beginning_of_the_name_finds_the_city_without_regard_to_case_and_accents() {
        assertThat(names("MA", "fe", 5)).first().isEqualTo("Fès");
        assertThat(names("MA", "FÈS", 5)).first().isEqualTo("Fès");
        assertThat(names("CM", "yaounde", 5)).first().isEqualTo("Yaoundé");
        assertThat(names("CD", "mbuji mayi", 5)).first().isEqualTo("Mbuji-Mayi");
    }

    @Test
    void the_french_the_local_and_the_former_name_find_the_city() {
        assertThat(names("MA", "Tanger", 5)).first().isEqualTo("Tanger");
        assertThat(names("MA", "Tangier", 5)).first().isEqualTo("Tanger");
        assertThat(names("EG", "le caire", 5)).first().isEqualTo("Le Caire");
        assertThat(names("EG", "cairo", 5)).first().isEqualTo("Le Caire");
        assertThat(names("MA", "Petitjean", 5)).first().isEqualTo("Sidi Kacem");
    }

    @Test
    void the_whole_name_comes_before_larger_cities_that_only_start_with_it() {
        assertThat(names("BJ", "Parakou", 1)).containsExactly("Parakou");
        assertThat(names("MA", "Ifrane", 1)).containsExactly("Ifrane");
        assertThat(names("MA", "Sale", 2)).first().isEqualTo("Salé");
    }

    @Test
    void a_word_inside_the_name_finds_the_city() {
        assertThat(names("CI", "bassam", 5)).contains("Grand-Bassam");
    }

    @Test
    void a_spelling_mistake_still_finds_the_city() {
        assertThat(names("MA", "casablnca", 3)).contains("Casablanca");
        assertThat(names("CI", "yamousoukro", 3)).contains("Yamoussoukro");
    }

    @Test
    void the_search_stays_in_the_country_within_the_limit_and_without_the_not_listed_entry() {
        assertThat(directory().find("SN", "", 7)).hasSize(7).allMatch(city -> city.country()
                .equals("SN"));
        assertThat(directory().find("SN", "", 100)).hasSize(59).allMatch(City::listed);
        assertThat(directory().find("SN", "ville non listée", 5)).isEmpty();
        assertThat(directory().find("ZZ", "", 5)).isEmpty();
    }

    @Test
    void signs_that_mean_something_to_a_database_are_only_signs() {
        assertThat(directory().find("MA", "%", 2)).hasSize(2);
        assertThat(directory().find("MA", "x'; drop table city; --", 2)).isEmpty();
        assertThat(directory().find("MA", "\u0000\ud800", 2)).hasSize(2);
        assertThat(directory().find("MA", "q".repeat(5000), 2)).isEmpty();
    }
}
