package io.taalentio.core.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.kernel.Label;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorldDataTest {

    @Test
    void the_shipped_cities_are_counted() {
        assertThat(WorldData.countries()).hasSize(250);
        Set<String> african = WorldData.countries().stream()
                .filter(Country::african)
                .map(Country::iso2)
                .collect(Collectors.toSet());
        assertThat(african).hasSize(54);
        assertThat(WorldData.cities()).hasSize(28_417);
        assertThat(WorldData.cities().stream()
                        .filter(shipped -> african.contains(shipped.city().country())))
                .hasSize(4_524);
    }

    @Test
    void towns_that_geonames_lacks_are_shipped_beside_its_cities() {
        assertThat(WorldData.addedTowns()).hasSize(242);
        assertThat(WorldData.addedTowns())
                .extracting(town -> town.city().country())
                .containsOnly("CD", "AO", "MZ", "RW");
        assertThat(WorldData.addedTowns()).allMatch(town -> town.city().id() >= WorldData.FIRST_ADDED_ID);
        assertThat(WorldData.cities()).allMatch(shipped -> shipped.city().id() < WorldData.FIRST_ADDED_ID);
    }

    @Test
    void codes_of_cities_are_three_letters_and_unique_in_their_country() {
        assertThat(Stream.concat(WorldData.cities().stream(), WorldData.addedTowns().stream())
                        .map(shipped ->
                                shipped.city().country() + shipped.city().code()))
                .allMatch(code -> code.matches("[A-Z]{5}"))
                .noneMatch(code -> code.endsWith("VNL") || code.endsWith("XXX"))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_codes_that_everybody_expects_are_those_given() {
        Map<Integer, String> codes = WorldData.cities().stream()
                .collect(Collectors.toMap(s -> s.city().id(), s -> s.city().code()));
        assertThat(codes)
                .containsEntry(2538475, "RAB")
                .containsEntry(2553604, "CAS")
                .containsEntry(2253354, "DAK")
                .containsEntry(2314302, "KIN")
                .containsEntry(2232593, "DOU")
                .containsEntry(2332459, "LAG")
                .containsEntry(2293538, "ABI");
    }

    @Test
    void every_region_of_a_country_and_group_of_a_language_has_a_name() {
        Lists lists = new Lists();
        assertThat(WorldData.countries()).allMatch(country -> lists.has("region", country.region()));
        assertThat(new Languages().all()).allMatch(language -> lists.has("languageGroup", language.group()));
    }

    @Test
    void every_currency_of_a_country_is_known() {
        Currencies currencies = new Currencies();
        assertThat(WorldData.countries().stream().map(Country::currency).filter(code -> !code.isEmpty()))
                .allMatch(currencies::has);
        assertThat(currencies.find("XOF")).map(Currency::minorDigits).contains(0);
        assertThat(currencies.find("MAD"))
                .map(Currency::name)
                .contains(new Label("Dirham marocain", "Moroccan Dirham"));
    }

    @Test
    void languages_have_labels_of_their_own_where_cldr_has_none() {
        Languages languages = new Languages();
        assertThat(languages.all()).hasSizeGreaterThanOrEqualTo(110);
        assertThat(languages.find("ary").map(SpokenLanguage::name))
                .contains(new Label("Arabe marocain (darija)", "Moroccan Arabic (Darija)"));
        assertThat(languages.find("rn").map(SpokenLanguage::name)).contains(new Label("Kirundi", "Kirundi"));
        assertThat(languages.has("tlh")).isFalse();
    }

    @Test
    void a_quoted_cell_may_hold_commas_and_quotes() {
        assertThat(CsvTable.parse("a,b\n\"x, \"\"y\"\"\",\n")).containsExactly(Map.of("a", "x, \"y\"", "b", ""));
        assertThatThrownBy(() -> CsvTable.parse("a,b\n1\n")).isInstanceOf(IllegalStateException.class);
    }
}
