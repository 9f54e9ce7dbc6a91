package io.taalentio.core.profile;

import io.taalentio.core.world.City;
import io.taalentio.core.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Where a person lives: a listed city, or the name of one the list does not hold.
 *
 * @param country ISO 3166-1 alpha-2
 * @param city id of a listed city of that country, null when {@code otherCity} names it
 * @param otherCity name of a city that is not listed, null when {@code city} says it
 */
public record Residence(
        String country, @Nullable Integer city, @Nullable String otherCity) {

    public Residence {
        if ((city == null) == (otherCity == null)) {
            throw new IllegalArgumentException("a residence has a listed city or another, not both and not none");
        }
    }

    /** The three letters a code carries for it. */
    public String cityCode(World world) {
        return city == null ? City.NOT_LISTED : world.city(city).map(City::code).orElse(City.NOT_LISTED);
    }

    /** The id the form shows: the listed city's, or the country's "not listed" entry. */
    public int formCity(World world) {
        return city == null ? world.cityNotListed(country).id() : city;
    }
}
