package io.taalentio.api.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public pages over HTTP, as anybody who holds a code reads them. */
@QuarkusTest
class PublicProfileResourceTest {

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void people() throws SQLException {
        talent("DJF0001DJI", "Aïcha", "Omar", "1995-04-01", "ACTIVE", "UNLISTED");
        talent("DJF0002DJI", "Hodan", "Ali", "1995-04-01", "ACTIVE", "STAFF_ONLY");
        talent("DJF0003DJI", "Saada", "Idriss", "1995-04-01", "HIDDEN", "PUBLIC");
        talent("DJF0004DJI", "Filsan", "Bile", "1995-04-01", "DISABLED", "PUBLIC");
        talent("DJF0005DJI", "Idil", "Said", "2018-04-01", "ACTIVE", "UNLISTED");
        talent("DJF0006DJI", "Neima", "Abdi", "1995-04-01", "ACTIVE", "PUBLIC");
        run("""
                insert into profile_talent (profile_id, talent)
                select id, 'STAGE.acting' from talent_profile where code = 'DJF0001DJI' on conflict do nothing""");
        run("""
                insert into code_alias (old_code, kind, profile_id, reason, created_at)
                select 'DJF0009DJI', 'TALENT', id, 'test', now() from talent_profile where code = 'DJF0001DJI'
                union all
                select 'DJF0008DJI', 'TALENT', id, 'test', now() from talent_profile where code = 'DJF0003DJI'
                on conflict do nothing""");
        run("""
                insert into cinema_profile (id, code, status, first_name, last_name, email, gender, birth_date,
                    nationality, talent_types, height_cm, eye_color, traits_public, residence_country, residence_city,
                    languages, completeness, visibility, created_at, updated_at)
                values (gen_random_uuid(), 'DJDJI00001F', 'ACTIVE', 'Aïcha', 'Omar', 'a@dj.example', 'F', '1995-04-01', 'DJ',
                    '{LEAD,STUNT}', 171, 'BROWN', true, 'DJ', null, '{fr,so}', 60, 'PUBLIC', now(), now()),
                    (gen_random_uuid(), 'DJDJI00002F', 'ACTIVE', 'Hodan', 'Ali', 'h@dj.example', 'F', '1995-04-01', 'DJ',
                    '{EXTRA}', 165, 'BROWN', false, 'DJ', null, '{fr,so}', 60, 'PUBLIC', now(), now())
                on conflict do nothing""".replace(
                        "null, '{fr,so}'",
                        "(select id from city where country = 'DJ' order by population desc limit 1), '{fr,so}'"));
    }

    @Test
    void a_code_opens_the_public_part_of_a_profile_and_nothing_more() {
        Response response = get("/api/v1/public/profiles/djf-0001-dji", "fr");
        response.then()
                .statusCode(200)
                .body("code", equalTo("DJF0001DJI"))
                .body("displayName", equalTo("Aïcha O."))
                .body("residence.countryCode", equalTo("DJ"))
                .body("residence.country", equalTo("Djibouti"))
                .body("origin.code", equalTo("DJ"))
                .body("ageBracket", equalTo("26_35"))
                .body("talents[0].key", equalTo("STAGE.acting"))
                .body("talents[0].name", equalTo("Jeu d'acteur"))
                .body("languages[0].code", equalTo("fr"))
                .body("languages[0].name", equalTo("Français"))
                .body("languages[0].level", equalTo("NATIVE"))
                .body("languages[1].name", equalTo("Garre"))
                .body("bio", equalTo("Voix d’or."))
                .body("noindex", equalTo(true))
                .body("verified", equalTo(false))
                .body("photoUrl", nullValue())
                .body("links.card", equalTo("/api/v1/profiles/DJF0001DJI/card.pdf"));
        assertThat(response.asString()).doesNotContain("Omar", "1995", "dj.example", "gender", "STAFF");
        assertThat(response.jsonPath().getString("links.page")).endsWith("/profile/view/DJF0001DJI");
    }

    @Test
    void it_speaks_the_readers_language_and_answers_304_to_its_own_tag() {
        Response english = get("/api/v1/public/profiles/DJF0001DJI", "en");
        english.then()
                .statusCode(200)
                .header("Cache-Control", "private, no-cache")
                .body("talents[0].name", equalTo("Acting"));
        assertThat(english.header("Vary")).contains("Accept-Language");
        given().header("Accept-Language", "en")
                .header("If-None-Match", english.header("ETag"))
                .get("/api/v1/public/profiles/DJF0001DJI")
                .then()
                .statusCode(304);
        given().header("Accept-Language", "fr")
                .header("If-None-Match", english.header("ETag"))
                .get("/api/v1/public/profiles/DJF0001DJI")
                .then()
                .statusCode(200);
    }

