package io.taalentio.api.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SpaPagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/register/talent/identity", "/staff/talents"})
    void every_page_is_the_one_document_asked_for_again_each_time(String path) {
        page(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", "no-cache")
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Frame-Options", "DENY")
                .body(containsString("<div id=\"root\">"), not(containsString("<!--head-->")));
    }

    @Test
    void a_page_that_does_not_exist_is_told_by_the_application_with_status_404() {
        page("/no/such/page").then().statusCode(404).contentType("text/html").header("Cache-Control", "no-store");
    }

    @Test
    void programs_get_problem_documents_wherever_they_knock() {
        given().get("/api/nothing").then().statusCode(404).contentType("application/problem+json");
        page("/api/nothing").then().statusCode(404).contentType("application/problem+json");
        given().get("/no-file.js").then().statusCode(404).contentType("application/problem+json");
        given().get("/assets/gone-1234.js").then().statusCode(404).header("Cache-Control", "no-store");
        given().post("/login").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void hashed_files_are_kept_for_ever_and_travel_packed() {
        Matcher script =
                Pattern.compile("/assets/[^\"]+\\.js").matcher(page("/").asString());
        assertThat(script.find()).isTrue();
        Response packed = given().header("Accept-Encoding", "gzip").get(script.group());
        packed.then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Content-Encoding", "gzip")
                .header("ETag", notNullValue())
                .contentType("text/javascript");
        given().header("If-None-Match", packed.header("ETag"))
                .get(script.group())
                .then()
                .statusCode(304);
        given().get("/favicon.svg").then().statusCode(200).header("Cache-Control", equalTo("no-cache"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../application.properties",
                "/..%2fapplication.properties",
                "/assets/..%5c..%5capplication.properties",
                "//etc/passwd"
            })
    void nothing_but_the_built_files_can_be_read(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404);
    }

    private static Response page(String path) {
        return given().header("Accept", "text/html,application/xhtml+xml").get(path);
    }
}
