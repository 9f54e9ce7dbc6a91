package io.taalentio.bench;

import io.taalentio.core.code.CinemaCode;
import io.taalentio.core.code.TalentCode;
import io.taalentio.core.kernel.Gender;
import io.taalentio.persistence.crypto.Vault;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People by the hundred thousand, skewed as life is: a few countries hold most of them, the big cities hold most of a
 * country, a few talents are everybody's, most speak French. Always the same ones.
 */
final class Population {

    private static final int BATCH = 1_000;
    private static final Map<String, Integer> WEIGHTS = new TreeMap<>(Map.ofEntries(
            Map.entry("MA", 200),
            Map.entry("SN", 120),
            Map.entry("CI", 100),
            Map.entry("CM", 90),
            Map.entry("CD", 80),
            Map.entry("NG", 70),
            Map.entry("TN", 50),
            Map.entry("DZ", 50),
            Map.entry("ML", 30),
            Map.entry("BJ", 25),
            Map.entry("GH", 25),
            Map.entry("KE", 20),
            Map.entry("EG", 20),
            Map.entry("ZA", 15),
            Map.entry("FR", 12)));
    private static final List<String> FIRST = List.of(
            "Aminata",
            "Fatou",
            "Awa",
            "Mariam",
            "Aya",
            "Grace",
            "Chantal",
            "Ngozi",
            "Salma",
            "Khadija",
            "Imane",
            "Adjoa",
            "Zainab",
            "Rokia",
            "Nadia",
            "Esther",
            "Mireille",
            "Halima",
            "Thandiwe",
            "Wanjiru",
            "Moussa",
            "Ibrahima",
            "Cheikh",
            "Kofi",
            "Kwame",
            "Youssef",
            "Mehdi",
            "Karim",
            "Emeka",
            "Chinedu",
            "Jean-Marc",
            "Patrick",
            "Serge",
            "Blaise",
            "Abdoulaye",
            "Ousmane",
            "Seydou",
            "Tariq",
            "Sipho",
            "Kamau");
    private static final List<String> LAST = List.of(
            "Diop",
            "Ndiaye",
            "Fall",
            "Sow",
            "Ba",
            "Traoré",
            "Koné",
            "Coulibaly",
            "Ouattara",
            "Kouassi",
            "Yao",
            "Mbarga",
            "Ngo",
            "Eto'o",
            "Fotso",
            "Mukendi",
            "Kabongo",
            "Ilunga",
            "Okafor",
            "Adeyemi",
            "Eze",
            "Mensah",
            "Owusu",
            "Asante",
            "El Idrissi",
            "Benali",
            "Alaoui",
            "Amrani",
            "Bennani",
            "Haddad",
            "Ben Salah",
            "Trabelsi",
            "Otieno",
            "Mwangi",
            "Dlamini",
            "Nkosi",
            "Hassan",
            "Mahmoud",
            "Rakoto",
            "Andriamanana");
    private static final List<String[]> LANGUAGES = List.of(
            new String[] {"fr"},
            new String[] {"fr"},
            new String[] {"fr"},
            new String[] {"fr", "en"},
            new String[] {"fr", "en"},
            new String[] {"ary", "fr"},
            new String[] {"wo", "fr"},
            new String[] {"en"},
            new String[] {"en"},
            new String[] {"ln", "sw"});
    private static final List<String> AVAILABILITY = List.of(
            "FULL_TIME",
            "FULL_TIME",
            "FULL_TIME",
            "FULL_TIME",
            "PART_TIME",
            "PART_TIME",
            "FLEXIBLE",
            "OCCASIONAL",
            "WEEKENDS",
            "EVENINGS",
            "SHORT_MISSIONS",
            "UNAVAILABLE");
    private static final List<String> WORK_MODE = List.of(
            "ON_SITE",
            "ON_SITE",
            "ON_SITE",
            "HYBRID",
            "HYBRID",
            "REMOTE",
            "NOMAD",
            "FREQUENT_TRAVEL",
            "AT_CLIENT",
            "FLEXIBLE");
    private static final List<String> TYPES =
            List.of("EXTRA", "EXTRA", "EXTRA", "SUPPORTING", "LEAD", "MODEL", "STUNT", "VOICE_OVER", "SILHOUETTE");

