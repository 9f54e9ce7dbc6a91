package io.taalentio.core.search;

import io.taalentio.core.catalogue.Catalogue;
import io.taalentio.core.kernel.Label;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.world.City;
import io.taalentio.core.world.Country;
import io.taalentio.core.world.Languages;
import io.taalentio.core.world.World;
import io.taalentio.core.world.WorldData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What words and phrases mean to whoever looks for people of one kind, in both languages. */
final class QueryLexicon {

    /** A phrase of more words is not looked for. */
    static final int LONGEST = 5;
    /** A city of fewer people is understood only behind a word like {@code à} or {@code from}. */
    private static final int BIG = 150_000;

    private static final int KNOWN = 15_000;
    /** Names of languages that are other words, too; understood only beside a word like {@code parle}. */
    private static final Set<String> HIDDEN = Set.of(
            "ga", "fon", "twi", "luo", "agni", "bete", "men", "bas", "fang", "kamba", "bassa", "tonga", "any", "ee",
            "tiv", "efik", "thai", "malais", "grec", "kurde", "pa", "ta");

    /** What a phrase may mean; the field says which kind of meaning it is. */
    record Meaning(SearchField field, List<String> keys) {
        Meaning {
            keys = List.copyOf(keys);
        }
    }

    private final ProfileKind kind;
    private final Map<String, List<Meaning>> phrases = new HashMap<>();
    private final Map<String, int[]> ages = new HashMap<>();
    private final Map<String, String> languages = new HashMap<>();
    private final Map<String, String> nationalities = new HashMap<>();
    private final Map<String, String> countries = new HashMap<>();
    private final Map<String, City> cities = new HashMap<>();

    QueryLexicon(ProfileKind kind, World world, Catalogue catalogue, Languages spoken) {
        this.kind = kind;
        SearchField talents = kind == ProfileKind.TALENT ? SearchField.TALENTS : SearchField.SKILLS;
        catalogue.categories().stream()
                .flatMap(category -> category.talents().stream())
                .filter(talent -> catalogue.isCinemaSkill(talent.key()) == (kind == ProfileKind.CINEMA))
                .forEach(talent ->
                        both(talent.name(), phrase -> put(phrase, new Meaning(talents, List.of(talent.key())))));
        written();
        spoken.all().forEach(language -> both(language.name(), name -> languages.putIfAbsent(name, language.code())));
        alsoSpoken();
        world.countries().forEach(this::country);
        alsoCountries();
        cities();
    }

    private interface Taker {
        void take(String phrase);
    }

    /** The words of a label in each language; what stands in brackets is another name. */
    private static void both(Label label, Taker taker) {
        for (String name : List.of(label.fr(), label.en())) {
            for (String part : name.split("[()]", -1)) {
                String phrase = String.join(" ", QueryTokens.words(part));
                if (!phrase.isBlank()) {
                    taker.take(phrase);
                }
            }
        }
    }

    private void put(String phrase, Meaning meaning) {
        phrases.computeIfAbsent(phrase, p -> new ArrayList<>()).add(meaning);
    }

