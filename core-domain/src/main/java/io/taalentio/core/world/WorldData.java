package io.taalentio.core.world;

import io.taalentio.core.kernel.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The countries and cities that ship with the product, as {@code tools/world-data} generated them. A store is filled
 * from here; readers ask {@link World}.
 */
public final class WorldData {

    private static final String COUNTRIES = "countries.csv";
    private static final String NATIONALITIES = "nationalities.csv";
    private static final String CITIES = "cities.csv.gz";
    private static final String ADDED_TOWNS = "added_towns.csv";

    /** Ids from here on are those of towns added by hand; GeoNames is far from it. */
    public static final int FIRST_ADDED_ID = 900_000_001;

    /**
     * A city with what only a store needs.
     *
     * @param asciiName name without accents
     * @param searchNames other spellings people may type, separated by {@code |}
     * @param timeZone IANA name
     * @param active false when the source no longer knows the city; profiles may still point at it
     */
    public record ShippedCity(
            City city,
            String asciiName,
            String searchNames,
            float latitude,
            float longitude,
            String timeZone,
            boolean active) {}

    private WorldData() {}

    public static List<Country> countries() {
        Map<String, Map<String, String>> nationalities = new HashMap<>();
        for (Map<String, String> row : CsvTable.resource(NATIONALITIES)) {
            nationalities.put(CsvTable.cell(row, "iso2"), row);
        }
        List<Country> countries = new ArrayList<>();
        for (Map<String, String> row : CsvTable.resource(COUNTRIES)) {
            String iso2 = CsvTable.cell(row, "iso2");
            Map<String, String> nationality = nationalities.get(iso2);
            if (nationality == null) {
                throw new IllegalStateException("no nationality for " + iso2);
            }
            countries.add(new Country(
                    iso2,
                    CsvTable.cell(row, "iso3"),
                    Integer.parseInt(CsvTable.cell(row, "numeric")),
                    new Label(CsvTable.cell(row, "name_fr"), CsvTable.cell(row, "name_en")),
                    CsvTable.cell(nationality, "fr_m"),
                    CsvTable.cell(nationality, "fr_f"),
                    CsvTable.cell(nationality, "en"),
                    CsvTable.cell(row, "calling_code"),
                    CsvTable.cell(row, "currency"),
                    CsvTable.cell(row, "region"),
                    CsvTable.cell(row, "african").equals("1")));
        }
        return List.copyOf(countries);
    }

    /** Every city of GeoNames that is shipped, without the "not listed" entries. */
    public static List<ShippedCity> cities() {
        return cities(CITIES);
    }

    /** Provincial towns that GeoNames lacks, written down by hand; nobody's count of their people is known. */
    public static List<ShippedCity> addedTowns() {
        return cities(ADDED_TOWNS);
    }

    private static List<ShippedCity> cities(String resource) {
        List<ShippedCity> cities = new ArrayList<>();
        for (Map<String, String> row : CsvTable.resource(resource)) {
            City city = new City(
                    Integer.parseInt(CsvTable.cell(row, "geoname_id")),
                    CsvTable.cell(row, "country"),
                    CsvTable.cell(row, "name"),
                    nullIfEmpty(CsvTable.cell(row, "name_fr")),
                    nullIfEmpty(CsvTable.cell(row, "admin1")),
                    CsvTable.cell(row, "code"),
                    Integer.parseInt(CsvTable.cell(row, "population")));
            cities.add(new ShippedCity(
                    city,
                    CsvTable.cell(row, "ascii_name"),
                    CsvTable.cell(row, "search_names"),
                    Float.parseFloat(CsvTable.cell(row, "lat")),
                    Float.parseFloat(CsvTable.cell(row, "lng")),
                    CsvTable.cell(row, "time_zone"),
                    CsvTable.cell(row, "active").equals("1")));
        }
        return List.copyOf(cities);
    }

    /** Changes whenever a shipped country or nationality changes. */
    public static String countriesDigest() {
        return CsvTable.digest(COUNTRIES, NATIONALITIES);
    }

    /** Changes whenever a shipped city, or a country that a "not listed" entry is made for, changes. */
    public static String citiesDigest() {
        return CsvTable.digest(COUNTRIES, CITIES);
    }

    /** Changes whenever a town added by hand changes. */
    public static String addedTownsDigest() {
        return CsvTable.digest(ADDED_TOWNS);
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
