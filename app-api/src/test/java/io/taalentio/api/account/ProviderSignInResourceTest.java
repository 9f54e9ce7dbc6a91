package io.taalentio.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.mail.MailDirectory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in by a provider that an administrator sets at run time, and that is a real HTTP server on this machine. */
@QuarkusTest
class ProviderSignInResourceTest {

    private static final String SETTINGS = "/api/v1/admin/settings/openid.";
    private static final String PROVIDER = "/api/v1/auth/provider";
    private static final String IDENTITIES = "/api/v1/account/identities";

    @Inject
    People people;

    @Inject
    AgroalDataSource database;

    @Inject
    MailDirectory mails;

    private FakeProvider provider;
    private Browser chief;

    @BeforeEach
    void choose() throws IOException {
        provider = new FakeProvider();
        chief = Browser.of(people.active(Role.ADMIN).email().value());
        set("issuer", provider.issuer());
        set("client_id", FakeProvider.CLIENT);
        set("client_secret", FakeProvider.SECRET);
        set("name", "Fédération du film");
    }

    @AfterEach
    void forget() {
        for (String key : new String[] {"issuer", "client_id", "client_secret", "name"}) {
            chief.request().delete(SETTINGS + key).then().statusCode(204);
        }
        provider.close();
    }

    @Test
    void who_binds_an_identity_signs_in_by_it_from_then_on_and_unbinds_it_again() throws Exception {
        Account awa = people.active();
        String subject = subject();
        Journey in = new Journey();
        in.request().get(PROVIDER).then().statusCode(200).body("name", equalTo("Fédération du film"));

        bind(awa, subject).then().statusCode(200).body("label", equalTo("awa@film.example"));
        Response signedIn = in.signIn(subject);
        signedIn.then()
                .statusCode(200)
                .body("account.email", equalTo(awa.email().value()));
        assertThat(signedIn.getDetailedCookie("session").isHttpOnly()).isTrue();

        Browser byPassword = Browser.of(awa.email().value());
        String id = byPassword
                .request()
                .get(IDENTITIES)
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].provider", equalTo("Fédération du film"))
                .body("[0].issuer", equalTo(provider.issuer()))
                .extract()
                .path("[0].id");
        in.keep(signedIn);
        in.request().delete(IDENTITIES + "/" + id).then().statusCode(403).body("code", equalTo("password-needed"));
        byPassword.request().delete(IDENTITIES + "/" + id).then().statusCode(204);
        in.request().get("/api/v1/account").then().statusCode(401);
        new Journey().signIn(subject).then().statusCode(409).body("code", equalTo("identity-unknown"));
        assertThat(new io.taalentio.safety.People(database, mails)
                        .mailsTo(awa.email().value()))
                .contains("identity_linked", "identity_unlinked");
    }

    @Test
    void an_e_mail_of_the_house_opens_nothing_and_the_refusal_says_what_to_do() {
        Account awa = people.active();
        Journey stranger = new Journey();
        stranger.finish(provider.signIn(stranger.begin(), subject(), awa.email().value()))
                .then()
                .statusCode(409)
                .body("code", equalTo("identity-unknown"))
                .body("detail", containsString("Connectez-vous avec votre mot de passe"));
    }

    @Test
    void no_answer_stands_that_is_of_another_issuer_audience_nonce_time_or_signature() {
        Account awa = people.active();
        String subject = subject();
        bind(awa, subject).then().statusCode(200);
        for (FakeProvider.Lie lie : EnumSet.complementOf(EnumSet.of(FakeProvider.Lie.NONE))) {
            provider.lie = lie;
            new Journey().signIn(subject).then().statusCode(409).body("code", equalTo("identity-unproven"));
        }
        provider.lie = FakeProvider.Lie.NONE;
        Journey honest = new Journey();
        Map<String, String> answer = provider.signIn(honest.begin(), subject, "awa@film.example");
        answer.put("iss", "https://evil.example");
        honest.finish(answer).then().statusCode(409).body("code", equalTo("identity-unproven"));
        new Journey().signIn(subject).then().statusCode(200);
    }

    @Test
    void a_state_comes_back_once_and_only_to_the_browser_that_began() {
        Account awa = people.active();
        String subject = subject();
        bind(awa, subject).then().statusCode(200);
        Journey mine = new Journey();
        Map<String, String> answer = provider.signIn(mine.begin(), subject, "awa@film.example");
        Journey another = new Journey();
        another.begin();
        another.finish(answer).then().statusCode(410).body("code", equalTo("sign-in-expired"));
        mine.finish(answer).then().statusCode(200);
        mine.finish(answer).then().statusCode(410).body("code", equalTo("sign-in-expired"));
        Map<String, String> invented = Map.of("code", "x", "state", "in.invented");
        mine.finish(invented).then().statusCode(410);
        Map<String, String> wrongCode = provider.signIn(mine.begin(), subject, "awa@film.example");
        wrongCode.put("code", "guessed");
        mine.finish(wrongCode).then().statusCode(409).body("code", equalTo("provider-refused"));
    }

    @Test
    void an_identity_opens_one_account_only() {
        String subject = subject();
        bind(people.active(), subject).then().statusCode(200);
        bind(people.active(), subject).then().statusCode(409).body("code", equalTo("identity-taken"));
    }

    @Test
    void the_description_is_kept_and_a_key_the_provider_turned_to_is_asked_for() throws Exception {
        String subject = subject();
        bind(people.active(), subject).then().statusCode(200);
        new Journey().signIn(subject).then().statusCode(200);
        assertThat(provider.described()).isEqualTo(1);
        provider.turnKey();
        TimeUnit.SECONDS.sleep(4); // within three nobody can make the house ask twice
        new Journey().signIn(subject).then().statusCode(200);
        assertThat(provider.described()).isEqualTo(2);
    }

    @Test
    void a_provider_that_hangs_redirects_or_babbles_is_named_in_words_and_nobody_waits_long() {
        for (FakeProvider.Trouble trouble : new FakeProvider.Trouble[] {
            FakeProvider.Trouble.REDIRECTS, FakeProvider.Trouble.BROKEN, FakeProvider.Trouble.TOO_LONG
        }) {
            provider.trouble = trouble;
            chief.request()
                    .post("/api/v1/admin/identity-provider/check")
                    .then()
                    .statusCode(trouble == FakeProvider.Trouble.TOO_LONG ? 503 : 409)
                    .body(
                            "code",
                            equalTo(
                                    trouble == FakeProvider.Trouble.TOO_LONG
                                            ? "provider-unreachable"
                                            : "provider-misconfigured"));
        }
        provider.trouble = FakeProvider.Trouble.HANGS;
        long begun = System.nanoTime();
        chief.request()
                .post("/api/v1/admin/identity-provider/check")
                .then()
                .statusCode(503)
                .header("Retry-After", not(nullValue()));
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)).isLessThan(12);
        provider.trouble = FakeProvider.Trouble.NONE;
        chief.request()
                .post("/api/v1/admin/identity-provider/check")
                .then()
                .statusCode(200)
                .body("issuer", equalTo(provider.issuer()))
                .body("redirect", containsString("/login/provider"));
    }

    @Test
    void addresses_inside_the_house_and_another_issuer_are_refused_with_the_reason() {
        for (Map.Entry<String, String> wrong : Map.of(
                        "https://127.0.0.9/realms/film",
                        "private-address",
                        "https://10.0.0.8/",
                        "private-address",
                        "https://169.254.169.254/latest",
                        "private-address",
                        "https://[fd00::1]/",
                        "private-address",
                        "http://[::1]:9/",
                        "https",
                        provider.issuer() + "/",
                        "issuer")
                .entrySet()) {
            set("issuer", wrong.getKey());
            chief.request()
                    .post("/api/v1/admin/identity-provider/check")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("provider-misconfigured"))
                    .body("detail", containsString(wrong.getValue()));
        }
        set("issuer", provider.issuer());
        set("client_secret", "not the secret");
        Journey journey = new Journey();
        journey.finish(provider.signIn(journey.begin(), subject(), "awa@film.example"))
                .then()
                .statusCode(409)
                .body("code", equalTo("provider-misconfigured"));
        set("client_secret", FakeProvider.SECRET);
    }

    @Test
    void the_secret_is_never_told_and_without_a_provider_there_is_no_button() {
        chief.request()
                .get("/api/v1/admin/settings")
                .then()
                .statusCode(200)
                .body("find { it.key == 'openid.client_secret' }.secret.set", is(true))
                .body("find { it.key == 'openid.client_secret' }.value", nullValue());
        assertThat(chief.request().get("/api/v1/admin/settings").asString()).doesNotContain(FakeProvider.SECRET);
        chief.request().delete(SETTINGS + "issuer").then().statusCode(204);
        Journey journey = new Journey();
        journey.request().get(PROVIDER).then().statusCode(200).body("name", nullValue());
        journey.request().post(PROVIDER + "/begin").then().statusCode(409).body("code", equalTo("no-provider"));
    }

    private void set(String key, String value) {
        chief.request().body(Map.of("value", value)).put(SETTINGS + key).then().statusCode(200);
    }

    private static String subject() {
        return UUID.randomUUID().toString();
    }

    private Response bind(Account account, String subject) {
        Browser browser = Browser.of(account.email().value());
        Response begun = browser.request().post(IDENTITIES + "/begin");
        begun.then().statusCode(200);
        Map<String, String> answer = provider.signIn(URI.create(begun.path("address")), subject, "awa@film.example");
        return browser.request()
                .cookie("provider", begun.getCookie("provider"))
                .body(answer)
                .post(IDENTITIES + "/finish");
    }

    /** A browser on its way to the provider and back. */
    private final class Journey {

        private final Browser browser = new Browser("10.3.7.1");
        private String mark = "";

        RequestSpecification request() {
            return mark.isEmpty() ? browser.request() : browser.request().cookie("provider", mark);
        }

        void keep(Response signedIn) {
            browser.keep(signedIn);
        }

        URI begin() {
            Response begun = request().post(PROVIDER + "/begin");
            begun.then().statusCode(200);
            mark = begun.getCookie("provider");
            return URI.create(begun.path("address"));
        }

        Response finish(Map<String, String> answer) {
            return request().body(answer).post(PROVIDER + "/finish");
        }

        Response signIn(String subject) {
            return finish(provider.signIn(begin(), subject, "awa@film.example"));
        }
    }
}
