package io.taalentio.persistence.world;

import io.taalentio.core.kernel.Label;
import io.taalentio.core.world.City;
import io.taalentio.core.world.CityDirectory;
import io.taalentio.core.world.Country;
import io.taalentio.core.world.World;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The world from the database. Countries are read once, cities as they are asked for; both stay in memory, since
 * nothing changes them while the application runs.
 */
@ApplicationScoped
class PostgresWorld implements World, CityDirectory {

    private static final String CITY_COLUMNS = "id, country, name, name_fr, admin1, code, population";
    private static final int LONGEST_NAME = 80;
    private static final int SHORTEST_TO_COMPARE = 3;

    private final DataSource database;
    private final Map<Integer, City> cities = new ConcurrentHashMap<>();
    private volatile @Nullable Map<String, Country> countries;

    PostgresWorld(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Country> country(String iso2) {
        return Optional.ofNullable(byCode().get(iso2));
    }

    @Override
    public List<Country> countries() {
        return List.copyOf(byCode().values());
    }

    @Override
    public Optional<City> city(int id) {
        City known = cities.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<City> found =
                select("select " + CITY_COLUMNS + " from city where id = ?", statement -> statement.setInt(1, id))
                        .stream()
                        .findFirst();
        found.ifPresent(city -> cities.put(id, city));
        return found;
    }

    @Override
    public City cityNotListed(String country) {
        return country(country)
                .map(City::notListed)
                .orElseThrow(() -> new NoSuchElementException("no country " + country));
    }

    @Override
    public List<City> find(String country, String typed, int limit) {
        String wanted = searchable(typed);
        if (wanted.isEmpty()) {
            return select(
                    "select " + CITY_COLUMNS
                            + " from city where country = ? and active and code <> 'VNL'"
                            + " order by population desc, id limit ?",
                    statement -> {
                        statement.setString(1, country);
                        statement.setInt(2, limit);
                    });
        }
        List<City> found = select(
                """
                with wanted as materialized (select words(?) as text)
                select id, country, name, name_fr, admin1, code, population
                from city, wanted
                where country = ? and active and code <> 'VNL'
                    and (all_names like '%|' || text || '%' or all_names like '% ' || text || '%')
                order by
                    case
                        when main_names like '%|' || text || '|%' then 0
                        when main_names like '%|' || text || '%' then 1
                        when all_names like '%|' || text || '%' then 2
                        else 3
                    end,
                    population desc, id
                limit ?
                """,
                statement -> {
                    statement.setString(1, wanted);
                    statement.setString(2, country);
                    statement.setInt(3, limit);
                });
        if (found.size() < limit && wanted.length() >= SHORTEST_TO_COMPARE) {
            found.addAll(spelledAlike(country, wanted, limit - found.size()));
        }
        return found;
    }

    /** Cities in none of whose names a word starts as typed; comparing spellings is dearer than comparing beginnings. */
    private List<City> spelledAlike(String country, String wanted, int limit) {
        return select(
                """
                with wanted as materialized (select words(?) as text),
                compared as (
                    select city.*, word_similarity(text, all_names) as likeness
                    from city, wanted
                    where country = ? and active and code <> 'VNL'
                        and all_names not like '%|' || text || '%' and all_names not like '% ' || text || '%'
                )
                select id, country, name, name_fr, admin1, code, population
                from compared
                where likeness >= 0.5
                order by likeness desc, population desc, id
                limit ?
                """,
                statement -> {
                    statement.setString(1, wanted);
                    statement.setString(2, country);
                    statement.setInt(3, limit);
                });
    }

    /** Letters and digits only: nothing that a pattern or the protocol of the database would take for a sign. */
    private static String searchable(String typed) {
        String words = typed.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
        return words.length() <= LONGEST_NAME
                ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST_NAME)));
    }

    private Map<String, Country> byCode() {
        Map<String, Country> known = countries;
        if (known == null) {
            known = readCountries();
            countries = known;
        }
        return known;
    }

    private Map<String, Country> readCountries() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                                select iso2, iso3, numeric_code, name_fr, name_en, nationality_masculine,
                                    nationality_feminine, nationality_en, calling_code, currency, region, african
                                from country where active order by iso2
                                """);
                ResultSet row = statement.executeQuery()) {
            Map<String, Country> read = new LinkedHashMap<>();
            while (row.next()) {
                Country country = new Country(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        new Label(row.getString(4), row.getString(5)),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getBoolean(12));
                read.put(country.iso2(), country);
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException("the countries could not be read", e);
        }
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private List<City> select(String sql, Binding binding) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                List<City> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new City(
                            row.getInt(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getInt(7)));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cities could not be read", e);
        }
    }
}
