package io.taalentio.core.profile;

import io.taalentio.core.kernel.Violations;
import io.taalentio.core.world.City;
import io.taalentio.core.world.Country;
import io.taalentio.core.world.World;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the countries and cities a form names. */
public final class PlaceAnswers {

    private final Answers answers;
    private final World world;
    private final Violations violations;

    PlaceAnswers(Answers answers, World world, Violations violations) {
        this.answers = answers;
        this.world = world;
        this.violations = violations;
    }

    public @Nullable String country(@Nullable String typed, String field) {
        String text = answers.line(typed, 2, field);
        if (text == null) {
            return null;
        }
        if (world.country(text).isEmpty()) {
            violations.add(field, "unknown-country");
            return null;
        }
        return text;
    }

    public @Nullable String requiredCountry(@Nullable String typed, String field) {
        answers.required(typed, field);
        return country(typed, field);
    }

    /**
     * Where the person lives. A city is required: one of the country's list, or its "not listed" entry with a name.
     */
    public @Nullable Residence residence(
            @Nullable String typedCountry,
            @Nullable Integer typedCity,
            @Nullable String typedOther,
            String countryField,
            String cityField,
            String otherField) {
        String country = requiredCountry(typedCountry, countryField);
        String other = answers.line(typedOther, Answers.CITY_MAX, otherField);
        if (!answers.complete()) {
            return null;
        }
        if (typedCity == null) {
            violations.add(cityField, "required");
            return null;
        }
        if (country == null) {
            return null;
        }
        Optional<City> city = world.city(typedCity).filter(c -> c.country().equals(country));
        if (city.isEmpty()) {
            violations.add(cityField, "unknown-city");
            return null;
        }
        if (city.get().listed()) {
            return new Residence(country, city.get().id(), null);
        }
        if (other == null) {
            violations.required(null, otherField);
            return null;
        }
        return new Residence(country, null, other);
    }

    /** The currency in use in a country. */
    public @Nullable String currencyOf(@Nullable String country) {
        return country == null
                ? null
                : world.country(country).map(Country::currency).orElse(null);
    }
}
