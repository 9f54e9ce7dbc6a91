package io.taalentio.api.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiTokenResourceTest {

    private static final String TOKENS = "/api/v1/account/tokens";

    @Inject
    People people;

    @Test
    void a_program_does_what_its_scopes_and_its_owners_roles_allow_and_nothing_else() {
        Browser omar = Browser.of(people.active(Role.RECRUITER).email().value());
        String lists = issue(omar, "LIST_TALENTS").path("secret");
        with(lists).get("/api/v1/profiles").then().statusCode(200);
        with(lists).get("/api/v1/cinema/talents").then().statusCode(403).body("code", equalTo("scope-missing"));
        with(lists).get("/api/v1/account").then().statusCode(403).body("code", equalTo("scope-missing"));
        with(lists).get("/api/v1/users").then().statusCode(403).body("code", equalTo("forbidden"));

        String own = issue(omar, "OWN_READ").path("secret");
        with(own).get("/api/v1/account").then().statusCode(200);
        with(own)
                .body(Map.of("language", "en"))
                .patch("/api/v1/account")
                .then()
                .statusCode(403)
                .body("code", equalTo("scope-missing"));
        with(own).get("/api/v1/profiles").then().statusCode(403);
        String both = issue(omar, "OWN_READ", "OWN_WRITE").path("secret");
        with(both)
                .body(Map.of("language", "fr"))
                .patch("/api/v1/account")
                .then()
                .statusCode(200);
    }

    @Test
    void what_keeps_the_account_safe_is_not_for_programs() {
        Browser chief = Browser.of(people.active(Role.ADMIN).email().value());
        String secret = issue(chief, "OWN_READ", "OWN_WRITE", "MANAGE_USERS").path("secret");
        with(secret).get("/api/v1/users").then().statusCode(200);
        for (String path : List.of("/api/v1/auth/sessions", TOKENS, "/api/v1/account/second-factor")) {
            with(secret).get(path).then().statusCode(403).body("code", equalTo("session-only"));
        }
        with(secret)
                .post("/api/v1/account/second-factor")
                .then()
                .statusCode(403)
                .body("code", equalTo("session-only"));
        with(secret)
                .body(Map.of("password", People.PASSWORD))
                .post("/api/v1/auth/confirm")
                .then()
                .statusCode(403)
                .body("code", equalTo("session-only"));
        with(secret)
                .body(Map.of("roles", List.of("ADMIN")))
                .put("/api/v1/users/" + people.active().id() + "/roles")
                .then()
                .statusCode(403)
                .body("code", equalTo("password-needed"));
    }

    @Test
    void it_is_listed_without_its_secret_with_its_last_use_and_ends_when_revoked() {
        Browser awa = Browser.of(people.active().email().value());
        Response issued = issue(awa, "OWN_READ");
        String secret = issued.path("secret");
        String id = issued.path("token.id");
        assertThat(issued.getHeader("Location")).endsWith(id);
        awa.request()
                .get(TOKENS)
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].scopes", contains("OWN_READ"))
                .body("[0].hint", equalTo(secret.substring(0, 8)))
                .body("[0].secret", nullValue())
                .body("[0].lastUsedAt", nullValue());
        with(secret).get("/api/v1/account").then().statusCode(200);
        awa.request().get(TOKENS).then().body("[0].lastUsedAt", notNullValue()).body("[0].lastAddress", notNullValue());
        awa.request().delete(TOKENS + "/" + id).then().statusCode(204);
        awa.request().delete(TOKENS + "/" + id).then().statusCode(404);
        with(secret).get("/api/v1/account").then().statusCode(401);
        with("tlt_" + "x".repeat(43)).get("/api/v1/account").then().statusCode(401);
        awa.request().delete(TOKENS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void it_ends_with_a_suspension_and_with_a_new_password() {
        Account omar = people.active(Role.RECRUITER);
        Browser his = Browser.of(omar.email().value());
        String secret = issue(his, "OWN_READ").path("secret");
        Browser.of(people.active(Role.ADMIN).email().value())
                .request()
                .post("/api/v1/users/" + omar.id() + "/suspend")
                .then()
                .statusCode(200);
        with(secret).get("/api/v1/account").then().statusCode(401);

        Account awa = people.active();
        Browser hers = Browser.of(awa.email().value());
        String other = issue(hers, "OWN_READ").path("secret");
        hers.request()
                .body(Map.of("current", People.PASSWORD, "new", "teranga-sabar-mbalax"))
                .post("/api/v1/auth/password")
                .then()
                .statusCode(204);
        with(other).get("/api/v1/account").then().statusCode(401);
    }

    @Test
    void every_refused_field_is_named() {
        Browser awa = Browser.of(people.active().email().value());
        post(awa, Map.of("name", "x", "scopes", List.of("MANAGE_USERS")))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("scope-not-held"));
        post(awa, Map.of("name", "x", "scopes", List.of("ALL")))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-scope"));
        post(awa, Map.of("name", "x", "scopes", List.of("OWN_READ"), "days", 400))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("days"));
        post(awa, Map.of("name", "x", "scopes", List.of())).then().statusCode(422);
    }

    @Test
    void programs_are_told_their_limit_and_browsers_are_not_counted() {
        Browser awa = Browser.of(people.active().email().value());
        String secret = issue(awa, "OWN_READ").path("secret");
        Response first = with(secret).get("/api/v1/account");
        Response second = with(secret).get("/api/v1/account");
        first.then().header("RateLimit-Limit", equalTo("100000")).header("RateLimit-Reset", notNullValue());
        assertThat(Integer.parseInt(first.getHeader("RateLimit-Remaining"))
                        - Integer.parseInt(second.getHeader("RateLimit-Remaining")))
                .isEqualTo(1);
        awa.request().get("/api/v1/account").then().statusCode(200).header("RateLimit-Limit", nullValue());
    }

    @Test
    void pages_of_listed_sites_call_the_api_by_token_and_others_may_not() {
        Browser awa = Browser.of(people.active().email().value());
        String secret = issue(awa, "OWN_READ", "OWN_WRITE").path("secret");
        String listed = "https://calendar.example";
        given().header("Origin", listed)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/api/v1/account")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo(listed))
                .header("Access-Control-Allow-Methods", notNullValue())
                .header("Access-Control-Allow-Credentials", nullValue());
        with(secret)
                .header("Origin", listed)
                .body(Map.of("language", "fr"))
                .patch("/api/v1/account")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(listed));
        awa.request()
                .header("Origin", listed)
                .get("/api/v1/auth/me")
                .then()
                .statusCode(200)
                .body("authenticated", is(false));

        given().header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "PATCH")
                .options("/api/v1/account")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
        with(secret)
                .header("Origin", "https://evil.example")
                .body(Map.of("language", "fr"))
                .patch("/api/v1/account")
                .then()
                .statusCode(403)
                .body("code", equalTo("foreign-origin"));
    }

    private static Response issue(Browser browser, String... scopes) {
        Response answer = post(browser, Map.of("name", "Calendar", "scopes", List.of(scopes), "days", 30));
        answer.then().statusCode(201).header("Cache-Control", equalTo("no-store"));
        return answer;
    }

    private static Response post(Browser browser, Map<String, ?> token) {
        return browser.request().body(token).post(TOKENS);
    }

    private static RequestSpecification with(String secret) {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + secret);
    }
}
