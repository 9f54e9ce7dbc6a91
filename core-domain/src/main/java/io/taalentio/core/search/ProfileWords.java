package io.taalentio.core.search;

import io.taalentio.core.catalogue.Catalogue;
import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.kernel.Label;
import io.taalentio.core.world.City;
import io.taalentio.core.world.Country;
import io.taalentio.core.world.Languages;
import io.taalentio.core.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The words of a profile's keys in both languages: what somebody may type who looks for it. Appearances are sealed and
 * have none.
 */
public final class ProfileWords {

    private final World world;
    private final Catalogue catalogue;
    private final Lists lists;
    private final Languages languages;

    public ProfileWords(World world, Catalogue catalogue, Lists lists, Languages languages) {
        this.world = world;
        this.catalogue = catalogue;
        this.lists = lists;
        this.languages = languages;
    }

    public List<String> of(Map<SearchField, List<String>> keys) {
        List<String> words = new ArrayList<>();
        keys.forEach((field, values) -> values.stream()
                .flatMap(key -> of(field, key))
                .filter(word -> !word.isBlank())
                .forEach(words::add));
        return words.stream().distinct().sorted().toList();
    }

    private Stream<String> of(SearchField field, String key) {
        return switch (field) {
            case TYPE, LICENCES, INSTRUMENTS, DANCES, STUNTS, EYES, HAIR, HAIR_TYPE, BUILD, AVAILABILITY, WORK_MODE ->
                list(field, key);
            case TALENTS, SKILLS -> both(catalogue.talent(key));
            case LANGUAGE -> languages.find(key).stream().flatMap(language -> both(language.name()));
            case COUNTRY, ORIGIN -> world.country(key).stream().flatMap(country -> both(country.name()));
            case NATIONALITY -> world.country(key).stream().flatMap(ProfileWords::nationality);
            case CITY -> key.startsWith("-") ? Stream.of() : city(key);
            default -> Stream.of();
        };
    }

    private Stream<String> list(SearchField field, String key) {
        String list = field.list();
        return list == null ? Stream.of() : both(lists.label(list, key));
    }

    private Stream<String> city(String key) {
        return world.city(Integer.parseInt(key)).filter(City::listed).stream()
                .flatMap(
                        city -> city.nameFr() == null ? Stream.of(city.name()) : Stream.of(city.name(), city.nameFr()));
    }

    private static Stream<String> nationality(Country country) {
        return Stream.of(country.nationalityMasculine(), country.nationalityFeminine(), country.nationalityEnglish());
    }

    /** A form for both, {@code Figurant·e}, is parted, so that the shorter one is a word. */
    private static Stream<String> both(Label label) {
        return Stream.of(label.fr().replace('·', ' '), label.en());
    }
}
