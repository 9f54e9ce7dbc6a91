package io.taalentio.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.taalentio.api.account.Browser;
import io.taalentio.api.account.People;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator reads what happened, settles an alert, takes a copy away and proves that nothing was touched. */
@QuarkusTest
class LogResourceTest {

    private static final String API = "/api/v1/admin";

    @Inject
    People people;

    @Inject
    RefusedAccess refused;

    @ConfigProperty(name = "taalentio.data-dir")
    Path dataDir;

    private Browser admin = new Browser("10.1.2.1");

    @BeforeEach
    void an_administrator() {
        admin = Browser.of(people.active(Role.ADMIN).email().value());
    }

    private Account failedSignIn() {
        Account account = people.active(Role.RECRUITER);
        new Browser("10.1.2.77")
                .request()
                .body(Map.of("identifier", account.email().value(), "password", "not-the-password"))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(401);
        return account;
    }

    @Test
    void what_somebody_may_not_do_is_in_the_security_log_once_however_often_they_try() {
        Account curious = people.active(Role.TALENT);
        Browser browser = Browser.of(curious.email().value());
        for (int i = 0; i < 30; i++) {
            browser.request().get(API + "/keys").then().statusCode(403);
        }
        refused.write(true);
        admin.request()
                .get(API + "/security-logs?action=access-refused&account=" + curious.id())
                .then()
                .statusCode(200)
                .body("items.facts.operation", everyItem(equalTo("GET /api/v1/admin/keys")))
                .body("items.facts.reason", everyItem(equalTo("forbidden")))
                .body("items[0].outcome", equalTo("REFUSED"))
                .body("items.collect { it.facts.times as int }.sum()", equalTo(30));
    }

    @Test
    void who_was_tried_stands_beside_a_refused_sign_in_without_being_told_in_clear() {
        Account account = failedSignIn();
        admin.request()
                .get(API + "/security-logs?action=sign-in-failed&resource=" + account.id())
                .then()
                .body("items[0].facts.identifier", equalTo("p***@e***"));
        new Browser("10.1.2.78")
                .request()
                .body(Map.of("identifier", "kora-balafon-djembe", "password", "x"))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(401);
        assertThat(admin.request()
                        .get(API + "/security-logs?action=sign-in-failed&address=10.1.2.78")
                        .asString())
                .contains("***")
                .doesNotContain("balafon");
    }

