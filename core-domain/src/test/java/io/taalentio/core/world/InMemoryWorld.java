package io.taalentio.core.world;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The shipped world without a database; searching is slow and honest. */
public final class InMemoryWorld implements World, CityDirectory {

    private record Found(City city, int rank, double likeness) {}

    private static final double LIKE_ENOUGH = 0.5;

    private final List<Country> countries = WorldData.countries();
    private final Map<Integer, WorldData.ShippedCity> cities = new HashMap<>();

    public InMemoryWorld() {
        for (WorldData.ShippedCity shipped : WorldData.cities()) {
            cities.put(shipped.city().id(), shipped);
        }
        for (WorldData.ShippedCity town : WorldData.addedTowns()) {
            cities.put(town.city().id(), town);
        }
    }

    @Override
    public Optional<Country> country(String iso2) {
        return countries.stream().filter(c -> c.iso2().equals(iso2)).findFirst();
    }

    @Override
    public List<Country> countries() {
        return countries;
    }

    @Override
    public Optional<City> city(int id) {
        if (id < 0) {
            return countries.stream()
                    .filter(c -> c.numericCode() == -id)
                    .findFirst()
                    .map(City::notListed);
        }
        return Optional.ofNullable(cities.get(id)).map(WorldData.ShippedCity::city);
    }

    @Override
    public City cityNotListed(String country) {
        return City.notListed(country(country).orElseThrow());
    }

    @Override
    public List<City> find(String country, String typed, int limit) {
        String wanted = words(typed);
        List<Found> found = new ArrayList<>();
        for (WorldData.ShippedCity shipped : cities.values()) {
            if (!shipped.active() || !shipped.city().country().equals(country)) {
                continue;
            }
            Found match = match(shipped, wanted);
            if (match.rank() < 5) {
                found.add(match);
            }
        }
        found.sort(Comparator.comparingInt(Found::rank)
                .thenComparing(Comparator.comparingDouble(Found::likeness).reversed())
                .thenComparing(f -> f.city().population(), Comparator.reverseOrder())
                .thenComparing(f -> f.city().id()));
        return found.stream().limit(limit).map(Found::city).toList();
    }

    private static Found match(WorldData.ShippedCity shipped, String wanted) {
        City city = shipped.city();
        Set<String> main = new HashSet<>(List.of(words(city.name()), words(shipped.asciiName())));
        String french = city.nameFr();
        if (french != null) {
            main.add(words(french));
        }
        Set<String> all = new HashSet<>(main);
        for (String other : shipped.searchNames().split("\\|", -1)) {
            all.add(words(other));
        }
        if (wanted.isEmpty() || main.contains(wanted)) {
            return new Found(city, 0, 0);
        }
        if (anyStarts(main, wanted)) {
            return new Found(city, 1, 0);
        }
        if (anyStarts(all, wanted)) {
            return new Found(city, 2, 0);
        }
        if (all.stream().anyMatch(name -> name.contains(" " + wanted))) {
            return new Found(city, 3, 0);
        }
        double likeness =
                all.stream().mapToDouble(name -> likeness(name, wanted)).max().orElse(0);
        return new Found(city, likeness >= LIKE_ENOUGH ? 4 : 5, likeness);
    }

    private static boolean anyStarts(Collection<String> names, String wanted) {
        return names.stream().anyMatch(name -> name.startsWith(wanted));
    }

    private static double likeness(String name, String wanted) {
        Set<String> ours = trigrams(name);
        Set<String> theirs = trigrams(wanted);
        long shared = theirs.stream().filter(ours::contains).count();
        return (double) shared / theirs.size();
    }

    private static Set<String> trigrams(String text) {
        Set<String> trigrams = new HashSet<>();
        String padded = "  " + text + " ";
        for (int i = 0; i + 3 <= padded.length(); i++) {
            trigrams.add(padded.substring(i, i + 3));
        }
        return trigrams;
    }

    private static String words(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