    private record City(int id, String code) {}

    private final Connection database;
    private final Vault vault;
    private final Random random = new Random(20_26_11);
    private final Map<String, List<City>> cities = new HashMap<>();
    private final List<String> places = new ArrayList<>();
    private final List<String> talents = new ArrayList<>();
    private final List<String> skills = new ArrayList<>();
    private final Map<String, Integer> ranks = new HashMap<>();

    /** Codes of the talents that were made, in the order of their making. */
    final List<String> codes = new ArrayList<>();

    /** @param keys the folder of the keys that seal the contacts, so that the product can open them */
    Population(Connection database, Path keys) throws SQLException {
        this.database = database;
        this.vault = new Vault(keys);
        read(
                "select country, id, code from city where code <> 'VNL' and country in (select iso2 from country where"
                        + " african or iso2 = 'FR') order by country, population desc, id",
                row -> cities.computeIfAbsent(row.getString(1), nothing -> new ArrayList<>())
                        .add(new City(row.getInt(2), row.getString(3))));
        cities.keySet().stream().sorted().forEach(country -> {
            for (int i = 0; i < WEIGHTS.getOrDefault(country, 1); i++) {
                places.add(country);
            }
        });
        read(
                "select t.key, c.tag from talent t join talent_category c on c.key = t.category order by t.sort, t.key",
                row -> (row.getString(2).equals("CINEMA") ? skills : talents).add(row.getString(1)));
    }

