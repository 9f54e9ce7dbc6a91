package io.taalentio.core.profile;

import io.taalentio.core.kernel.Gender;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Who a profile describes.
 *
 * @param birthDate null when it was not given, which only a talent profile allows
 */
public record Person(
        String firstName, String lastName, @Nullable LocalDate birthDate, Gender gender) {

    /** From this age on nobody needs a guardian. */
    public static final int OF_AGE = 18;

    public boolean namedLike(Person other) {
        return firstName.equals(other.firstName) && lastName.equals(other.lastName);
    }

    public boolean minor(LocalDate today) {
        return birthDate != null && Period.between(birthDate, today).getYears() < OF_AGE;
    }
}
