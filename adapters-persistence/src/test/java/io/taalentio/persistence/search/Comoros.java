package io.taalentio.persistence.search;

import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.Criterion;
import io.taalentio.core.search.SearchField;
import io.taalentio.core.search.SearchQuery;
import io.taalentio.persistence.crypto.Vault;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * People of the Comoros, where no other test of this module lives: made by a seeded generator, written to both tables
 * and kept in memory, so that a list can be compared with what it should hold.
 */
final class Comoros {

    static final String COUNTRY = "KM";
    static final List<String> TALENTS =
            List.of("STAGE.acting", "STAGE.singing", "DIGITAL.photography", "HOME.childcare");
    static final List<String> TYPES = List.of("LEAD", "EXTRA", "STUNT", "VOICE_OVER");
    static final List<String> LICENCES = List.of("CAR", "MOTORBIKE", "BOAT");
    static final List<String> APPEARANCES = List.of("AFRICAN", "ARAB", "MIXED");

    record Person(
            UUID id,
            int rank,
            String code,
            String cinemaCode,
            String firstName,
            String lastName,
            String email,
            String gender,
            @Nullable LocalDate birthDate,
            String nationality,
            @Nullable Integer city,
            List<String> languages,
            @Nullable Integer years,
            String status,
            String visibility,
            boolean deleted,
            String availability,
            String workMode,
            boolean portfolio,
            boolean verified,
            int completeness,
            OffsetDateTime createdAt,
            List<String> talents,
            List<String> types,
            List<String> appearances,
            List<String> licences,
            List<String> stunts,
            int height,
            String eyes) {

        boolean listed() {
            return !deleted && status.equals("ACTIVE");
        }

        String fullName() {
            return firstName + " " + lastName;
        }
    }

    private Comoros() {}

    static SearchQuery residents(ProfileKind kind) {
        return SearchQuery.everybody(kind).with(Criterion.Keys.of(SearchField.COUNTRY, COUNTRY));
    }

