package io.taalentio.core.nametracking;

/**
 * The name of a profile, taken apart.
 *
 * @param whole first and last name
 */
public record RegisteredName(PersonName first, PersonName last, PersonName whole) {

    public static RegisteredName of(String firstName, String lastName) {
        return new RegisteredName(
                PersonName.of(firstName), PersonName.of(lastName), PersonName.of(firstName + " " + lastName));
    }
}
