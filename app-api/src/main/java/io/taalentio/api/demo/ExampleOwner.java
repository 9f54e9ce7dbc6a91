package io.taalentio.api.demo;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** An invented person of the examples; the last two digits of their profiles' ids are 1n and 2n. */
record ExampleOwner(int number, String firstName, String lastName, String gender, String birthDate, String phone) {

    static final ExampleOwner HIDES = new ExampleOwner(0, "Salma", "Bennani", "F", "1995-04-12", "+212661000100");
    static final ExampleOwner SHOWS = new ExampleOwner(1, "Karim", "Tazi", "M", "1988-09-30", "+212661000101");
    static final ExampleOwner CLOSED = new ExampleOwner(2, "Nadia", "Berrada", "F", "1992-01-17", "+212661000102");
    static final ExampleOwner OPENED = new ExampleOwner(3, "Omar", "Lahlou", "M", "1985-06-05", "+212661000103");
    static final ExampleOwner RECODED = new ExampleOwner(4, "Hind", "Alaoui", "F", "1999-11-23", "+212661000104");
    static final ExampleOwner PICTURED = new ExampleOwner(5, "Rachid", "Amrani", "M", "1979-02-08", "+212661000105");
    static final ExampleOwner UNATTACHED = new ExampleOwner(6, "Lina", "Cherkaoui", "F", "2001-07-19", "+212661000106");
    static final ExampleOwner TWIN = new ExampleOwner(7, "Yassine", "Fassi", "M", "1990-12-02", PICTURED.phone());

    /** Those with both profiles, in the order in which they register. */
    static final List<ExampleOwner> REGISTERED =
            List.of(HIDES, SHOWS, CLOSED, OPENED, RECODED, PICTURED, UNATTACHED, TWIN);

    /** Those whose drafts are open. */
    static final ExampleOwner UNDECIDED = new ExampleOwner(8, "Amal", "Ziani", "F", "1997-03-28", "+212661000108");

    static final ExampleOwner READY = new ExampleOwner(9, "Hamza", "Idrissi", "M", "1993-10-14", "+212661000109");

    UUID talent() {
        return UUID.fromString("0190b7a0-0000-7000-8000-00000000001" + number);
    }

    UUID cinema() {
        return UUID.fromString("0190b7a0-0000-7000-8000-00000000002" + number);
    }

    String email() {
        return firstName.toLowerCase(Locale.ROOT) + "." + lastName.toLowerCase(Locale.ROOT) + "@demo.taalentio.example";
    }

    /** Addresses of those whose profiles the examples speak of; nobody else of the demonstration may have one of them. */
    static List<String> addresses() {
        return Stream.concat(REGISTERED.stream(), Stream.of(UNDECIDED, READY))
                .map(ExampleOwner::email)
                .toList();
    }
}
