package io.taalentio.core.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Four people as an index holds them. */
public final class IndexedPeople {

    /** Who they are, in the order of their registration. */
    public enum Who {
        FATOU(0),
        MOHAMED(1),
        AWA(2),
        DIALLO(3);

        private final int number;
        public final UUID id;

        Who(int number) {
            this.number = number;
            this.id = new UUID(0x0190_0000_0000_7000L + number, 0x8000_0000_0000_0000L + number);
        }
    }

    private IndexedPeople() {}

    public static IndexedProfile person(UUID id) {
        return person(Arrays.stream(Who.values())
                .filter(who -> who.id.equals(id))
                .findFirst()
                .orElseThrow());
    }

    public static IndexedProfile person(Who who) {
        return switch (who) {
            case FATOU ->
                of(
                        who,
                        "Fatoumata",
                        "Ndiaye",
                        168,
                        LocalDate.of(1996, 11, 20),
                        null,
                        keys("F", "LEAD", "BROWN", List.of("wo", "fr"), true),
                        List.of("Équitation", "Horse riding"));
            case MOHAMED ->
                of(
                        who,
                        "Mohamed",
                        "Alaoui",
                        180,
                        LocalDate.of(2001, 1, 1),
                        null,
                        keys("M", "EXTRA", "BLACK", List.of("ary"), false),
                        List.of());
            case AWA ->
                of(
                        who,
                        "Awa",
                        "Kouassi",
                        null,
                        null,
                        "Dix ans de théâtre à Abidjan.",
                        keys("F", "EXTRA", "BLACK", List.of("fr"), false),
                        List.of());
            case DIALLO ->
                of(
                        who,
                        "Ibrahima",
                        "Diallo",
                        178,
                        LocalDate.of(1970, 5, 5),
                        null,
                        keys("M", "STUNT", "BROWN", List.of("ff"), false),
                        List.of("Équitation", "Horse riding"));
        };
    }

    public static IndexedProfile named(Who who, String first, String last, String gender) {
        return of(who, first, last, null, null, null, keys(gender, "EXTRA", "BLACK", List.of("fr"), false), List.of());
    }

    private static Map<SearchField, List<String>> keys(
            String gender, String type, String eyes, List<String> languages, boolean verified) {
        boolean rides = type.equals("STUNT");
        return Map.of(
                SearchField.LICENCES, rides ? List.of("CAR", "MOTORBIKE") : List.of("CAR"),
                SearchField.STUNTS, rides ? List.of("HORSE") : List.of(),
                SearchField.AVAILABILITY, List.of(verified ? "FULL_TIME" : "WEEKENDS"),
                SearchField.GENDER, List.of(gender),
                SearchField.TYPE, List.of(type),
                SearchField.EYES, List.of(eyes),
                SearchField.LANGUAGE, languages,
                SearchField.VERIFIED, List.of(Boolean.toString(verified)));
    }

    private static IndexedProfile of(
            Who who,
            String first,
            String last,
            @Nullable Integer height,
            @Nullable LocalDate born,
            @Nullable String description,
            Map<SearchField, List<String>> keys,
            List<String> words) {
        return new IndexedProfile(
                who.id,
                Instant.parse("2026-03-01T10:00:00Z").plusSeconds(86_400L * who.number),
                first,
                last,
                "SNDAK0000" + who.number + "F",
                who == Who.DIALLO ? List.of("OLDCODE0001") : List.of(),
                first.toLowerCase(Locale.ROOT) + "@example.org",
                "seal-of-" + who,
                born,
                height,
                40 + who.number,
                keys,
                words,
                description);
    }
}
