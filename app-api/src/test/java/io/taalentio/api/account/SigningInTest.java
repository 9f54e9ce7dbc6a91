package io.taalentio.api.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.OneTimeLinkIssuer;
import io.taalentio.core.account.SetUp;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SigningInTest {

    @Inject
    People people;

    @Inject
    SetUp.Invitation invitation;

    @Inject
    OneTimeLinkIssuer issuer;

    @Inject
    AgroalDataSource database;

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_the_answer_says_who_and_what() {
        Account omar = people.active(Role.RECRUITER);
        Response answer = new Browser("10.2.0.1").signIn(omar.email().value(), People.PASSWORD);
        answer.then()
                .statusCode(200)
                .body("authenticated", is(true))
                .body("account.email", equalTo(omar.email().value()))
                .body("account.language", equalTo("fr"))
                .body("account.roles", containsInAnyOrder("RECRUITER"))
                .body("permissions", hasItem("REVEAL_CONTACT"))
                .body("permissions", not(hasItem("MANAGE_USERS")))
                .body("codes.talent", nullValue())
                .body("csrfToken", notNullValue());
        assertThat(answer.getHeader("Set-Cookie"))
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/")
                .doesNotContain("Max-Age");
    }

    @Test
    void a_remembered_browser_keeps_its_cookie_for_thirty_days() {
        Account awa = people.active();
        Response answer = new Browser("10.2.0.2")
                .request()
                .body(Map.of("identifier", awa.email().value(), "password", People.PASSWORD, "remember", true))
                .post("/api/v1/auth/login");
        assertThat(answer.getHeader("Set-Cookie")).contains("Max-Age=2592000");
    }

    @Test
    void visitors_are_told_they_are_nobody() {
        given().get("/api/v1/auth/me")
                .then()
                .statusCode(200)
                .body("authenticated", is(false))
                .body("permissions", hasSize(0));
        given().get("/api/v1/auth/csrf").then().statusCode(200).body("token", equalTo(""));
        given().get("/api/v1/account").then().statusCode(401).body("code", equalTo("unauthenticated"));
        given().cookie("session", "long-gone")
                .get("/api/v1/auth/me")
                .then()
                .statusCode(200)
                .body("authenticated", is(false));
    }

    @Test
    void signing_out_ends_the_session_here_at_once() {
        Browser browser = Browser.of(people.active().email().value());
        browser.request().get("/api/v1/account").then().statusCode(200);
        browser.request()
                .post("/api/v1/auth/logout")
                .then()
                .statusCode(204)
                .header("Set-Cookie", containsString("Max-Age=0"));
        browser.request().get("/api/v1/account").then().statusCode(401);
    }

    @Test
    void a_write_without_the_csrf_token_of_its_session_is_refused() {
        Account awa = people.active();
        Browser browser = Browser.of(awa.email().value());
        Browser other = Browser.of(awa.email().value());
        for (String token : new String[] {"", "wrong", other.csrf()}) {
            given().contentType(ContentType.JSON)
                    .cookie("session", browser.cookie())
                    .header("X-CSRF-Token", token)
                    .body(Map.of("language", "en"))
                    .patch("/api/v1/account")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("csrf-token"));
        }
        browser.request()
                .body(Map.of("language", "en"))
                .patch("/api/v1/account")
                .then()
                .statusCode(200)
                .body("language", equalTo("en"));
        browser.request().get("/api/v1/auth/csrf").then().body("token", equalTo(browser.csrf()));
    }

    @Test
    void the_product_speaks_the_accounts_language_from_then_on() {
        Browser browser = Browser.of(people.active().email().value());
        browser.request()
                .body(Map.of("language", "en"))
                .patch("/api/v1/account")
                .then()
                .statusCode(200);
        browser.request()
                .header("Accept-Language", "fr")
                .get("/api/v1/users")
                .then()
                .statusCode(403)
                .body("detail", equalTo("You are not allowed to do this."));
        browser.request()
                .body(Map.of("language", "de"))
                .patch("/api/v1/account")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("language"));
    }

    @Test
    void after_five_failures_the_sixth_guess_is_not_even_hashed() {
        Account awa = people.active();
        Browser stranger = new Browser("203.0.113.77");
        for (int i = 0; i < 5; i++) {
            stranger.signIn(awa.email().value(), "guess-guess-" + i)
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("bad-credentials"));
        }
        Response sixth = stranger.signIn(awa.email().value(), People.PASSWORD);
        sixth.then().statusCode(423).body("code", equalTo("locked"));
        assertThat(Integer.parseInt(sixth.getHeader("Retry-After"))).isBetween(25, 30);
        new Browser("10.2.0.3")
                .signIn(awa.email().value(), People.PASSWORD)
                .then()
                .statusCode(200);
    }

    @Test
    void a_mailed_link_activates_the_account_and_signs_in() {
        Browser admin = Browser.of(people.active(Role.ADMIN).email().value());
        String email = "staff" + UUID.randomUUID() + "@example.org";
        String id = admin.request()
                .body(Map.of(
                        "firstName", "Mariam",
                        "lastName", "Traoré",
                        "email", email,
                        "roles", new String[] {"PRODUCER"},
                        "language", "en"))
                .post("/api/v1/users")
                .then()
                .statusCode(201)
                .body("status", equalTo("PENDING"))
                .extract()
                .path("id");
        String token = tokenMailedTo(admin, email);

        Browser mariam = new Browser("10.2.0.4");
        mariam.request()
                .body(Map.of("token", token, "password", "Mariam-Traoré"))
                .post("/api/v1/auth/activate")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("password"))
                .body("errors[0].code", equalTo("weak-password"));
        mariam.keep(mariam.request()
                        .body(Map.of("token", token, "password", People.PASSWORD))
                        .post("/api/v1/auth/activate"))
                .then()
                .statusCode(200)
                .body("account.id", equalTo(id))
                .body("account.language", equalTo("en"));
        mariam.request().get("/api/v1/account").then().statusCode(200);
        mariam.request()
                .body(Map.of("token", token, "password", People.PASSWORD))
                .post("/api/v1/auth/activate")
                .then()
                .statusCode(410)
                .body("code", equalTo("token-expired"));
    }

    @Test
    void a_forgotten_password_is_replaced_by_mail_and_every_device_signed_out() {
        Browser admin = Browser.of(people.active(Role.ADMIN).email().value());
        Account awa = people.active();
        Browser phone = Browser.of(awa.email().value());
        new Browser("10.2.0.5")
                .request()
                .body(Map.of("identifier", awa.email().value()))
                .post("/api/v1/auth/password/forgot")
                .then()
                .statusCode(202);
        String token = tokenMailedTo(admin, awa.email().value());
        given().contentType(ContentType.JSON)
                .body(Map.of("token", token, "password", "another-long-secret-tam"))
                .post("/api/v1/auth/password/reset")
                .then()
                .statusCode(204);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> phone.request().get("/api/v1/account").then().statusCode(401));
        new Browser("10.2.0.5")
                .signIn(awa.email().value(), "another-long-secret-tam")
                .then()
                .statusCode(200);
    }

    @Test
    void changing_the_password_keeps_this_device_and_signs_the_others_out() {
        Account awa = people.active();
        Browser here = Browser.of(awa.email().value());
        Browser there = Browser.of(awa.email().value());
        here.request().get("/api/v1/auth/sessions").then().statusCode(200).body("$", hasSize(2));
        here.request()
                .body(Map.of("current", "wrong", "new", "another-long-secret-tam"))
                .post("/api/v1/auth/password")
                .then()
                .statusCode(401)
                .body("code", equalTo("bad-credentials"));
        here.request()
                .body(Map.of("current", People.PASSWORD, "new", "short"))
                .post("/api/v1/auth/password")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("new"))
                .body("errors[0].code", equalTo("password-too-short"));
        here.request()
                .body(Map.of("current", People.PASSWORD, "new", "another-long-secret-tam"))
                .post("/api/v1/auth/password")
                .then()
                .statusCode(204);
        here.request().get("/api/v1/account").then().statusCode(200);
        there.request().get("/api/v1/account").then().statusCode(401);
    }

    @Test
    void sessions_are_listed_and_ended_one_by_one_by_their_owner_only() {
        Account awa = people.active();
        Browser here = Browser.of(awa.email().value());
        Browser there = Browser.of(awa.email().value());
        Browser stranger = Browser.of(people.active().email().value());
        String other = here.request()
                .get("/api/v1/auth/sessions")
                .then()
                .body("findAll { it.current }", hasSize(1))
                .extract()
                .path("find { !it.current }.id");
        stranger.request().delete("/api/v1/auth/sessions/" + other).then().statusCode(404);
        there.request().get("/api/v1/account").then().statusCode(200);
        here.request().delete("/api/v1/auth/sessions/" + other).then().statusCode(204);
        there.request().get("/api/v1/account").then().statusCode(401);
        here.request().delete("/api/v1/auth/sessions/" + other).then().statusCode(404);
    }

    @Test
    void rights_are_handed_out_only_by_whoever_gave_the_password_lately() throws SQLException {
        Account chef = people.active(Role.ADMIN);
        Browser browser = Browser.of(chef.email().value());
        Account omar = people.active(Role.RECRUITER);
        signedInElevenMinutesAgo(chef);
        grant(browser, omar).then().statusCode(403).body("code", equalTo("password-needed"));
        browser.request()
                .body(Map.of(
                        "firstName",
                        "Mata",
                        "lastName",
                        "Hari",
                        "email",
                        "m" + UUID.randomUUID() + "@example.org",
                        "roles",
                        new String[] {"ADMIN"}))
                .post("/api/v1/users")
                .then()
                .statusCode(403)
                .body("code", equalTo("password-needed"));

        confirm(browser, "not-the-password")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("password"))
                .body("errors[0].code", equalTo("wrong-password"));
        grant(browser, omar).then().statusCode(403);
        confirm(browser, People.PASSWORD).then().statusCode(204);
        grant(browser, omar).then().statusCode(200);
        new Browser("10.2.0.9")
                .request()
                .body(Map.of("password", People.PASSWORD))
                .post("/api/v1/auth/confirm")
                .then()
                .statusCode(401);
    }

    private static Response grant(Browser browser, Account to) {
        return browser.request()
                .body(Map.of("roles", new String[] {"ADMIN"}))
                .put("/api/v1/users/" + to.id() + "/roles");
    }

    private static Response confirm(Browser browser, String password) {
        return browser.request().body(Map.of("password", password)).post("/api/v1/auth/confirm");
    }

    private void signedInElevenMinutesAgo(Account account) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement older = connection.prepareStatement(
                        "update session set created_at = created_at - interval '11 minutes' where account_id = ?")) {
            older.setObject(1, account.id());
            assertThat(older.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void suspension_and_roles_bite_at_once_and_the_person_is_told() {
        Browser admin = Browser.of(people.active(Role.ADMIN).email().value());
        Account omar = people.active(Role.RECRUITER);
        Browser browser = Browser.of(omar.email().value());
        browser.request().get("/api/v1/users").then().statusCode(403);
        admin.request()
                .body(Map.of("roles", new String[] {"ADMIN"}))
                .put("/api/v1/users/" + omar.id() + "/roles")
                .then()
                .statusCode(200)
                .body("roles", containsInAnyOrder("ADMIN"));
        browser.request().get("/api/v1/users").then().statusCode(200);
        admin.request().post("/api/v1/users/" + omar.id() + "/suspend").then().statusCode(200);
        browser.request().get("/api/v1/users").then().statusCode(401);
        new Browser("10.2.0.6")
                .signIn(omar.email().value(), People.PASSWORD)
                .then()
                .statusCode(403)
                .body("code", equalTo("suspended"));
        admin.request().post("/api/v1/users/" + omar.id() + "/suspend").then().statusCode(409);
        admin.request()
                .post("/api/v1/users/" + omar.id() + "/reactivate")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"));
    }

    @Test
    void administration_is_for_administrators() {
        Browser talent = Browser.of(people.active().email().value());
        for (String path :
                new String[] {"/users", "/users/" + UUID.randomUUID(), "/admin/email-logs", "/admin/mail-status"}) {
            given().get("/api/v1" + path).then().statusCode(401);
            talent.request().get("/api/v1" + path).then().statusCode(403).body("code", equalTo("forbidden"));
        }
        talent.request()
                .post("/api/v1/users/" + UUID.randomUUID() + "/suspend")
                .then()
                .statusCode(403);
    }

    @Test
    void every_refused_field_of_a_new_account_is_named() {
        Browser admin = Browser.of(people.active(Role.ADMIN).email().value());
        admin.request()
                .body(Map.of("firstName", " ", "lastName", "x".repeat(101), "email", "", "roles", new String[] {}))
                .post("/api/v1/users")
                .then()
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("firstName", "lastName", "email", "roles"));
        admin.request()
                .body("{\"firstName\":\"A\",\"lastName\":\"B\",\"email\":\"a@example.org\",\"roles\":[\"TALENT\"],"
                        + "\"status\":\"ACTIVE\"}")
                .post("/api/v1/users")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-field"));
    }

    @Test
    void a_new_house_gets_its_first_administrator_by_the_printed_link() {
        // other tests of this application make administrators, so the link is issued here as at a first start
        String link = QuarkusTransaction.requiringNew().call(() -> issuer.firstAdmin());
        String token = link.substring(link.indexOf('#') + 1);
        String email = "chef" + UUID.randomUUID() + "@example.org";
        Map<String, String> form = Map.of(
                "token", token, "firstName", "Fatou", "lastName", "Fall", "email", email, "password", People.PASSWORD);
        Browser chef = new Browser("10.2.0.7");
        chef.keep(chef.request().body(form).post("/api/v1/setup"))
                .then()
                .statusCode(200)
                .body("account.roles", containsInAnyOrder("ADMIN"));
        chef.request().get("/api/v1/users").then().statusCode(200);
        new Browser("10.2.0.7")
                .request()
                .body(form)
                .post("/api/v1/setup")
                .then()
                .statusCode(410);
        given().get("/api/v1/setup").then().body("needed", is(false));
        assertThat(invitation.link()).isEmpty();
    }

    @Test
    void mails_that_cannot_leave_are_shown_to_administrators_with_their_links() {
        Browser admin = Browser.of(people.active(Role.ADMIN).email().value());
        String email = "mail" + UUID.randomUUID() + "@example.org";
        admin.request()
                .body(Map.of(
                        "firstName", "<b>Awa</b>", "lastName", "Diop", "email", email, "roles", new String[] {"TALENT"
                        }))
                .post("/api/v1/users")
                .then()
                .statusCode(201);
        String id = mailTo(admin, email);
        admin.request()
                .get("/api/v1/admin/email-logs/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("KEPT"))
                .body("links", hasSize(1))
                .body("text", containsString("/activate#"))
                .body("html", containsString("&lt;b&gt;Awa"))
                .body("html", not(containsString("<b>Awa")));
        admin.request()
                .get("/api/v1/admin/mail-status")
                .then()
                .body("configured", is(false))
                .body("kept", greaterThan(0));
        admin.request()
                .post("/api/v1/admin/email-logs/" + id + "/resend")
                .then()
                .statusCode(202);
        admin.request()
                .get("/api/v1/admin/email-logs/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        admin.request().get("/api/v1/admin/email-logs?size=101").then().statusCode(422);
    }

    private static String tokenMailedTo(Browser admin, String email) {
        String link = admin.request()
                .get("/api/v1/admin/email-logs/" + mailTo(admin, email))
                .then()
                .statusCode(200)
                .extract()
                .path("links[0]");
        return link.substring(link.indexOf('#') + 1);
    }

    /** Id of the mail kept for that address, once it was looked at by the outbox. */
    private static String mailTo(Browser admin, String email) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> admin.request()
                                .get("/api/v1/admin/email-logs?status=KEPT&size=100")
                                .then()
                                .statusCode(200)
                                .extract()
                                .<String>path("items.find { it.to == '" + email + "' }?.id"),
                        id -> id != null);
    }
}
