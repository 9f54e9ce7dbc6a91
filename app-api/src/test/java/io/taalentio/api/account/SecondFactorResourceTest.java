package io.taalentio.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taalentio.api.security.Authenticator;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.SecondFactors;
import io.taalentio.core.mail.MailDirectory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecondFactorResourceTest {

    private static final String FACTOR = "/api/v1/account/second-factor";

    @Inject
    People people;

    @Inject
    SecondFactors factors;

    @Inject
    AgroalDataSource database;

    @Inject
    MailDirectory mails;

    private record Guarded(Account account, Browser browser, String secret, List<String> recoveryCodes) {}

    @Test
    void who_sets_it_up_signs_in_with_password_and_code_from_then_on() throws Exception {
        Account awa = people.active();
        Browser elsewhere = Browser.of(awa.email().value());
        Guarded guarded = guard(awa);

        Response asked = signIn(awa, null);
        asked.then().statusCode(428).body("code", equalTo("mfa-required"));
        assertThat(asked.getCookie("session")).isNull();
        signIn(awa, "000000").then().statusCode(401).body("code", equalTo("wrong-code"));
        String later = Authenticator.code(guarded.secret(), Instant.now().plusSeconds(30));
        signIn(awa, later).then().statusCode(200).body("authenticated", is(true));
        signIn(awa, later).then().statusCode(401).body("code", equalTo("used-code"));
        signIn(awa, guarded.recoveryCodes().getFirst()).then().statusCode(200);
        signIn(awa, guarded.recoveryCodes().getFirst()).then().statusCode(401);

        guarded.browser()
                .request()
                .get(FACTOR)
                .then()
                .statusCode(200)
                .body("enabled", is(true))
                .body("recoveryCodesLeft", is(9))
                .body("compulsory", is(false))
                .body("since", notNullValue());
        elsewhere.request().get("/api/v1/account").then().statusCode(401);
        assertThat(new io.taalentio.safety.People(database, mails)
                        .mailsTo(awa.email().value()))
                .contains("second_factor_enabled", "recovery_code_used");
    }

    @Test
    void an_api_client_gives_the_code_too() {
        Guarded guarded = guard(people.active());
        Map<String, Object> login =
                Map.of("identifier", guarded.account().email().value(), "password", People.PASSWORD);
        new Browser("10.3.0.2")
                .request()
                .body(login)
                .post("/api/v1/auth/login?mode=token")
                .then()
                .statusCode(428);
        Map<String, Object> whole = new HashMap<>(login);
        whole.put("otp", guarded.recoveryCodes().getFirst());
        new Browser("10.3.0.2")
                .request()
                .body(whole)
                .post("/api/v1/auth/login?mode=token")
                .then()
                .statusCode(200)
                .body("accessToken", notNullValue());
    }

    @Test
    void what_the_app_is_told_is_a_secret_a_link_and_a_picture_and_a_wrong_code_is_named() {
        Account awa = people.active();
        Browser browser = Browser.of(awa.email().value());
        browser.request()
                .post(FACTOR)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("secret", org.hamcrest.Matchers.matchesPattern("[A-Z2-7]{32}"))
                .body("uri", startsWith("otpauth://totp/taalentio:"))
                .body("qr", startsWith("<svg"));
        browser.request()
                .body(Map.of("code", "000000"))
                .post(FACTOR + "/confirm")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("code"))
                .body("errors[0].code", equalTo("wrong-code"));
        browser.request().get(FACTOR).then().body("enabled", is(false));
        browser.request().delete(FACTOR).then().statusCode(409).body("code", equalTo("no-second-factor"));
    }

    @Test
    void a_talent_does_without_it_again_an_administrator_may_not() {
        Guarded talent = guard(people.active());
        talent.browser().request().delete(FACTOR).then().statusCode(204);
        signIn(talent.account(), null).then().statusCode(200);

        Guarded admin = guard(people.active(Role.ADMIN));
        admin.browser()
                .request()
                .delete(FACTOR)
                .then()
                .statusCode(409)
                .body("code", equalTo("second-factor-compulsory"));
    }

    @Test
    void an_administrator_past_the_grace_is_let_into_nothing_but_setting_it_up() {
        Account chief = people.active(Role.ADMIN);
        Response first = signIn(chief, null);
        first.then().statusCode(200).body("secondFactorDue", notNullValue());
        Instant due = Instant.parse(first.path("secondFactorDue"));
        assertThat(Duration.between(Instant.now(), due)).isBetween(Duration.ofHours(23), Duration.ofHours(24));
        Browser browser = Browser.of(chief.email().value());
        browser.request().get("/api/v1/users").then().statusCode(200);

        QuarkusTransaction.requiringNew()
                .run(() -> factors.demand(chief.id(), Instant.now().minusSeconds(1)));
        await().atMost(Duration.ofSeconds(5))
                .until(() -> browser.request().get("/api/v1/users").statusCode() == 403);
        browser.request().get("/api/v1/users").then().body("code", equalTo("second-factor-needed"));
        browser.request().get("/api/v1/auth/sessions").then().statusCode(403);
        browser.request().get("/api/v1/auth/me").then().statusCode(200).body("authenticated", is(true));
        browser.request().get(FACTOR).then().statusCode(200).body("compulsory", is(true));

        set(browser);
        browser.request().get("/api/v1/users").then().statusCode(200);
        browser.request().get("/api/v1/auth/me").then().body("secondFactorDue", nullValue());
    }

    @Test
    void who_lost_the_telephone_is_let_in_again_by_an_administrator_and_told() throws Exception {
        Guarded awa = guard(people.active(Role.RECRUITER));
        Browser chief = Browser.of(people.active(Role.ADMIN).email().value());
        String one = "/api/v1/users/" + awa.account().id();
        chief.request().get(one).then().body("secondFactor", is(true));
        chief.request().delete(one + "/second-factor").then().statusCode(200).body("secondFactor", is(false));
        awa.browser().request().get("/api/v1/account").then().statusCode(401);
        signIn(awa.account(), null).then().statusCode(200);
        assertThat(new io.taalentio.safety.People(database, mails)
                        .mailsTo(awa.account().email().value()))
                .contains("second_factor_reset");
        chief.request().delete(one + "/second-factor").then().statusCode(409);
    }

    @Test
    void new_recovery_codes_replace_the_old() {
        Guarded awa = guard(people.active());
        List<String> codes = awa.browser()
                .request()
                .post(FACTOR + "/recovery-codes")
                .then()
                .statusCode(200)
                .body("recoveryCodes", hasSize(10))
                .extract()
                .path("recoveryCodes");
        signIn(awa.account(), awa.recoveryCodes().getFirst()).then().statusCode(401);
        signIn(awa.account(), codes.getFirst()).then().statusCode(200);
    }

    private Guarded guard(Account account) {
        Browser browser = Browser.of(account.email().value());
        Map.Entry<String, List<String>> set = set(browser);
        return new Guarded(account, browser, set.getKey(), set.getValue());
    }

    private static Map.Entry<String, List<String>> set(Browser browser) {
        String secret =
                browser.request().post(FACTOR).then().statusCode(200).extract().path("secret");
        List<String> codes = browser.request()
                .body(Map.of("code", Authenticator.code(secret, Instant.now())))
                .post(FACTOR + "/confirm")
                .then()
                .statusCode(200)
                .body("recoveryCodes", hasSize(10))
                .extract()
                .path("recoveryCodes");
        return Map.entry(secret, codes);
    }

    private static Response signIn(Account account, @org.jspecify.annotations.Nullable String otp) {
        Map<String, Object> login = new HashMap<>();
        login.put("identifier", account.email().value());
        login.put("password", People.PASSWORD);
        if (otp != null) {
            login.put("otp", otp);
        }
        return new Browser("10.3.0.1").request().body(login).post("/api/v1/auth/login");
    }
}
