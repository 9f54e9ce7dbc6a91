package io.taalentio.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.catalogue.Catalogue;
import io.taalentio.core.catalogue.InMemoryCatalogue;
import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.IndexedProfile;
import io.taalentio.core.search.Listing;
import io.taalentio.core.search.ProfileIndex;
import io.taalentio.core.search.ProfileWords;
import io.taalentio.core.search.SearchField;
import io.taalentio.core.search.SearchQuery;
import io.taalentio.core.world.InMemoryWorld;
import io.taalentio.core.world.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/**
 * How good the order of the answers is: over 2,000 people, queries of eight kinds, French and English, well spelt and
 * not, each with what every person is worth to it (3: who was meant, 2: who may have been). The figure is the mean nDCG of
 * the first ten; 1 means that no better order exists.
 */
class RelevanceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    /** Forms of one name, as it is written here and there; the first ones are the usual ones. */
    private static final List<List<String>> FIRST = List.of(
            List.of("Mohamed", "Muhammad", "Mamadou"),
            List.of("Fatoumata", "Fatumata", "Fatou"),
            List.of("Aïssatou", "Aissatu", "Isatou"),
            List.of("Ousmane", "Usman", "Othmane"),
            List.of("Ibrahima", "Ibrahim", "Brahim"),
            List.of("Khadija", "Kadidja", "Hadija"),
            List.of("Youssouf", "Yusuf", "Youssef"),
            List.of("Abdoulaye", "Abdullahi", "Abdallah"),
            List.of("Mariam", "Meryem", "Maryam"),
            List.of("Aminata", "Aminatou"),
            List.of("Oumar", "Omar"),
            List.of("Souleymane", "Sulaiman"),
            List.of("Chantal"),
            List.of("Thandiwe"),
            List.of("Wanjiru"),
            List.of("Kofi"),
            List.of("Ngozi"),
            List.of("Patrick"),
            List.of("Mireille"),
            List.of("Blaise"));

    private static final List<List<String>> LAST = List.of(
            List.of("Diallo", "Jallow", "Djalo"),
            List.of("Ndiaye", "Njie"),
            List.of("Traoré", "Trawally"),
            List.of("Koné", "Kone"),
            List.of("Ouédraogo", "Wedraogo"),
            List.of("Coulibaly", "Kulibali"),
            List.of("Diop", "Jobe"),
            List.of("Cissé", "Ceesay"),
            List.of("Mensah"),
            List.of("Okafor"),
            List.of("Mukendi"),
            List.of("Nkosi"),
            List.of("Benali"),
            List.of("El Idrissi"),
            List.of("Haddad"),
            List.of("Otieno"),
            List.of("Fotso"),
            List.of("Kouassi"),
            List.of("Bennani"),
            List.of("Rakotomalala"));

    private record Trade(String key, String fr, String en) {}

    private static final List<Trade> TRADES = List.of(
            new Trade("C_SPORT.horse-riding", "équitation", "horse riding"),
            new Trade("C_SPORT.martial-arts", "arts martiaux", "martial arts"),
            new Trade("C_SPORT.climbing", "escalade", "climbing"),
            new Trade("C_ARTS.calligraphy", "calligraphie", "calligraphy"),
            new Trade("C_ARTS.sculpture", "sculpture", "sculpture"),
            new Trade("C_CRAFT.pottery", "poterie", "pottery"),
            new Trade("C_CRAFT.sewing", "couture", "sewing"),
            new Trade("C_WORK.volunteering", "bénévolat", "volunteering"));

    private static final List<String> ABOUT = List.of(
            "Formée au théâtre de rue, je joue aussi pour les enfants.",
            "Ancien footballeur, plusieurs publicités tournées.",
            "Marionnettiste depuis l'enfance.",
            "I grew up on film sets and love costumes.",
            "Ventriloque et jongleur à mes heures.");

    private static final Map<Integer, String> CITIES =
            new TreeMap<>(Map.of(2253354, "Dakar", 2553604, "Casablanca", 2293538, "Abidjan", 184745, "Nairobi"));

    private record Person(IndexedProfile profile, int first, int last, int trade, int about, int city) {}

    private record Asked(String sort, String text, ToIntFunction<Person> worth) {}

    private final Random random = new Random(20_26);
    private final List<Person> people = new ArrayList<>();
    private final List<Asked> queries = new ArrayList<>();

    @Test
    void the_first_ten_are_those_that_were_meant() throws IOException {
        try (LuceneIndex index = new LuceneIndex(new ByteBuffersDirectory(), "test")) {
            measure(index, "relevance.txt");
        }
    }

    @Test
    void they_are_in_a_cluster_too() throws IOException {
        try (SearchCluster cluster = new SearchCluster(OpenSearchNode.address(), null, null)) {
            IndexHome.Opened opened = new ClusterHome(cluster, ProfileKind.CINEMA, "relevance", 1).empty("test");
            measure(opened.index(), "relevance-opensearch.txt");
            opened.drop();
        }
    }

    private void measure(ProfileIndex index, String report) throws IOException {
        populate();
        label();
        assertThat(people).hasSize(2_000);
        assertThat(queries).hasSizeGreaterThanOrEqualTo(300);
        Map<String, List<Double>> bySort = new TreeMap<>();
        index.apply(people.stream().map(Person::profile).toList(), List.of(), 1);
        Map<UUID, Person> byId = new HashMap<>();
        people.forEach(person -> byId.put(person.profile().id(), person));
        for (Asked asked : queries) {
            List<Integer> worth = index
                    .find(SearchQuery.everybody(ProfileKind.CINEMA).withText(asked.text()), Listing.best(0, 10), TODAY)
                    .people()
                    .stream()
                    .map(id -> asked.worth().applyAsInt(byId.get(id)))
                    .toList();
            List<Integer> ideal = people.stream()
                    .map(person -> asked.worth().applyAsInt(person))
                    .sorted(Comparator.reverseOrder())
                    .limit(10)
                    .toList();
            assertThat(ideal.getFirst()).as(asked.text()).isPositive();
            bySort.computeIfAbsent(asked.sort(), sort -> new ArrayList<>()).add(dcg(worth) / dcg(ideal));
        }
        double mean = mean(bySort.values().stream().flatMap(List::stream).toList());
        StringBuilder table = new StringBuilder(
                String.format(Locale.ROOT, "nDCG@10 %.3f over %d queries, 2,000 people%n", mean, queries.size()));
        bySort.forEach((sort, values) ->
                table.append(String.format(Locale.ROOT, "%-28s %.3f (%d)%n", sort, mean(values), values.size())));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", report), table);
        assertThat(mean).as("%s", table).isGreaterThanOrEqualTo(0.85);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double dcg(List<Integer> worth) {
        double sum = 0;
        for (int i = 0; i < worth.size(); i++) {
            sum += (Math.pow(2, worth.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return sum;
    }

    private void populate() {
        Catalogue catalogue = new InMemoryCatalogue();
        ProfileWords words = new ProfileWords(new InMemoryWorld(), catalogue, new Lists(), new Languages());
        List<Integer> cities = List.copyOf(CITIES.keySet());
        for (int i = 0; i < 2_000; i++) {
            // A few names are everybody's, as in life.
            int first = (int) (Math.pow(random.nextDouble(), 1.8) * FIRST.size());
            int last = (int) (Math.pow(random.nextDouble(), 1.8) * LAST.size());
            int trade = random.nextInt(12);
            int about = random.nextInt(25);
            int city = random.nextInt(cities.size());
            Map<SearchField, List<String>> keys = new EnumMap<>(SearchField.class);
            keys.put(SearchField.CITY, List.of(cities.get(city).toString()));
            keys.put(SearchField.TYPE, List.of(random.nextBoolean() ? "EXTRA" : "SUPPORTING"));
            if (trade < TRADES.size()) {
                keys.put(SearchField.SKILLS, List.of(TRADES.get(trade).key()));
            }
            IndexedProfile profile = new IndexedProfile(
                    new UUID(0x7000L + i, 0x8000_0000_0000_0000L | random.nextInt()),
                    Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(20_000_000)),
                    FIRST.get(first).getFirst(),
                    LAST.get(last).getFirst(),
                    String.format(Locale.ROOT, "SNDAK%05dF", i),
                    List.of(),
                    "p" + i + "@example.org",
                    null,
                    null,
                    null,
                    50,
                    keys,
                    words.of(keys),
                    about < ABOUT.size() ? ABOUT.get(about) : null);
            people.add(new Person(profile, first, last, trade, about, city));
        }
    }

    private void label() {
        for (int i = 0; i < 60; i++) {
            Person meant = people.get(random.nextInt(people.size()));
            ToIntFunction<Person> both = p -> p.first() == meant.first() && p.last() == meant.last() ? 3 : 0;
            String first = meant.profile().firstName();
            String last = meant.profile().lastName();
            queries.add(new Asked("name", first + " " + last, both));
            queries.add(new Asked("name without accents, turned", plain(last + " " + first), both));
            queries.add(new Asked("name misspelt", misspelt(plain(first)) + " " + plain(last), both));
            queries.add(new Asked(
                    "name as others write it",
                    other(FIRST.get(meant.first())) + " " + other(LAST.get(meant.last())),
                    both));
            queries.add(new Asked(
                    "name and city",
                    plain(first) + " " + CITIES.values().toArray()[meant.city()],
                    p -> p.first() == meant.first() && p.city() == meant.city() ? 3 : 0));
        }
        for (int i = 0; i < FIRST.size(); i++) {
            int first = i;
            String name = plain(FIRST.get(i).getFirst());
            queries.add(new Asked("first name", name, p -> p.first() == first ? 3 : 0));
            queries.add(new Asked(
                    "beginning of a name",
                    name.substring(0, Math.min(4, name.length())),
                    p -> p.first() == first ? 3 : starts(p, name.substring(0, Math.min(4, name.length()))) ? 3 : 0));
        }
        for (int i = 0; i < TRADES.size(); i++) {
            int trade = i;
            ToIntFunction<Person> has = p -> p.trade() == trade ? 3 : 0;
            queries.add(new Asked("skill, French", TRADES.get(i).fr(), has));
            queries.add(new Asked("skill, English", TRADES.get(i).en(), has));
            queries.add(new Asked("skill misspelt", misspelt(plain(TRADES.get(i).fr())), has));
            queries.add(new Asked(
                    "skill and city, mixed",
                    TRADES.get(i).en() + " dakar",
                    p -> p.trade() == trade
                                    && p.city() == List.copyOf(CITIES.values()).indexOf("Dakar")
                            ? 3
                            : 0));
        }
        List<String> written = List.of("theatre", "footballeurs", "marionnettiste", "costume", "ventriloque");
        for (int i = 0; i < written.size(); i++) {
            int about = i;
            queries.add(new Asked("description", written.get(i), p -> p.about() == about ? 3 : 0));
        }
    }

    private static boolean starts(Person person, String beginning) {
        return plain(person.profile().firstName()).startsWith(beginning)
                || plain(person.profile().lastName()).startsWith(beginning);
    }

    private String other(List<String> forms) {
        return forms.get(forms.size() == 1 ? 0 : 1 + random.nextInt(forms.size() - 1));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** One slip of the keys behind the first letter: two turned, one left out, one doubled. */
    private String misspelt(String word) {
        int at = 1 + random.nextInt(word.length() - 2);
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            default -> word.substring(0, at) + word.charAt(at) + word.substring(at);
        };
    }
}