    @Test
    void hidden_closed_staff_only_minor_and_missing_profiles_give_one_and_the_same_answer() {
        List<String> answers = Stream.of(
                        "DJF0002DJI", "DJF0003DJI", "DJF0004DJI", "DJF0005DJI", "DJF0008DJI", "DJF7777DJI", "nonsense")
                .map(code -> get("/api/v1/public/profiles/" + code, "fr"))
                .map(response -> {
                    response.then().statusCode(404).body("code", equalTo("not-found"));
                    return response.asString().replaceAll("\"correlationId\":\"[^\"]*\"", "");
                })
                .distinct()
                .toList();
        assertThat(answers).hasSize(1);
    }

    @Test
    void a_former_code_names_the_new_one() {
        get("/api/v1/public/profiles/DJF0009DJI", "fr")
                .then()
                .statusCode(410)
                .body("code", equalTo("alias-moved"))
                .body("newCode", equalTo("DJF0001DJI"));
    }

    @Test
    void a_change_of_visibility_shows_with_the_next_request() throws SQLException {
        get("/api/v1/public/profiles/DJF0006DJI", "fr").then().statusCode(200).body("noindex", equalTo(false));
        run("update talent_profile set visibility = 'STAFF_ONLY' where code = 'DJF0006DJI'");
        get("/api/v1/public/profiles/DJF0006DJI", "fr").then().statusCode(404);
        run("update talent_profile set visibility = 'PUBLIC' where code = 'DJF0006DJI'");
        get("/api/v1/public/profiles/DJF0006DJI", "fr").then().statusCode(200);
    }

    @Test
    void a_cinema_talent_shows_measurements_only_when_opted_in() {
        get("/api/v1/public/cinema/DJDJI00001F", "en")
                .then()
                .statusCode(200)
                .body("talentTypes.key", hasItem("STUNT"))
                .body("talentTypes[0].colour", equalTo("#C62828"))
                .body("traits.heightCm", equalTo(171))
                .body("noindex", equalTo(false));
        Response shy = get("/api/v1/public/cinema/DJDJI00002F", "en");
        shy.then().statusCode(200).body("traits", nullValue());
        assertThat(shy.asString()).doesNotContain("165", "BROWN");
        get("/api/v1/public/cinema/DJF0001DJI", "en").then().statusCode(not(200));
    }

    @Test
    void what_cinema_talents_can_do_on_a_set_is_not_public() throws SQLException {
        run("""
                update cinema_profile set licences = '{HELICOPTER}', stunts = '{HORSE}', dances = '{BALLET}',
                    instruments = '{KORA}', availability = 'FLEXIBLE' where code = 'DJDJI00001F'""");
        Response response = get("/api/v1/public/cinema/DJDJI00001F", "en");
        response.then().statusCode(200);
        assertThat(response.asString()).doesNotContain("HELICOPTER", "HORSE", "BALLET", "KORA", "FLEXIBLE");
    }

    @Test
    void the_site_map_names_the_pages_opened_to_search_engines_only() {
        String map = given().get("/sitemap.xml")
                .then()
                .statusCode(200)
                .contentType("application/xml")
                .extract()
                .asString();
        assertThat(map)
                .contains(
                        "/profile/view/DJF0006DJI</loc>", "/cinema/profile/DJDJI00001F</loc>", "/register/talent</loc>")
                .doesNotContain("DJF0001DJI", "DJF0002DJI", "DJF0003DJI", "DJF0004DJI", "DJF0005DJI");
        given().get("/robots.txt").then().statusCode(200).body(containsString("/sitemap.xml"));
    }

    private static Response get(String path, String language) {
        return given().header("Accept-Language", language).get(path);
    }

    private void talent(String code, String first, String last, String born, String status, String visibility)
            throws SQLException {
        run("""
                insert into talent_profile (id, code, status, first_name, last_name, email, gender, birth_date,
                    origin_country, nationality, residence_country, residence_city_other, languages, details,
                    completeness, visibility, created_at, updated_at)
                values (gen_random_uuid(), '%s', '%s', '%s', '%s', '%s@dj.example', 'F', '%s', 'DJ', 'DJ', 'DJ', 'Tadjourah',
                    '{fr,mis}', '{"bio": "Voix d’or.", "languageLevels": {"fr": "NATIVE"}, "otherLanguage": "Garre"}', 40, '%s', now(), now())
                on conflict do nothing""".formatted(code, status, first, last, code, born, visibility));
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
