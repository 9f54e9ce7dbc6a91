package io.taalentio.api.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.taalentio.core.kernel.Language;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProblemTest {

    @Inject
    Messages messages;

    @ParameterizedTest
    @CsvSource({
        "invalid, 422, invalid-value",
        "not-found, 404, not-found",
        "conflict, 412, conflict-version",
        "moved, 410, alias-moved",
        "locked, 423, locked",
        "forbidden, 403, forbidden",
        "database, 503, database-unavailable",
        "deadlock, 503, busy",
        "anything, 500, internal-error"
    })
    void every_kind_of_failure_is_a_problem_document(String kind, int status, String code) {
        Response response = given().get("/api/v1/probe/fail/" + kind);
        problem(response, status, code);
        assertThat(response.asString()).doesNotContain("secret internals").doesNotContain("Exception");
    }

    @Test
    void a_refused_form_names_every_field_in_the_language_of_the_reader() {
        given().header("Accept-Language", "en-GB,en;q=0.8")
                .get("/api/v1/probe/fail/invalid")
                .then()
                .body("errors[0].field", equalTo("identity.firstName"))
                .body("errors[0].code", equalTo("required"))
                .body("errors[0].message", equalTo(messages.text("required", Map.of(), Language.EN)))
                .body("errors[1].message", equalTo("5 characters at most."));
        given().get("/api/v1/probe/fail/invalid")
                .then()
                .body("errors[0].message", equalTo(messages.text("required", Map.of(), Language.FR)));
    }

    @Test
    void a_reader_is_told_when_to_try_again_and_where_a_code_has_moved() {
        given().get("/api/v1/probe/fail/database").then().header("Retry-After", "2");
        given().get("/api/v1/probe/fail/locked").then().header("Retry-After", "30");
        given().get("/api/v1/probe/fail/moved").then().body("newCode", equalTo("MACAS00002F"));
    }

    @Test
    void a_fact_never_stands_where_every_problem_says_something_else() {
        given().get("/api/v1/probe/fail/shadowing")
                .then()
                .statusCode(412)
                .body("status", equalTo(412))
                .body("code", equalTo("conflict-version"))
                .body("state", equalTo("OPEN"));
    }

    @Test
    void what_the_framework_refuses_is_a_problem_document_too() {
        problem(given().get("/api/v1/no-such-thing"), 404, "not-found");
        problem(given().get("/api/nothing"), 404, "not-found");
        problem(given().delete("/api/v1/probe/echo"), 405, "method-not-allowed");
        problem(given().contentType("text/plain").body("x").post("/api/v1/probe/echo"), 415, "unsupported-media-type");
        problem(given().accept("application/pdf").get("/api/v1/probe/page"), 406, "not-acceptable");
        problem(given().get("/api/v1/probe/page?page=abc"), 400, "invalid-parameter");
        problem(given().urlEncodingEnabled(false).get("/api/v1/probe/page?q=%00"), 400, "unstorable-text");
        problem(given().get("/api/v1/probe/admin"), 401, "unauthenticated");
        problem(given().header("Authorization", "Bearer nonsense").get("/api/v1/probe/admin"), 401, "unauthenticated");
        problem(json().body("{\"text\":\"" + "x".repeat(1_200_000) + "\"}").post("/api/v1/probe/echo"), 413, null);
    }

    @Test
    void what_no_client_library_would_send_is_a_problem_document_too() throws IOException {
        // Not even an address: refused by the HTTP server, before there is anybody to tell.
        assertThat(raw("GET /api/v1/probe/page?q=%zz HTTP/1.1"))
                .startsWith("HTTP/1.1 400")
                .contains("content-length: 0");
        assertThat(raw("GET /api/v1/probe/page/%c3%28 HTTP/1.1"))
                .startsWith("HTTP/1.1 404")
                .contains("\"code\":");
        assertThat(raw(
                        "POST /api/v1/probe/echo HTTP/1.1",
                        "Content-Type: application/json",
                        "Content-Length: 99999999"))
                .startsWith("HTTP/1.1 413")
                .contains("\"payload-too-large\"");
        assertThat(raw("POST /api/v1/probe/echo HTTP/1.1", "Content-Type: image/png", "Content-Length: 99999999"))
                .startsWith("HTTP/1.1 413")
                .contains("\"payload-too-large\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"text\":\"a\",\"nmber\":1} | unknown-field | nmber",
                "{\"nested\":{\"role\":\"ADMIN\"}} | unknown-field | nested.role",
                "{\"list\":[{\"name\":\"a\"},{\"id\":1}]} | unknown-field | list[1].id",
                "{\"text\":5} | wrong-type | text",
                "{\"text\":true} | wrong-type | text",
                "{\"text\":{}} | wrong-type | text",
                "{\"number\":\"5\"} | wrong-type | number",
                "{\"number\":5.5} | wrong-type | number",
                "{\"number\":99999999999} | wrong-type | number",
                "{\"flag\":\"true\"} | wrong-type | flag",
                "{\"flag\":1} | wrong-type | flag",
                "{\"colour\":\"GREEN\"} | wrong-type | colour",
                "{\"colour\":0} | wrong-type | colour",
                "{\"colour\":\"\"} | wrong-type | colour",
                "{\"list\":{}} | wrong-type | list",
                "{\"text\":\"a\",\"text\":\"b\"} | duplicate-field | text",
                "{\"text\":\"a\\u0000b\"} | unstorable-text | text",
                "{\"nested\":{\"name\":\"\\ud800\"}} | unstorable-text | nested.name",
                "{\"list\":[{\"name\":\"\\udc00\\ud800\"}]} | unstorable-text | list[0].name",
                "{\"free\":{\"deep\":[\"ok\",\"\\u0000\"]}} | unstorable-text | free.deep[1]",
                "{\"text\": | malformed-json |",
                "{} {} | wrong-type |",
                "[] | wrong-type |",
                "nonsense | malformed-json |",
                "{\"nested\":{\"height\":{\"centimetres\":null}}} | wrong-type | nested.height.centimetres",
                "{\"list\":[{\"name\":\"a\"},null]} | wrong-type | list[1]",
                "{\"free\":{\"name\":null}} | wrong-type | free.name"
            })
    void json_is_read_to_the_letter(String body, String code, @Nullable String field) {
        Response response = json().body(body).post("/api/v1/probe/echo");
        String found = response.jsonPath().getString("errors") == null
                ? response.jsonPath().getString("code")
                : response.jsonPath().getString("errors[0].code");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
        assertThat(found).as(response.asString()).isEqualTo(code);
        if (field != null) {
            assertThat(response.jsonPath().getString("errors[0].field")).isEqualTo(field);
        }
    }

    @Test
    void a_value_that_refuses_itself_is_named_by_its_place() {
        json().body("{\"list\":[{\"height\":{\"centimetres\":5}}]}")
                .post("/api/v1/probe/echo")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("list[0].height"))
                .body("errors[0].code", equalTo("invalid"));
    }

    @Test
    void well_formed_text_of_every_script_passes() {
        String text = "Ɓuuɓa Ŋɔnu مريم 𞤀𞤁 👩🏿‍🎤";
        json().body("{\"text\":\"" + text + "\",\"free\":{\"k\":[1,\"\\ud83d\\ude00\"]}}")
                .post("/api/v1/probe/echo")
                .then()
                .statusCode(200)
                .body("text", equalTo(text))
                .body("free.k[1]", equalTo("😀"));
    }

    @Test
    void a_request_keeps_the_number_its_sender_gave_it_when_it_is_one() {
        given().header("X-Correlation-Id", "mail-2026.11_7")
                .get("/api/v1/nothing")
                .then()
                .header("X-Correlation-Id", "mail-2026.11_7")
                .body("correlationId", equalTo("mail-2026.11_7"));
        given().header("X-Correlation-Id", "a b\"c")
                .get("/api/v1/nothing")
                .then()
                .header("X-Correlation-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void a_write_from_another_site_is_refused() {
        problem(
                json().header("Origin", "https://evil.example").body("{}").post("/api/v1/probe/echo"),
                403,
                "foreign-origin");
        problem(json().header("Origin", "null").body("{}").post("/api/v1/probe/echo"), 403, "foreign-origin");
        problem(
                json().header("Sec-Fetch-Site", "cross-site").body("{}").post("/api/v1/probe/echo"),
                403,
                "foreign-origin");
        json().header("Origin", "http://localhost:" + RestAssured.port)
                .body("{}")
                .post("/api/v1/probe/echo")
                .then()
                .statusCode(200);
    }

    @Test
    void every_answer_carries_the_headers_that_protect_its_reader() {
        given().get("/api/v1/probe/page")
                .then()
                .header("Content-Security-Policy", equalTo("default-src 'none'; frame-ancestors 'none'; sandbox"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store");
    }

    private static String raw(String... head) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String request = String.join("\r\n", head) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static RequestSpecification json() {
        return given().contentType("application/json");
    }

    private static void problem(Response response, int status, @Nullable String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).isEqualTo("application/problem+json");
        assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(response.jsonPath().getString("correlationId")).isEqualTo(response.header("X-Correlation-Id"));
        assertThat(response.jsonPath().getString("title")).isNotBlank().doesNotStartWith("title-");
        if (code != null) {
            assertThat(response.jsonPath().getString("code")).isEqualTo(code);
        }
    }
}
