package io.taalentio.persistence.world;

import io.quarkus.runtime.StartupEvent;
import io.taalentio.core.world.City;
import io.taalentio.core.world.Country;
import io.taalentio.core.world.WorldData;
import io.taalentio.core.world.WorldData.ShippedCity;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the shipped countries and cities into the database before anything else happens at start. Each table is
 * written by one statement over arrays. What a city's code is and which country it lies in never change.
 */
@ApplicationScoped
class WorldLoader {

    private static final Logger LOG = Logger.getLogger(WorldLoader.class);

    private final ShippedData shipped;

    WorldLoader(ShippedData shipped) {
        this.shipped = shipped;
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        long begun = System.nanoTime();
        ShippedData.Outcome countries = loadCountries();
        ShippedData.Outcome cities = loadCities();
        ShippedData.Outcome towns = loadAddedTowns();
        LOG.infof(
                "World: %d countries, %d cities, %d added towns (%s, %d ms)",
                countries.rows(),
                cities.rows(),
                towns.rows(),
                countries.written() || cities.written() || towns.written() ? "loaded" : "already there",
                (System.nanoTime() - begun) / 1_000_000);
    }

    ShippedData.Outcome loadCountries() {
        return shipped.load(
                new ShippedData.Source(
                        "countries", WorldData.countriesDigest(), "select count(*) from country where active", 100),
                connection -> writeCountries(connection, WorldData.countries()));
    }

    ShippedData.Outcome loadCities() {
        return shipped.load(
                new ShippedData.Source(
                        "cities",
                        WorldData.citiesDigest(),
                        "select count(*) from city where active and code <> '" + City.NOT_LISTED + "' and id < "
                                + WorldData.FIRST_ADDED_ID,
                        1000),
                connection -> writeCities(connection, WorldData.countries(), WorldData.cities()));
    }

    ShippedData.Outcome loadAddedTowns() {
        return shipped.load(
                new ShippedData.Source(
                        "added-towns",
                        WorldData.addedTownsDigest(),
                        "select count(*) from city where id >= " + WorldData.FIRST_ADDED_ID,
                        1),
                connection -> writeCities(connection, List.of(), WorldData.addedTowns()));
    }

    static void writeCountries(Connection connection, List<Country> countries) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into country (iso2, iso3, numeric_code, name_fr, name_en, nationality_masculine,
                    nationality_feminine, nationality_en, calling_code, currency, region, african)
                select * from unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[])
                on conflict (iso2) do update
                set iso3 = excluded.iso3, numeric_code = excluded.numeric_code, name_fr = excluded.name_fr,
                    name_en = excluded.name_en, nationality_masculine = excluded.nationality_masculine,
                    nationality_feminine = excluded.nationality_feminine, nationality_en = excluded.nationality_en,
                    calling_code = excluded.calling_code, currency = excluded.currency, region = excluded.region,
                    african = excluded.african
                """)) {
            Columns<Country> columns = new Columns<>(statement, countries);
            columns.add("text", Country::iso2);
            columns.add("text", Country::iso3);
            columns.add("int4", Country::numericCode);
            columns.add("text", country -> country.name().fr());
            columns.add("text", country -> country.name().en());
            columns.add("text", Country::nationalityMasculine);
            columns.add("text", Country::nationalityFeminine);
            columns.add("text", Country::nationalityEnglish);
            columns.add("text", Country::callingCode);
            columns.add("text", Country::currency);
            columns.add("text", Country::region);
            columns.add("bool", Country::african);
            statement.executeUpdate();
        }
    }

    /** Writes the cities and, for every country handed over, the entry of a city that is not listed. */
    static void writeCities(Connection connection, List<Country> countries, List<ShippedCity> cities)
            throws SQLException {
        List<ShippedCity> all = new ArrayList<>(cities);
        for (Country country : countries) {
            City entry = City.notListed(country);
            all.add(new ShippedCity(entry, entry.name(), "", 0, 0, "", true));
        }
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into city (id, country, name, name_fr, ascii_name, alternates, admin1, code, latitude, longitude,
                    population, time_zone, active)
                select id, country, name, name_fr, ascii_name, alternates, admin1, code,
                    case when code <> 'VNL' then latitude end, case when code <> 'VNL' then longitude end,
                    population, nullif(time_zone, ''), active
                from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::real[], ?::real[], ?::int[], ?::text[], ?::boolean[])
                    as shipped(id, country, name, name_fr, ascii_name, alternates, admin1, code, latitude, longitude,
                        population, time_zone, active)
                on conflict (id) do update
                set name = excluded.name, name_fr = excluded.name_fr, ascii_name = excluded.ascii_name,
                    alternates = excluded.alternates, admin1 = excluded.admin1, latitude = excluded.latitude,
                    longitude = excluded.longitude, population = excluded.population, time_zone = excluded.time_zone,
                    active = city.active and excluded.active
                where (city.name, city.name_fr, city.ascii_name, city.alternates, city.admin1, city.latitude,
                        city.longitude, city.population, city.time_zone, city.active)
                    is distinct from (excluded.name, excluded.name_fr, excluded.ascii_name, excluded.alternates,
                        excluded.admin1, excluded.latitude, excluded.longitude, excluded.population,
                        excluded.time_zone, excluded.active)
                """)) {
            Columns<ShippedCity> columns = new Columns<>(statement, all);
            columns.add("int4", shipped -> shipped.city().id());
            columns.add("text", shipped -> shipped.city().country());
            columns.add("text", shipped -> shipped.city().name());
            columns.add("text", shipped -> shipped.city().nameFr());
            columns.add("text", ShippedCity::asciiName);
            columns.add("text", ShippedCity::searchNames);
            columns.add("text", shipped -> shipped.city().admin1());
            columns.add("text", shipped -> shipped.city().code());
            columns.add("float4", ShippedCity::latitude);
            columns.add("float4", ShippedCity::longitude);
            columns.add("int4", shipped -> shipped.city().population());
            columns.add("text", ShippedCity::timeZone);
            columns.add("bool", ShippedCity::active);
            statement.executeUpdate();
        }
    }

    /** Hands a statement one array per column of the same rows, from its first parameter on. */
    private static final class Columns<T> {

        private final PreparedStatement statement;
        private final Collection<T> rows;
        private int next = 1;

        Columns(PreparedStatement statement, Collection<T> rows) {
            this.statement = statement;
            this.rows = rows;
        }

        void add(String type, Function<T, @Nullable Object> value) throws SQLException {
            statement.setArray(
                    next++,
                    statement
                            .getConnection()
                            .createArrayOf(type, rows.stream().map(value).toArray()));
        }
    }
}