    @Test
    void a_refused_sign_in_is_an_alert_until_somebody_says_what_came_of_it() {
        Account account = failedSignIn();
        String log = API + "/security-logs?open=true&resource=" + account.id();
        String id = admin.request()
                .get(log)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("sign-in-failed"))
                .body("items[0].says", equalTo("Connexion refusée"))
                .body("items[0].outcome", equalTo("REFUSED"))
                .body("items[0].severity", equalTo("WARNING"))
                .body("items[0].resourceName", equalTo("Awa Diop"))
                .body("items[0].open", equalTo(true))
                .extract()
                .path("items[0].id");
        String resolve = API + "/security-logs/" + id + "/resolve";
        admin.request().body(Map.of("note", " ")).post(resolve).then().statusCode(422);
        admin.request()
                .body(Map.of("note", "Called back"))
                .post(resolve)
                .then()
                .statusCode(200)
                .body("resolution.note", equalTo("Called back"))
                .body("open", equalTo(false));
        admin.request()
                .body(Map.of("note", "Me too"))
                .post(resolve)
                .then()
                .statusCode(409)
                .body("code", equalTo("already-resolved"));
        admin.request().get(log).then().statusCode(200).body("items", hasSize(0));
        admin.request()
                .get(API + "/security-logs?resource=" + id)
                .then()
                .statusCode(200)
                .body("items.action", hasItem("security-entry-resolved"));
    }

    @Test
    void filters_narrow_the_log_and_pages_follow_one_another() {
        Account account = failedSignIn();
        new Browser("10.1.2.77")
                .request()
                .body(Map.of("identifier", account.email().value(), "password", "wrong again"))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(401);
        String log = API + "/security-logs?size=1&resource=" + account.id();
        String next = admin.request()
                .get(log)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("next");
        assertThat(next).isNotNull();
        admin.request()
                .get(log + "&after=" + next)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", equalTo(null));
        admin.request()
                .get(API + "/security-logs?severity=INFO&size=5")
                .then()
                .statusCode(200)
                .body("items.severity", everyItem(equalTo("INFO")));
        admin.request()
                .get(API + "/security-logs?from=2030-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        for (String wrong :
                List.of("from=yesterday", "after=x", "after=12_x", "size=0", "to=%2B999999999-01-01T00:00:00Z")) {
            admin.request().get(API + "/security-logs?" + wrong).then().statusCode(422);
        }
        admin.request()
                .get(API + "/activity-logs?resource=" + account.id())
                .then()
                .statusCode(200)
                .body("items.action", not(hasItem("sign-in-failed")));
    }

    @Test
    void the_sheet_is_utf8_with_its_mark_and_nothing_in_it_is_a_formula() {
        Account account = people.active(Role.TALENT);
        RestAssured.given()
                .contentType("application/json")
                .header("User-Agent", "=HYPERLINK(\"http://evil.example\")")
                .body(Map.of("identifier", account.email().value(), "password", "not-the-password"))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(401);
        byte[] sheet = admin.request()
                .get(API + "/security-logs/sheet?resource=" + account.id())
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", containsString("security-log.csv"))
                .extract()
                .asByteArray();
        assertThat(sheet).startsWith(0xEF, 0xBB, 0xBF);
        String text = new String(sheet, StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize(2);
        assertThat(text)
                .startsWith("\uFEFFDate (UTC),Journal,")
                .contains("Connexion refusée")
                .contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\"");
        admin.request()
                .get(API + "/activity-logs?action=log-exported&size=1")
                .then()
                .statusCode(200)
                .body("items[0].resource", equalTo("SECURITY"));
    }

    @Test
    void what_nobody_touched_is_proven_to_the_administrator_and_to_the_operator() throws Exception {
        failedSignIn();
        admin.request()
                .contentType("application/json")
                .post(API + "/log-check")
                .then()
                .statusCode(200)
                .body("book", equalTo(List.of("ACTIVITY", "SECURITY")))
                .body("find { it.book == 'SECURITY' }.faults", hasSize(0))
                .body("find { it.book == 'SECURITY' }.sound", equalTo(true));
        assertThat(Files.readString(dataDir.resolve("log-head"))).contains("SECURITY ");
        RestAssured.given()
                .header(
                        "X-Operator-Key",
                        Files.readString(dataDir.resolve("operator-key")).strip())
                .contentType("application/json")
                .post("/api/v1/operator/log-check")
                .then()
                .statusCode(200)
                .body("sound", everyItem(equalTo(true)));
        RestAssured.given()
                .header("X-Operator-Key", "guessed")
                .contentType("application/json")
                .post("/api/v1/operator/log-check")
                .then()
                .statusCode(403);
    }

    @Test
    void a_setting_changes_at_once_and_the_log_says_from_what_to_what() {
        String key = "retention.notification_months";
        String path = API + "/settings/" + key;
        admin.request().body(Map.of("value", "61")).put(path).then().statusCode(422);
        admin.request().body(Map.of("value", "many")).put(path).then().statusCode(422);
        admin.request()
                .body(Map.of("value", "9"))
                .put(path)
                .then()
                .statusCode(200)
                .body("value", equalTo("9"))
                .body("standard", equalTo("6"))
                .body("changedBy", equalTo("Awa Diop"));
        admin.request()
                .get(API + "/security-logs?action=setting-changed&size=1&resource=" + key)
                .then()
                .statusCode(200)
                .body("items[0].facts.before", equalTo("6"))
                .body("items[0].facts.after", equalTo("9"));
        admin.request().delete(path).then().statusCode(204);
        admin.request()
                .get(API + "/settings")
                .then()
                .statusCode(200)
                .body("find { it.key == '" + key + "' }.value", equalTo("6"))
                .body("find { it.key == '" + key + "' }.changedAt", equalTo(null));
        admin.request()
                .body(Map.of("value", "1"))
                .put(API + "/settings/of.nothing")
                .then()
                .statusCode(404);
    }
}
