package io.taalentio.api.catalogue;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CatalogueResourceTest {

    private static final String API = "/api/v1";

    @Test
    void talents_are_grouped_and_filtered() {
        given().get(API + "/talents")
                .then()
                .body("$", hasSize(19))
                .body("[0].key", is("HOME"))
                .body("[0].name.fr", is("Services à domicile"))
                .body("[0].emoji", is("🏠"))
                .body("[0].talents[0].key", is("HOME.childcare"))
                .body("[0].talents[0].name.en", is("Childcare"));
        given().queryParam("tag", "cinema")
                .get(API + "/talents")
                .then()
                .body("$", hasSize(7))
                .body("tag", everyItem(is("CINEMA")));
        given().queryParam("category", "STAGE").get(API + "/talents").then().body("key", is(List.of("STAGE")));
        given().queryParam("tag", "other")
                .queryParam("category", "none")
                .get(API + "/talents")
                .then()
                .statusCode(422)
                .body("errors.field", is(List.of("tag", "category")));
    }

    @Test
    void every_list_of_the_forms_is_served() {
        given().get(API + "/enums")
                .then()
                .body("size()", greaterThan(25))
                .body("gender.key", is(List.of("M", "F", "N")))
                .body("talentType.find { it.key == 'LEAD' }.fr", is("Acteur·rice principal·e"))
                .body("talentType.find { it.key == 'LEAD' }.colour", is("#C62828"));
        given().get(API + "/enums/eyeColor").then().body("$", hasSize(12)).body("[3].fr", is("Noisette"));
        given().get(API + "/enums/nothing").then().statusCode(404).body("code", is("not-found"));
    }
}
