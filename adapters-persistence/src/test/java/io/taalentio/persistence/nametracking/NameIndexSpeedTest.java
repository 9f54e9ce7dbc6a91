package io.taalentio.persistence.nametracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.nametracking.NameIndex;
import io.taalentio.core.nametracking.NameKeys;
import io.taalentio.core.nametracking.NameMatcher;
import io.taalentio.core.nametracking.PersonName;
import io.taalentio.core.nametracking.RegisteredName;
import io.taalentio.core.nametracking.WatchedName;
import io.taalentio.core.nametracking.WatchedNames;
import io.taalentio.persistence.profile.Stored;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A hundred thousand names and a thousand watched ones: how long the look takes, and that an index answers it. */
@QuarkusTest
class NameIndexSpeedTest {

    private static final Logger LOG = System.getLogger(NameIndexSpeedTest.class.getName());
    private static final int PEOPLE = 100_000;
    private static final int WATCHED = 1_000;

    private static final List<String> GIVEN = words("""
            Mamadou Amadou Moussa Ousmane Ibrahima Abdoulaye Cheikh Modou Aliou Saliou Boubacar Souleymane Seydou Issa
            Adama Awa Fatou Aminata Mariama Aissatou Khady Kadiatou Binta Coumba Ramata Rokia Salimata Djeneba Nafissatou
            Mohamed Ahmed Youssef Karim Rachid Hassan Khalid Fatima Zineb Khadija Salma Nadia Samira Kofi Kwame Yao Kouassi
            Akissi Adjoua Chinedu Ngozi Oluwaseun Folake Jean Pierre Patrick Joseph Marie Grace Christian Alain Esther
            Wanjiru Otieno Kamau Achieng Juma Salim Tesfaye Abebe Haile Mekdes Joao Antonio Maria Carlos Ana Manuel""");
    private static final List<String> FAMILY = words("""
            Diallo Ba Sow Barry Diop Ndiaye Fall Gueye Faye Sarr Sall Diouf Sy Kane Cisse Toure Traore Keita Coulibaly
            Diarra Kone Konate Camara Sylla Bangoura Conde Sidibe Sangare Dembele Sanogo Ouedraogo Sawadogo Kabore Ouattara
            Kouyate Diabate Alaoui Bennani Idrissi Tazi Cherkaoui Benali Haddad Mansouri Mensah Owusu Asante Boateng Konan
            Kouame Okafor Adeyemi Eze Mukendi Kabongo Ilunga Tshilombo Kasongo Mbuyi Ngoma Makosso Moukoko Mbarga Atangana
            Mwangi Odhiambo Njoroge Kiprop Warsame Mohamud Bekele Kebede Silva Santos Lopes Gomes Tavares Pereira""");

    private static List<String> words(String text) {
        return Arrays.asList(text.strip().split("\\s+", -1));
    }

    @Inject
    DataSource database;

    @Inject
    NameIndex index;

    @Inject
    WatchedNames names;

    @Inject
    Stored stored;

    @Test
    void a_name_is_looked_up_among_a_hundred_thousand_people_and_a_person_among_a_thousand_watched_names()
            throws SQLException {
        Random random = new Random(7);
        fileEverybody(random);
        watchMany(random);

        List<Long> lookUps = new ArrayList<>();
        int compared = 0;
        for (int i = 0; i < 30; i++) {
            PersonName sought = PersonName.of(fullName(random));
            NameKeys.Sought keys = NameKeys.sought(sought);
            long start = System.nanoTime();
            List<NameIndex.Registered> found = index.filedUnder(keys, null, 5_000);
            compared += found.size();
            lookUps.add(System.nanoTime() - start);
        }
        List<Long> checks = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            RegisteredName registered = RegisteredName.of(any(GIVEN, random), any(FAMILY, random));
            long start = System.nanoTime();
            Set<String> filed = NameKeys.filed(registered.whole());
            List<WatchedName> near = QuarkusTransaction.requiringNew().call(() -> names.filedUnder(filed));
            for (WatchedName name : near) {
                PersonName sought = name.name();
                if (NameKeys.sought(sought).mayBe(filed)) {
                    NameMatcher.match(sought, registered, true);
                }
            }
            checks.add(System.nanoTime() - start);
        }
        String plan = plan();
        LOG.log(
                Level.WARNING, // the level that tests of this module show
                "candidates of a new watched name among {0} people: median {1} ms, slowest {2} ms, {3} a name;"
                        + " a registration against {4} watched names: median {5} ms, 95 % within {6} ms",
                PEOPLE,
                millis(lookUps, 0.5),
                millis(lookUps, 1),
                compared / 30,
                WATCHED,
                millis(checks, 0.5),
                millis(checks, 0.95));
        assertThat(plan).contains("name_key_keys").doesNotContain("Seq Scan on name_key");
        // wide bounds: this machine may be busy; the figures printed are the measurement
        assertThat(millis(lookUps, 0.5)).isLessThan(500);
        assertThat(millis(checks, 0.5)).isLessThan(100);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from name_key where version = -1");
            statement.execute("delete from name_tracking where description = 'speed'");
        }
    }

    private static double millis(List<Long> nanos, double share) {
        List<Long> sorted = nanos.stream().sorted().toList();
        long chosen = sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
        return Math.round(chosen / 10_000.0) / 100.0;
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static String fullName(Random random) {
        return any(GIVEN, random) + " " + any(FAMILY, random);
    }

    private void fileEverybody(Random random) throws SQLException {
        List<String[]> kinds = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            String name = fullName(random) + (random.nextInt(3) == 0 ? " " + any(FAMILY, random) : "");
            kinds.add(NameKeys.filed(PersonName.of(name)).toArray(new String[0]));
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into name_key (profile_id, profile_kind, keys, version)"
                                + " values (gen_random_uuid(), 'TALENT', ?, -1)")) {
            for (int i = 0; i < PEOPLE; i++) {
                insert.setArray(1, connection.createArrayOf("text", kinds.get(random.nextInt(kinds.size()))));
                insert.addBatch();
                if (i % 5_000 == 4_999) {
                    insert.executeBatch();
                }
            }
        }
    }

    private void watchMany(Random random) {
        UUID creator = stored.account();
        QuarkusTransaction.requiringNew().timeout(120).run(() -> {
            Instant now = Instant.now();
            Set<String> distinct = new TreeSet<>();
            while (distinct.size() < WATCHED) {
                distinct.add(fullName(random));
            }
            for (String name : distinct) {
                names.add(new WatchedName(UUID.randomUUID(), name, true, "speed", null, true, creator, now, now, 0));
            }
        });
    }

    private String plan() throws SQLException {
        NameKeys.Sought sought = NameKeys.sought(PersonName.of("Mamadou Ouedraogo"));
        StringBuilder plan = new StringBuilder();
        try (Connection connection = database.getConnection();
                PreparedStatement explain = connection.prepareStatement(
                        "explain select profile_id from name_key where keys && ? and keys && ?")) {
            for (int i = 0; i < 2; i++) {
                explain.setArray(
                        i + 1,
                        connection.createArrayOf("text", sought.words().get(i).toArray()));
            }
            try (var rows = explain.executeQuery()) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
        }
        return plan.toString();
    }
}
