package io.taalentio.api.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.api.account.Browser;
import io.taalentio.core.access.Role;
import io.taalentio.core.mail.MailDirectory;
import io.taalentio.safety.Api;
import io.taalentio.safety.People;
import io.taalentio.safety.RegisteredPeople;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Somebody reads what the house holds of them, takes a copy, leaves, comes back, leaves for good. */
@QuarkusTest
class OwnDataResourceTest {

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    @Inject
    AgroalDataSource database;

    @Inject
    MailDirectory mails;

    @Inject
    io.taalentio.api.account.People accounts;

    @Inject
    Erasing erasing;

    @ConfigProperty(name = "taalentio.data-dir")
    Path dataDir;

    private record Owner(Browser browser, RegisteredPeople.Registered profile, String accountId) {}

    private Owner owner() throws Exception {
        Api api = new Api(base).with("Accept-Language", "fr").with("X-Forwarded-For", "10.8.7.1");
        RegisteredPeople.Registered profile = new RegisteredPeople(api).talent();
        String link = new People(database, mails).link(profile.email(), "login_credentials");
        Browser browser = Browser.activated("10.8.7.2", link);
        String id = browser.request().get("/api/v1/auth/me").path("account.id");
        return new Owner(browser, profile, id);
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    @Test
    void what_was_agreed_to_stands_word_for_word_with_where_it_came_from() throws Exception {
        owner().browser()
                .request()
                .get("/api/v1/account/data")
                .then()
                .statusCode(200)
                .body("consents.kind", hasItems("TERMS", "PRIVACY"))
                .body("consents.step", everyItem(equalTo("GIVEN")))
                .body("consents.words", hasItem(containsString("conditions d’utilisation")))
                .body("consents[0].version", equalTo("2026-11"))
                .body("profiles", hasSize(1))
                .body("profiles[0].visibility", equalTo("UNLISTED"))
                .body("erasure", nullValue());
    }

    @Test
    void a_consent_taken_back_stands_beside_the_one_given_and_what_it_was_for_is_gone() throws Exception {
        Api api = new Api(base).with("Accept-Language", "fr").with("X-Forwarded-For", "10.8.7.5");
        RegisteredPeople.Registered profile = new RegisteredPeople(api).cinema();
        String link = new People(database, mails).link(profile.email(), "login_credentials");
        Browser browser = Browser.activated("10.8.7.6", link);
        browser.request()
                .get("/api/v1/account/data")
                .then()
                .body("consents.find { it.kind == 'APPEARANCE' }.step", equalTo("GIVEN"));
        browser.request()
                .header("If-Match", "*")
                .body(
                        "{\"content\":{\"origins\":{\"nationality\":\"MA\",\"originCountry\":\"MA\",\"appearances\":[]}}}")
                .patch("/api/v1/cinema/talents/me")
                .then()
                .statusCode(200);
        browser.request()
                .get("/api/v1/account/data")
                .then()
                .body("consents.findAll { it.kind == 'APPEARANCE' }.step", hasItems("WITHDRAWN", "GIVEN"))
                .body("consents.find { it.kind == 'APPEARANCE' }.step", equalTo("WITHDRAWN"))
                .body("consents.find { it.kind == 'APPEARANCE' }.address", equalTo("10.8.7.6"));
        assertThat(new People(database, mails)
                        .texts(
                                "select (appearance_enc is null)::text from cinema_profile where code = ?",
                                profile.code()))
                .containsExactly("true");
    }

    @Test
    void the_copy_holds_the_records_and_the_files() throws Exception {
        Owner owner = owner();
        Map<String, byte[]> copy = unzipped(owner.browser()
                .request()
                .get("/api/v1/account/export")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", containsString("taalentio-data.zip"))
                .extract()
                .asByteArray());
        assertThat(copy).containsKeys("data/account.json", "data/talent_profile.json", "data/consent.json");
        assertThat(new String(copy.get("data/talent_profile.json"), StandardCharsets.UTF_8))
                .contains(owner.profile().code())
                .contains("\"phone\"");
        assertThat(copy.keySet()).anyMatch(name -> name.startsWith("files/photo/"));
        assertThat(copy.entrySet().stream()
                        .filter(e -> e.getKey().startsWith("files/"))
                        .toList())
                .allSatisfy(e -> assertThat(e.getValue()).isNotEmpty());
    }

    @Test
    void who_leaves_is_hidden_at_once_may_stay_and_is_gone_for_good_after() throws Exception {
        Owner owner = owner();
        String page = "/api/v1/public/profiles/" + owner.profile().code();
        owner.browser()
                .request()
                .delete("/api/v1/account")
                .then()
                .statusCode(202)
                .body("dueAt", containsString("T"));
        new Browser("10.8.7.3").request().get(page).then().statusCode(404);
        assertThat(new People(database, mails)
                        .texts(
                                "select template from mail_outbox where recipient = ?::citext",
                                owner.profile().email()))
                .contains("erasure_asked");
        owner.browser()
                .request()
                .contentType("application/json")
                .post("/api/v1/account/keep")
                .then()
                .statusCode(204);
        new Browser("10.8.7.3").request().get(page).then().statusCode(200);

        owner.browser().request().delete("/api/v1/account").then().statusCode(202);
        new People(database, mails)
                .texts(
                        "update erasure set asked_at = now() - interval '31 days', due_at = now() - interval '1 day'"
                                + " where account_id = ?::uuid returning account_id::text",
                        owner.accountId());
        erasing.due();

        new Browser("10.8.7.3").request().get(page).then().statusCode(404);
        for (int i = 0;
                i < 60 && owner.browser().request().get("/api/v1/account").statusCode() == 200;
                i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        owner.browser().request().get("/api/v1/account").then().statusCode(401);
        new Browser("10.8.7.4")
                .request()
                .body(Map.of(
                        "identifier", owner.profile().email(), "password", io.taalentio.api.account.People.PASSWORD))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(401);
        assertThat(new People(database, mails)
                        .texts(
                                "select code from talent_profile where deleted_at is not null and code = ?",
                                owner.profile().code()))
                .hasSize(1);
        assertThat(Files.readString(dataDir.resolve("erased-accounts"))).contains(owner.accountId());
    }

    @Test
    void who_comes_back_with_a_restored_backup_is_erased_again() throws Exception {
        Owner owner = owner();
        owner.browser().request().delete("/api/v1/account").then().statusCode(202);
        People people = new People(database, mails);
        people.texts(
                "update erasure set asked_at = now() - interval '31 days', due_at = now() - interval '1 day'"
                        + " where account_id = ?::uuid returning account_id::text",
                owner.accountId());
        erasing.due();
        // As the older backup had them: known, with a name.
        people.texts(
                "update account set status = 'ACTIVE', first_name = 'Back', email = ('back-' || id || '@example.org')::citext"
                        + " where id = ?::uuid returning id::text",
                owner.accountId());
        erasing.again();
        assertThat(people.texts("select status || first_name from account where id = ?::uuid", owner.accountId()))
                .containsExactly("DELETED—");
    }

    @Test
    void who_was_affected_is_told_to_administrators_only_and_the_question_is_written_down() throws Exception {
        Owner owner = owner();
        Browser admin = Browser.of(accounts.active(Role.ADMIN).email().value());
        admin.request()
                .get("/api/v1/profiles/" + owner.profile().code() + "/contact")
                .then()
                .statusCode(200);
        String adminId = admin.request().get("/api/v1/auth/me").path("account.id");
        String query =
                "/api/v1/admin/affected-people?from=2020-01-01T00:00:00Z&to=2040-01-01T00:00:00Z&account=" + adminId;
        admin.request()
                .get(query)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].code", equalTo(owner.profile().code()))
                .body("items[0].acts", hasItem("contact-revealed"))
                .body("items[0].email", equalTo(owner.profile().email()));
        admin.request()
                .get("/api/v1/admin/security-logs?action=affected-people-listed&account=" + adminId)
                .then()
                .body("items", hasSize(1));
        admin.request().get("/api/v1/admin/affected-people").then().statusCode(422);
        Browser recruiter = Browser.of(accounts.active(Role.RECRUITER).email().value());
        recruiter.request().get(query).then().statusCode(403);
    }
}