    static List<Person> people(int count, int seed) {
        Random random = new Random(seed);
        List<Person> people = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String gender = pick(random, "M", "F", "N");
            boolean listedCity = random.nextInt(10) > 0;
            people.add(new Person(
                    new UUID(random.nextLong(), random.nextLong()),
                    i,
                    String.format(Locale.ROOT, "KM%s%04dVNL", gender, i),
                    String.format(Locale.ROOT, "KMVNL%05d%s", i, gender),
                    pick(random, "Aïcha", "Saïd", "Fatima", "Ali", "Mariama", "Zoé", "N'Deye"),
                    pick(random, "Mohamed", "El Ouali", "Djoumbé", "Khalid", "Ço_lé", "100%"),
                    "person" + i + "@" + pick(random, "moroni.example", "mutsamudu.example"),
                    gender,
                    random.nextInt(8) == 0 ? null : LocalDate.of(1960, 1, 1).plusDays(random.nextInt(20_000)),
                    pick(random, "KM", "KM", "MG", "FR"),
                    listedCity ? -174 : null,
                    subset(random, List.of("fr", "ar", "swb")),
                    random.nextInt(6) == 0 ? null : List.of(0, 2, 4, 6, 11).get(random.nextInt(5)),
                    random.nextInt(12) == 0 ? pick(random, "HIDDEN", "DISABLED") : "ACTIVE",
                    pick(random, "PUBLIC", "UNLISTED", "STAFF_ONLY"),
                    random.nextInt(25) == 0,
                    pick(random, "FULL_TIME", "FLEXIBLE"),
                    pick(random, "REMOTE", "ON_SITE"),
                    random.nextBoolean(),
                    random.nextInt(4) == 0,
                    random.nextInt(101),
                    OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).plusHours(random.nextInt(24 * 20)),
                    subset(random, TALENTS),
                    atLeastOne(random, TYPES),
                    subset(random, APPEARANCES),
                    subset(random, LICENCES),
                    subset(random, List.of("FIRE", "HORSE")),
                    150 + random.nextInt(50),
                    pick(random, "BROWN", "BLACK", "HAZEL")));
        }
        return people;
    }

    static void settle(DataSource database, Vault vault, List<Person> people) throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (Person p : people) {
                talent(connection, p);
                cinema(connection, vault, p);
            }
        }
    }

    private static void talent(Connection connection, Person p) throws SQLException {
        run(
                connection,
                """
                insert into talent_profile (id, code, status, first_name, last_name, email, gender, birth_date,
                    origin_country, nationality, availability, work_mode, has_portfolio, residence_country,
                    residence_city, residence_city_other, languages, years_experience, details, completeness,
                    visibility, verified_at, created_at, updated_at, deleted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'KM', ?, ?, ?, ?, 'KM', ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)""",
                p.id(),
                p.code(),
                p.status(),
                p.firstName(),
                p.lastName(),
                p.email(),
                p.gender(),
                p.birthDate(),
                p.nationality(),
                p.availability(),
                p.workMode(),
                p.portfolio(),
                p.city(),
                p.city() == null ? "Itsandra" : null,
                p.languages().toArray(String[]::new),
                p.years(),
                "{\"bio\": \"Une voix \\\"d'or\\\".\", \"languageLevels\": {\"fr\": \"FLUENT\"}}",
                p.completeness(),
                p.visibility(),
                p.verified() ? p.createdAt() : null,
                p.createdAt(),
                p.createdAt(),
                p.deleted() ? p.createdAt() : null);
        for (String talent : p.talents()) {
            run(connection, "insert into profile_talent (profile_id, talent) values (?, ?)", p.id(), talent);
        }
    }

    private static void cinema(Connection connection, Vault vault, Person p) throws SQLException {
        run(
                connection,
                """
                insert into cinema_profile (id, code, status, first_name, last_name, email, gender, birth_date,
                    nationality, talent_types, licences, stunts, availability, appearance_bidx, height_cm, eye_color, residence_country, residence_city,
                    residence_city_other, languages, years_experience, details, completeness, visibility, verified_at,
                    created_at, updated_at, deleted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'KM', ?, ?, ?, ?, '{}', ?, ?, ?, ?, ?, ?)""",
                p.id(),
                p.cinemaCode(),
                p.status(),
                p.firstName(),
                p.lastName(),
                p.email(),
                p.gender(),
                p.birthDate() == null ? LocalDate.of(1990, 6, 15) : p.birthDate(),
                p.nationality(),
                p.types().toArray(String[]::new),
                p.licences().toArray(String[]::new),
                p.stunts().toArray(String[]::new),
                p.availability(),
                p.appearances().stream()
                        .map(key -> vault.blindIndex("appearance", key))
                        .toArray(byte[][]::new),
                p.height(),
                p.eyes(),
                p.city(),
                p.city() == null ? "Itsandra" : null,
                p.languages().toArray(String[]::new),
                p.years(),
                p.completeness(),
                p.visibility(),
                p.verified() ? p.createdAt() : null,
                p.createdAt(),
                p.createdAt(),
                p.deleted() ? p.createdAt() : null);
    }

    static void run(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                switch (value) {
                    case String[] texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts));
                    case byte[][] tokens -> statement.setArray(i + 1, connection.createArrayOf("bytea", tokens));
                    case null, default -> statement.setObject(i + 1, value);
                }
            }
            statement.executeUpdate();
        }
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static List<String> subset(Random random, List<String> of) {
        return of.stream().filter(any -> random.nextInt(3) == 0).toList();
    }

    private static List<String> atLeastOne(Random random, List<String> of) {
        TreeSet<String> some = new TreeSet<>(subset(random, of));
        some.add(of.get(random.nextInt(of.size())));
        List<String> shuffled = new ArrayList<>(some);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
