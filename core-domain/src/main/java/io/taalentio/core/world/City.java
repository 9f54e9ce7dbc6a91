package io.taalentio.core.world;

import io.taalentio.core.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * A city people live in.
 *
 * @param id GeoNames id; negative for the "city not listed" entry of a country
 * @param country ISO 3166-1 alpha-2
 * @param name as GeoNames spells it
 * @param nameFr the usual French spelling where it differs
 * @param admin1 first-level division, to tell namesakes apart
 * @param code three letters, unique in the country, never changed once published; {@code VNL} for "not listed"
 */
public record City(
        int id,
        String country,
        String name,
        @Nullable String nameFr,
        @Nullable String admin1,
        String code,
        int population) {

    /** Code of the entry that stands for a city the list does not hold. */
    public static final String NOT_LISTED = "VNL";

    /** The entry of {@code country} for a city the list does not hold; its id is minus the country's numeric code. */
    public static City notListed(Country country) {
        return new City(
                -country.numericCode(), country.iso2(), "City not listed", "Ville non listée", null, NOT_LISTED, 0);
    }

    /** The name as a reader of {@code language} knows it. */
    public String name(Language language) {
        return language == Language.FR && nameFr != null ? nameFr : name;
    }

    public boolean listed() {
        return !NOT_LISTED.equals(code);
    }
}
