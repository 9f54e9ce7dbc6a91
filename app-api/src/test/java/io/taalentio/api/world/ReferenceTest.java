package io.taalentio.api.world;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReferenceTest {

    private static final String API = "/api/v1";

    @Test
    void the_countries_are_listed_by_their_french_names() {
        List<String> names = given().get(API + "/countries")
                .then()
                .statusCode(200)
                .body("$", hasSize(250))
                .extract()
                .path("name.fr");
        assertThat(names).startsWith("Afghanistan", "Afrique du Sud", "Albanie");
        assertThat(names.indexOf("Égypte")).isLessThan(names.indexOf("Finlande"));
    }

    @Test
    void a_country_tells_what_the_forms_need() {
        given().get(API + "/countries/ma")
                .then()
                .statusCode(200)
                .body("code", is("MA"))
                .body("iso3", is("MAR"))
                .body("name.fr", is("Maroc"))
                .body("name.en", is("Morocco"))
                .body("nationality.feminine", is("Marocaine"))
                .body("callingCode", is("212"))
                .body("currency", is("MAD"))
                .body("flag", is("🇲🇦"))
                .body("african", is(true));
        given().get(API + "/countries/AQ")
                .then()
                .body("callingCode", nullValue())
                .body("currency", nullValue());
    }

    @Test
    void countries_are_found_by_a_word_a_code_or_the_continent() {
        given().queryParam("african", "true").get(API + "/countries").then().body("$", hasSize(54));
        given().queryParam("african", "false").get(API + "/countries").then().body("$", hasSize(196));
        given().queryParam("q", "cote d’iv").get(API + "/countries").then().body("code", is(List.of("CI")));
        given().queryParam("q", "SEN").get(API + "/countries").then().body("code", hasItem("SN"));
        given().queryParam("q", "+221").get(API + "/countries").then().body("code", is(List.of("SN")));
        given().queryParam("q", "congo")
                .queryParam("african", "true")
                .get(API + "/countries")
                .then()
                .body("code", hasItems("CD", "CG"));
    }

    @Test
    void a_city_known_by_its_id_only_is_named_in_the_language_of_the_answer() {
        given().header("Accept-Language", "fr")
                .get(API + "/cities/2253354")
                .then()
                .statusCode(200)
                .body("name", is("Dakar"), "code", is("DAK"));
        given().get(API + "/cities/1").then().statusCode(404).body("code", is("not-found"));
        given().get(API + "/cities/abc").then().statusCode(400);
    }

    @Test
    void an_unknown_country_is_not_found_and_a_senseless_filter_is_refused() {
        given().get(API + "/countries/ZZ").then().statusCode(404).body("code", is("not-found"));
        given().queryParam("african", "maybe")
                .get(API + "/countries")
                .then()
                .statusCode(422)
                .body("errors[0].field", is("african"));
    }

    @Test
    void reference_answers_are_kept_by_the_browser_and_asked_for_by_tag() {
        for (String path : List.of("/countries", "/countries/SN", "/languages", "/currencies", "/talents", "/enums")) {
            String tag = given().get(API + path)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "public, max-age=600")
                    .extract()
                    .header("ETag");
            given().header("If-None-Match", tag)
                    .get(API + path)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag);
            given().header("If-None-Match", "W/\"other\"")
                    .get(API + path)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void cities_come_as_one_types_with_the_not_listed_entry_last() {
        given().header("Accept-Language", "fr")
                .queryParam("country", "MA")
                .queryParam("q", "marra")
                .get(API + "/cities")
                .then()
                .statusCode(200)
                .body("[0].id", is(2542997))
                .body("[0].name", is("Marrakech"))
                .body("[0].code", is("MAR"))
                .body("[0].admin1", is("Marrakesh-Safi"))
                .body("[0].population", greaterThan(500_000))
                .body("[-1].name", is("Ville non listée"))
                .body("[-1].code", is("VNL"))
                .body("[-1].id", is(-504));
        given().header("Accept-Language", "en")
                .queryParam("country", "ma")
                .queryParam("q", "marra")
                .get(API + "/cities")
                .then()
                .body("[0].name", is("Marrakesh"))
                .body("[-1].name", is("City not listed"));
    }

    @Test
    void without_a_word_the_largest_cities_are_offered() {
        given().queryParam("country", "SN")
                .get(API + "/cities")
                .then()
                .body("$", hasSize(21))
                .body("[0].name", is("Dakar"))
                .body("code", hasItem("VNL"));
        given().queryParam("country", "SN")
                .queryParam("limit", 3)
                .get(API + "/cities")
                .then()
                .body("$", hasSize(4));
        given().queryParam("country", "SN")
                .queryParam("q", "zzzzzzz")
                .get(API + "/cities")
                .then()
                .body("code", is(List.of("VNL")));
    }

    @Test
    void cities_without_a_country_or_with_a_senseless_limit_are_refused_by_field() {
        given().get(API + "/cities")
                .then()
                .statusCode(422)
                .body("errors.field", is(List.of("country")))
                .body("errors.code", is(List.of("required")));
        given().queryParam("country", "ZZ")
                .queryParam("limit", "many")
                .get(API + "/cities")
                .then()
                .statusCode(422)
                .body("errors.code", is(List.of("unknown-country", "out-of-range")));
        given().queryParam("country", "SN")
                .queryParam("limit", "101")
                .get(API + "/cities")
                .then()
                .statusCode(422);
        given().queryParam("country", "SN")
                .queryParam("limit", "0")
                .get(API + "/cities")
                .then()
                .statusCode(422);
    }

    @Test
    void the_answer_about_cities_differs_by_language() {
        String french = given().header("Accept-Language", "fr")
                .queryParam("country", "EG")
                .get(API + "/cities")
                .then()
                .header("Vary", not(nullValue()))
                .extract()
                .header("ETag");
        given().header("Accept-Language", "en")
                .header("If-None-Match", french)
                .queryParam("country", "EG")
                .get(API + "/cities")
                .then()
                .statusCode(200)
                .body("[0].name", is("Cairo"));
    }

    @Test
    void languages_and_currencies_have_names_in_both_languages() {
        given().get(API + "/languages")
                .then()
                .body("$", hasSize(greaterThanOrEqualTo(110)))
                .body("[0].code", is("fr"))
                .body("find { it.code == 'ary' }.fr", is("Arabe marocain (darija)"))
                .body("find { it.code == 'wo' }.group", is("AFRICAN"));
        given().get(API + "/currencies")
                .then()
                .body("find { it.code == 'XOF' }.digits", is(0))
                .body("find { it.code == 'MAD' }.en", is("Moroccan Dirham"));
    }

    @Test
    void a_telephone_number_is_read_by_the_plan_of_its_country() {
        given().contentType(ContentType.JSON)
                .body("{\"value\": \"77 123 45 67\", \"region\": \"SN\"}")
                .post(API + "/validate/phone")
                .then()
                .statusCode(200)
                .body("valid", is(true))
                .body("e164", is("+221771234567"))
                .body("national", is("77 123 45 67"))
                .body("type", is("MOBILE"));
        given().contentType(ContentType.JSON)
                .body("{\"value\": \"+212 5 37 12 34 56\"}")
                .post(API + "/validate/phone")
                .then()
                .body("valid", is(true))
                .body("type", is("FIXED_LINE"));
        for (String value : List.of("12", "77 123 45 67 89 10", "abc", "+221 77 123 45 67 ext. 5", "7".repeat(300))) {
            given().contentType(ContentType.JSON)
                    .body("{\"value\": \"" + value + "\", \"region\": \"SN\"}")
                    .post(API + "/validate/phone")
                    .then()
                    .statusCode(200)
                    .body("valid", is(false))
                    .body("e164", nullValue());
        }
    }

    @Test
    void an_email_address_is_judged_by_its_form() {
        for (String good : List.of("awa@example.com", " Awa.Ndiaye+casting@Mail.Example.SN ")) {
            given().contentType(ContentType.JSON)
                    .body("{\"value\": \"" + good + "\"}")
                    .post(API + "/validate/email")
                    .then()
                    .statusCode(200)
                    .body("valid", is(true));
        }
        for (String bad : List.of("awa", "awa@", "awa@example", "a..b@example.com", "awa@exa mple.com")) {
            given().contentType(ContentType.JSON)
                    .body("{\"value\": \"" + bad + "\"}")
                    .post(API + "/validate/email")
                    .then()
                    .statusCode(200)
                    .body("valid", is(false));
        }
    }

    @Test
    void a_check_of_nothing_is_refused() {
        for (String path : List.of("/validate/phone", "/validate/email")) {
            for (String body : List.of("{}", "{\"value\": \" \"}", "{\"value\": null}")) {
                given().contentType(ContentType.JSON)
                        .body(body)
                        .post(API + path)
                        .then()
                        .statusCode(422)
                        .body("errors[0].field", is("value"));
            }
            for (String body : List.of("[", "{\"value\": 5}", "{\"value\": \"x\", \"more\": 1}")) {
                given().contentType(ContentType.JSON)
                        .body(body)
                        .post(API + path)
                        .then()
                        .statusCode(400);
            }
        }
    }

    @Test
    void odd_search_words_do_no_harm() {
        for (String q : List.of("%", "'", "\\", "\u202e", "é".repeat(2000), "\ud83d\ude00", "🇲🇦")) {
            given().queryParam("country", "MA")
                    .queryParam("q", q)
                    .get(API + "/cities")
                    .then()
                    .statusCode(lessThan(500));
            given().queryParam("q", q).get(API + "/countries").then().statusCode(lessThan(500));
        }
    }
}