    private void written() {
        try (InputStream in = QueryLexicon.class.getResourceAsStream("words.txt")) {
            if (in == null) {
                throw new IllegalStateException("words.txt is missing");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void written(String line) {
        int equals = line.indexOf('=');
        List<String> said = Arrays.stream(line.substring(equals + 1).split("\\|", -1))
                .map(phrase -> String.join(" ", QueryTokens.words(phrase)))
                .toList();
        if (line.startsWith("words")) {
            said.forEach(phrases::remove);
            return;
        }
        List<Meaning> meanings = new ArrayList<>();
        for (String half : line.substring(0, equals).split("/", -1)) {
            String[] words = half.strip().split(" ", -1);
            if (words[0].equals("age")) {
                String[] ends = words[1].split("-", -1);
                said.forEach(phrase -> ages.put(phrase, new int[] {end(ends[0], 0), end(ends[1], 0)}));
                return;
            }
            SearchField field =
                    SearchField.named(words[0]).orElseThrow(() -> new IllegalStateException("words.txt: " + line));
            if (!field.of(kind)) {
                return;
            }
            meanings.add(new Meaning(field, List.of(words[1].split(",", -1))));
        }
        // What is written here is meant, whatever else a phrase is a label of.
        said.forEach(phrase -> phrases.put(phrase, List.copyOf(meanings)));
    }

    private static int end(String text, int open) {
        return text.isEmpty() ? open : Integer.parseInt(text);
    }

    private void alsoSpoken() {
        Map.ofEntries(
                        Map.entry("arabophone", "ar"),
                        Map.entry("francophone", "fr"),
                        Map.entry("anglophone", "en"),
                        Map.entry("lusophone", "pt"),
                        Map.entry("hispanophone", "es"),
                        Map.entry("berberophone", "ber"),
                        Map.entry("berbere", "ber"),
                        Map.entry("tamazight", "ber"),
                        Map.entry("kiswahili", "sw"),
                        Map.entry("hausa", "ha"),
                        Map.entry("fula", "ff"),
                        Map.entry("fulani", "ff"),
                        Map.entry("fulfulde", "ff"),
                        Map.entry("pular", "ff"),
                        Map.entry("poular", "ff"),
                        Map.entry("mandingue", "mnk"),
                        Map.entry("mandarin", "zh"),
                        Map.entry("chinois", "zh"),
                        Map.entry("pidgin", "pcm"),
                        Map.entry("lsf", "sgn"))
                .forEach(languages::putIfAbsent);
    }

    private void country(Country country) {
        both(country.name(), name -> countries.putIfAbsent(name, country.iso2()));
        for (String nationality :
                List.of(country.nationalityMasculine(), country.nationalityFeminine(), country.nationalityEnglish())) {
            nationalities.putIfAbsent(String.join(" ", QueryTokens.words(nationality)), country.iso2());
        }
    }

    private void alsoCountries() {
        Map.ofEntries(
                        Map.entry("cote d ivoire", "CI"),
                        Map.entry("ivory coast", "CI"),
                        Map.entry("rdc", "CD"),
                        Map.entry("drc", "CD"),
                        Map.entry("congo kinshasa", "CD"),
                        Map.entry("congo brazzaville", "CG"),
                        Map.entry("cap vert", "CV"),
                        Map.entry("cape verde", "CV"),
                        Map.entry("centrafrique", "CF"),
                        Map.entry("usa", "US"),
                        Map.entry("etats unis", "US"),
                        Map.entry("uk", "GB"),
                        Map.entry("angleterre", "GB"),
                        Map.entry("england", "GB"),
                        Map.entry("rca", "CF"),
                        Map.entry("guinee conakry", "GN"),
                        Map.entry("burkina", "BF"))
                .forEach(countries::put);
        Map.of("anglais", "GB", "anglaise", "GB", "english", "GB", "ivorian", "CI")
                .forEach(nationalities::putIfAbsent);
    }

    private void cities() {
        List<City> known = WorldData.cities().stream()
                .map(WorldData.ShippedCity::city)
                .filter(city -> city.population() >= KNOWN)
                .sorted((one, other) -> Integer.compare(other.population(), one.population()))
                .toList();
        Set<String> african = new HashSet<>();
        WorldData.countries().stream().filter(Country::african).forEach(c -> african.add(c.iso2()));
        for (City city : known) {
            if (african.contains(city.country()) || city.population() >= BIG * 2) {
                names(city)
                        .forEach(name -> cities.merge(
                                name,
                                city,
                                (one, other) -> african.contains(one.country()) || !african.contains(other.country())
                                        ? one
                                        : other));
            }
        }
    }

    private static List<String> names(City city) {
        List<String> names = new ArrayList<>();
        names.add(String.join(" ", QueryTokens.words(city.name())));
        if (city.nameFr() != null) {
            names.add(String.join(" ", QueryTokens.words(city.nameFr())));
        }
        names.removeIf(String::isBlank);
        return names;
    }

    // --- looking up --------------------------------------------------------------------------------------------------

    /** What a phrase of lists, talents or flags means, the plural forgiven; empty when it means nothing. */
    List<Meaning> meanings(List<String> words) {
        List<Meaning> found = find(phrases, words);
        return found == null ? List.of() : found;
    }

    /** First and last year of an age said in words, 0 for an open end; null when it is none. */
    int @Nullable [] age(List<String> words) {
        return find(ages, words);
    }

    /** @param sure whether a word beside it says that a language is meant */
    @Nullable
    String language(List<String> words, boolean sure) {
        String code = find(languages, words);
        return code != null && !sure && words.size() == 1 && HIDDEN.contains(words.getFirst()) ? null : code;
    }

    @Nullable
    String nationality(List<String> words) {
        return find(nationalities, words);
    }

    @Nullable
    String country(List<String> words) {
        return countries.get(String.join(" ", words));
    }

    /** @param sure whether a word before it says that a place is meant */
    @Nullable
    City city(List<String> words, boolean sure) {
        City city = cities.get(String.join(" ", words));
        boolean other = words.size() == 1
                && (QueryWords.FILLERS.contains(words.getFirst())
                        || words.getFirst().length() < 3);
        return city == null || other || (!sure && city.population() < BIG) ? null : city;
    }

    private static <T> @Nullable T find(Map<String, T> map, List<String> words) {
        T found = map.get(String.join(" ", words));
        if (found == null) {
            found = map.get(
                    String.join(" ", words.stream().map(QueryLexicon::singular).toList()));
        }
        if (found == null && !words.isEmpty()) {
            List<String> lastOnly = new ArrayList<>(words);
            lastOnly.set(words.size() - 1, singular(words.getLast()));
            found = map.get(String.join(" ", lastOnly));
        }
        return found;
    }

    private static String singular(String word) {
        return word.length() > 3 && (word.endsWith("s") || word.endsWith("x"))
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
