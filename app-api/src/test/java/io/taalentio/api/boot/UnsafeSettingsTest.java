package io.taalentio.api.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.api.boot.UnsafeSettings.Database;
import io.taalentio.api.boot.UnsafeSettings.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnsafeSettingsTest {

    private static final Database SAFE = new Database(false, false, false, true, true, true);

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "taalentio.base-url", "https://casting.example.org",
            "taalentio.database.password", "p1nkEleph4ntsAtNoon",
            "taalentio.database.user", "taalentio_app",
            "taalentio.data-dir", "/var/lib/taalentio",
            "taalentio.public-lookups-per-minute", "30"));

    private List<String> names(Database database, boolean development, boolean embedded, boolean dataOpen) {
        List<Finding> found = new UnsafeSettings(settings::get).find(database, development, embedded, dataOpen);
        assertThat(found).allSatisfy(f -> assertThat(f.mend()).isNotBlank());
        return found.stream().map(Finding::name).toList();
    }

    @Test
    void a_house_set_up_as_the_guide_says_starts() {
        assertThat(names(SAFE, false, false, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1", "http://[::1]:8080"})
    void a_first_try_on_ones_own_machine_is_never_refused(String url) {
        settings.put("taalentio.base-url", url);
        assertThat(new UnsafeSettings(settings::get).serves()).isFalse();
        settings.put("taalentio.base-url", "http://casting.example.org");
        assertThat(new UnsafeSettings(settings::get).serves()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "taalentio.base-url, http://casting.example.org, http",
        "taalentio.database.password, '', database-password",
        "taalentio.database.password, postgres, database-password",
        "taalentio.database.password, short, database-password",
        "taalentio.database.password, taalentio_app, database-password",
        "quarkus.log.level, DEBUG, debug-log",
        "taalentio.trusted-proxies, 0.0.0.0/0, proxies",
        "taalentio.public-lookups-per-minute, 0, limits",
        "taalentio.registrations-per-hour, 0, limits"
    })
    void an_unsafe_setting_is_named(String key, String value, String name) {
        settings.put(key, value);
        assertThat(names(SAFE, false, false, false)).containsExactly(name);
        settings.put("taalentio.accept-unsafe", "other, " + name);
        assertThat(names(SAFE, false, false, false)).isEmpty();
    }

    @Test
    void a_database_that_gives_the_application_too_much_or_forgets_is_named() {
        assertThat(names(new Database(true, true, true, true, true, true), false, false, false))
                .containsExactly("database-role");
        assertThat(names(new Database(false, false, true, true, true, true), false, false, false))
                .containsExactly("database-role");
        for (Database forgetful : List.of(
                new Database(false, false, false, false, true, true),
                new Database(false, false, false, true, false, true),
                new Database(false, false, false, true, true, false))) {
            assertThat(names(forgetful, false, false, false)).containsExactly("durability");
        }
    }

    @Test
    void development_mode_an_open_folder_and_a_password_in_clear_are_named() {
        settings.putAll(Map.of(
                "taalentio.mail.host", "smtp.example.org",
                "taalentio.mail.password", "x",
                "taalentio.mail.start-tls", "DISABLED"));
        assertThat(names(SAFE, true, false, true)).containsExactly("development", "data-open", "mail-clear");
    }

    @Test
    void the_own_server_of_the_house_draws_its_own_password() {
        settings.remove("taalentio.database.password");
        assertThat(names(SAFE, false, true, false)).isEmpty();
    }

    @Test
    void every_finding_is_explained_to_whoever_runs_the_house() throws Exception {
        String guide = Files.readString(Path.of("../docs/operations.md"));
        for (String name : List.of(
                "development",
                "http",
                "database-password",
                "database-role",
                "durability",
                "debug-log",
                "data-open",
                "proxies",
                "limits",
                "mail-clear")) {
            assertThat(guide).contains("| `" + name + "` |");
        }
    }
}
