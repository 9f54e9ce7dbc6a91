package io.taalentio.api.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReferencePageTest {

    @Test
    void the_reference_is_served_by_the_application_and_loads_nothing_from_elsewhere() {
        given().get("/api/reference")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .body(containsString("reference.js"), not(containsString("//cdn")), not(containsString("<script>")));
        given().get("/api/reference/reference.js").then().statusCode(200).contentType("text/javascript");
        given().get("/api/reference/reference.css").then().statusCode(200).contentType("text/css");
        given().get("/api/reference/other.js").then().statusCode(404).contentType("application/problem+json");
    }
}
