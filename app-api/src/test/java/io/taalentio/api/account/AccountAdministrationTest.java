package io.taalentio.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.mail.MailDirectory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountAdministrationTest {

    @Inject
    People people;

    @Inject
    AgroalDataSource database;

    @Inject
    MailDirectory mails;

    @Test
    void another_address_is_proved_by_the_link_mailed_to_it() throws Exception {
        Account awa = people.active();
        Browser browser = Browser.of(awa.email().value());
        String fresh = "n" + UUID.randomUUID() + "@example.net";
        ask(browser, fresh, "wrong").then().statusCode(422).body("errors[0].code", equalTo("wrong-password"));
        ask(browser, awa.email().value(), People.PASSWORD)
                .then()
                .statusCode(409)
                .body("code", equalTo("email-same"));
        ask(browser, fresh, People.PASSWORD).then().statusCode(202);

        io.taalentio.safety.People post = new io.taalentio.safety.People(database, mails);
        assertThat(post.mailsTo(awa.email().value())).contains("email_change_asked");
        String link = post.link(fresh, "email_change");
        assertThat(link).contains("/email#");
        Map<String, String> proof = Map.of("token", link.substring(link.indexOf('#') + 1));
        Browser elsewhere = new Browser("10.4.0.1");
        elsewhere
                .request()
                .body(proof)
                .post("/api/v1/account/email-change/confirm")
                .then()
                .statusCode(204);
        elsewhere
                .request()
                .body(proof)
                .post("/api/v1/account/email-change/confirm")
                .then()
                .statusCode(410);
        browser.request().get("/api/v1/account").then().statusCode(200).body("email", equalTo(fresh));
        new Browser("10.4.0.1").signIn(fresh, People.PASSWORD).then().statusCode(200);
        assertThat(post.mailsTo(awa.email().value())).contains("email_changed");
    }

    @Test
    void a_person_sees_and_ends_all_other_sessions() {
        Account awa = people.active();
        Browser here = Browser.of(awa.email().value());
        Browser there = Browser.of(awa.email().value());
        here.request()
                .get("/api/v1/auth/sessions")
                .then()
                .body("", hasSize(2))
                .body("kind", contains("BROWSER", "BROWSER"))
                .body("expiresAt", hasItem(notNullValue()));
        here.request().delete("/api/v1/auth/sessions").then().statusCode(204);
        here.request().get("/api/v1/auth/sessions").then().body("", hasSize(1)).body("[0].current", is(true));
        there.request().get("/api/v1/account").then().statusCode(401);
    }

    @Test
    void an_administrator_sees_and_ends_somebodys_sessions() {
        Account awa = people.active();
        Browser one = Browser.of(awa.email().value());
        Browser two = Browser.of(awa.email().value());
        Browser chief = chief();
        String sessions = "/api/v1/users/" + awa.id() + "/sessions";
        List<String> ids = chief.request()
                .get(sessions)
                .then()
                .statusCode(200)
                .body("", hasSize(2))
                .body("current", contains(false, false))
                .extract()
                .path("id");
        chief.request().delete(sessions + "/" + ids.getFirst()).then().statusCode(204);
        chief.request().delete(sessions + "/" + ids.getFirst()).then().statusCode(404);
        assertThat(List.of(status(one), status(two))).containsExactlyInAnyOrder(200, 401);
        chief.request().delete(sessions).then().statusCode(204);
        assertThat(List.of(status(one), status(two))).containsExactly(401, 401);
        chief.request()
                .get("/api/v1/users/" + UUID.randomUUID() + "/sessions")
                .then()
                .statusCode(404);
    }

    @Test
    void many_accounts_at_once_each_with_its_result_and_who_is_suspended_at_work_is_out_within_five_seconds() {
        Account awa = people.active(Role.RECRUITER);
        Account omar = people.active(Role.PRESENCE);
        Browser working = Browser.of(awa.email().value());
        working.request().get("/api/v1/profiles").then().statusCode(200);
        UUID nobody = UUID.randomUUID();
        Browser chief = chief();
        chief.request()
                .header("Accept-Language", "fr")
                .body(Map.of("act", "SUSPEND", "ids", List.of(awa.id(), nobody, omar.id())))
                .post("/api/v1/users/bulk")
                .then()
                .statusCode(200)
                .body(
                        "results.id",
                        contains(
                                awa.id().toString(),
                                nobody.toString(),
                                omar.id().toString()))
                .body("results.done", contains(true, false, true))
                .body("results[1].code", equalTo("not-found"))
                .body("results[1].message", notNullValue());
        await().atMost(Duration.ofSeconds(5)).until(() -> status(working) == 401);
        new Browser("10.4.0.2")
                .signIn(awa.email().value(), People.PASSWORD)
                .then()
                .statusCode(403)
                .body("code", equalTo("suspended"));
        chief.request()
                .body(Map.of("act", "SUSPEND", "ids", List.of()))
                .post("/api/v1/users/bulk")
                .then()
                .statusCode(422);
    }

    private Browser chief() {
        return Browser.of(people.active(Role.ADMIN).email().value());
    }

    private static int status(Browser browser) {
        return browser.request().get("/api/v1/account").statusCode();
    }

    private static io.restassured.response.Response ask(Browser browser, String email, String password) {
        return browser.request()
                .body(Map.of("newEmail", email, "password", password))
                .post("/api/v1/account/email-change");
    }
}
