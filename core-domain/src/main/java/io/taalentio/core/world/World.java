package io.taalentio.core.world;

import java.util.List;
import java.util.Optional;

/** The places the product knows. Small and fixed while the application runs: implementations answer from memory where they can. */
public interface World {

    Optional<Country> country(String iso2);

    List<Country> countries();

    Optional<City> city(int id);

    /** The "city not listed" entry of a country. */
    City cityNotListed(String country);
}