    void settle(int people) throws SQLException {
        database.setAutoCommit(false);
        talents(people);
        cinemaTalents(people);
        database.commit();
        database.setAutoCommit(true);
        try (Statement statement = database.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private void talents(int people) throws SQLException {
        continueSeries("T:");
        try (PreparedStatement profile = database.prepareStatement("""
                        insert into talent_profile (id, code, status, first_name, last_name, email, gender, birth_date,
                            origin_country, nationality, availability, work_mode, has_portfolio, residence_country,
                            residence_city, languages, years_experience, contact_enc, phone_bidx, details, completeness,
                            visibility, verified_at, created_at, updated_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)""");
                PreparedStatement talent =
                        database.prepareStatement("insert into profile_talent (profile_id, talent) values (?, ?)")) {
            for (int i = 1; i <= people; i++) {
                Common person = person(i, "t");
                String code = new TalentCode(
                                person.origin(),
                                person.gender(),
                                rank(person.origin()),
                                person.city().code())
                        .value();
                codes.add(code);
                @Nullable
                Object[] values = {
                    person.id(),
                    code,
                    person.status(),
                    person.first(),
                    person.last(),
                    person.email(),
                    person.gender().name(),
                    Date.valueOf(person.born()),
                    person.origin(),
                    person.origin(),
                    pick(AVAILABILITY),
                    pick(WORK_MODE),
                    random.nextInt(10) < 3,
                    person.residence(),
                    person.city().id(),
                    database.createArrayOf("text", pick(LANGUAGES)),
                    pick(List.of(0, 0, 2, 2, 4, 6, 11)),
                    contact("talent_profile", person.id(), i),
                    bytes(32),
                    "{\"bio\": \"" + "Une présence qui tient la lumière, dix ans de scène. ".repeat(5)
                            + "\", \"termsVersion\": \"1\", \"privacyVersion\": \"1\"}",
                    20 + random.nextInt(81),
                    person.visibility(),
                    person.verified() ? person.created() : null,
                    person.created(),
                    person.created()
                };
                add(profile, values);
                int count = 1 + random.nextInt(3);
                int at = (int) (Math.pow(random.nextDouble(), 2.5) * (talents.size() - 3));
                for (int t = 0; t < count; t++) {
                    add(talent, person.id(), talents.get(at + t));
                }
                if (i % BATCH == 0 || i == people) {
                    profile.executeBatch();
                    talent.executeBatch();
                }
            }
        }
        counters("T:");
    }

    private void cinemaTalents(int people) throws SQLException {
        continueSeries("C:");
        try (PreparedStatement profile = database.prepareStatement("""
                insert into cinema_profile (id, code, status, first_name, last_name, email, gender, birth_date,
                    origin_country, nationality, eye_color, hair_color, height_cm, talent_types, skills,
                    residence_country, residence_city, languages, years_experience, contact_enc, phone_bidx,
                    completeness, visibility, verified_at, created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (int i = 1; i <= people; i++) {
                Common person = person(i, "c");
                String code = new CinemaCode(
                                person.origin(), person.city().code(), rank(person.origin()), person.gender())
                        .value();
                String type = pick(TYPES);
                add(
                        profile,
                        person.id(),
                        code,
                        person.status(),
                        person.first(),
                        person.last(),
                        person.email(),
                        person.gender().name(),
                        Date.valueOf(person.born()),
                        person.origin(),
                        person.origin(),
                        pick(List.of("BROWN_DARK", "BROWN_DARK", "BROWN", "BLACK", "HAZEL")),
                        pick(List.of("BLACK", "BLACK", "BLACK", "BROWN_DARK", "GREY")),
                        150 + random.nextInt(50),
                        database.createArrayOf("text", new String[] {type}),
                        database.createArrayOf("text", new String[] {pick(skills), "C_SELF.adaptability"}),
                        person.residence(),
                        person.city().id(),
                        database.createArrayOf("text", pick(LANGUAGES)),
                        pick(List.of(0, 0, 2, 2, 4, 6, 11)),
                        contact("cinema_profile", person.id(), i),
                        bytes(32),
                        20 + random.nextInt(81),
                        person.visibility(),
                        person.verified() ? person.created() : null,
                        person.created(),
                        person.created());
                if (i % BATCH == 0 || i == people) {
                    profile.executeBatch();
                }
            }
        }
        counters("C:");
    }

    private record Common(
            UUID id,
            String first,
            String last,
            String email,
            Gender gender,
            LocalDate born,
            String origin,
            String residence,
            City city,
            String status,
            String visibility,
            boolean verified,
            Timestamp created) {}

    private Common person(int number, String kind) {
        String origin = pick(places);
        String residence = random.nextInt(100) < 88 ? origin : "MA";
        List<City> ofCountry = cities.getOrDefault(residence, List.of());
        int fate = random.nextInt(100);
        int seen = random.nextInt(100);
        return new Common(
                new UUID(
                        (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x7000L,
                        (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L),
                pick(FIRST),
                pick(LAST),
                kind + number + "@bench.example",
                fate % 2 == 0 ? Gender.F : fate < 97 ? Gender.M : Gender.N,
                LocalDate.of(1960, 1, 1).plusDays(random.nextInt(17_000)),
                origin,
                residence,
                ofCountry.get((int) (Math.pow(random.nextDouble(), 3) * ofCountry.size())),
                fate < 97 ? "ACTIVE" : fate < 99 ? "HIDDEN" : "DISABLED",
                seen < 20 ? "PUBLIC" : seen < 95 ? "UNLISTED" : "STAFF_ONLY",
                random.nextInt(10) == 0,
                Timestamp.from(Instant.parse("2026-11-01T00:00:00Z").minusSeconds(random.nextInt(60_000_000))));
    }

    /** Ranks go on from the codes that were already issued. */
    private void continueSeries(String prefix) throws SQLException {
        ranks.clear();
        read(
                "select substr(scope, 3), last from code_counter where scope like '" + prefix + "%'",
                row -> ranks.put(row.getString(1), row.getInt(2)));
    }

    private int rank(String country) {
        return ranks.merge(country, 1, Integer::sum);
    }

    private void counters(String prefix) throws SQLException {
        try (PreparedStatement counter = database.prepareStatement(
                "insert into code_counter (scope, last) values (?, ?) on conflict (scope) do update set last ="
                        + " greatest(code_counter.last, excluded.last)")) {
            for (Map.Entry<String, Integer> rank : ranks.entrySet()) {
                add(counter, prefix + rank.getKey(), rank.getValue());
            }
            counter.executeBatch();
        }
    }

    private static void add(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                statement.setNull(i + 1, Types.TIMESTAMP);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        statement.addBatch();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private byte[] contact(String table, UUID person, int number) {
        String phone = "+2127" + (10_000_000 + number);
        return vault.sealJson(table, "contact_enc", person, Map.of("phone", phone, "whatsapp", phone));
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private void read(String sql, Reader reader) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
