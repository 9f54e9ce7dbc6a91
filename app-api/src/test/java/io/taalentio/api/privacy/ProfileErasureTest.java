package io.taalentio.api.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
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
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Somebody who has no account to ask with is erased because their family wrote; another stays after all. */
@QuarkusTest
class ProfileErasureTest {

    private static final String ERASURES = "/api/v1/admin/profile-erasures";

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

    private RegisteredPeople.Registered registered() throws Exception {
        return new RegisteredPeople(new Api(base).with("Accept-Language", "fr").with("X-Forwarded-For", "10.8.17.1"))
                .talent();
    }

    private People people() {
        return new People(database, mails);
    }

    private Browser admin() {
        return Browser.of(accounts.active(Role.ADMIN).email().value());
    }

    private String status(String code) throws SQLException {
        return people().texts("select status from talent_profile where code = ?", code)
                .getFirst();
    }

    @Test
    void who_has_no_account_is_hidden_at_once_and_erased_when_the_time_is_over() throws Exception {
        RegisteredPeople.Registered person = registered();
        String id = people().texts(
                        "update talent_profile set account_id = null where code = ? returning id::text", person.code())
                .getFirst();
        Browser admin = admin();
        admin.request()
                .body(Map.of("profile", person.code().toLowerCase(Locale.ROOT), "reason", "Lettre des parents"))
                .post(ERASURES)
                .then()
                .statusCode(201)
                .header("Location", containsString(id))
                .body("id", equalTo(id))
                .body("firstName", equalTo("Ɓintou"))
                .body("doneAt", nullValue());
        assertThat(status(person.code())).isEqualTo("HIDDEN");
        admin.request()
                .body(Map.of("profile", id, "reason", "Encore une fois"))
                .post(ERASURES)
                .then()
                .statusCode(201)
                .body("reason", equalTo("Lettre des parents"));
        admin.request()
                .get("/api/v1/admin/security-logs?action=profile-erasure-asked")
                .then()
                .body("items.resource", hasItem(person.code()));
        erasing.due();
        assertThat(status(person.code())).as("thirty days are not over").isEqualTo("HIDDEN");

        people().texts(
                        "update profile_erasure set asked_at = asked_at - interval '31 days', due_at = due_at - interval"
                                + " '31 days' where profile_id = ?::uuid returning code",
                        id);
        erasing.due();
        assertThat(people().texts(
                                "select first_name || email || (contact_enc is null) || (deleted_at is not null)"
                                        + " from talent_profile where code = ?",
                                person.code()))
                .containsExactly("—erased@erased.invalidtruetrue");
        assertThat(Files.readString(dataDir.resolve("erased-profiles"))).contains(id);
        admin.request()
                .get(ERASURES + "?size=100")
                .then()
                .body("items.find { it.id == '" + id + "' }.firstName", nullValue())
                .body("items.find { it.id == '" + id + "' }.doneAt", containsString("T"));
        admin.request().delete(ERASURES + "/" + id).then().statusCode(404);

        people().texts(
                        "update talent_profile set deleted_at = null, first_name = 'Revenue', nationality = 'SN',"
                                + " origin_country = 'SN', residence_country = 'SN', residence_city_other = 'Thiès'"
                                + " where id = ?::uuid returning code",
                        id);
        erasing.again();
        assertThat(people().texts("select first_name from talent_profile where code = ?", person.code()))
                .as("a restored backup brings nobody back")
                .containsExactly("—");
    }

    @Test
    void who_stays_after_all_is_shown_again_and_who_was_hidden_before_is_not() throws Exception {
        RegisteredPeople.Registered shown = registered();
        RegisteredPeople.Registered hidden = registered();
        Browser admin = admin();
        for (RegisteredPeople.Registered person : new RegisteredPeople.Registered[] {shown, hidden}) {
            people().texts(
                            "update talent_profile set account_id = null, status = ? where code = ? returning code",
                            person.equals(shown) ? "ACTIVE" : "HIDDEN",
                            person.code());
            String id = admin.request()
                    .body(Map.of("profile", person.code(), "reason", "De vive voix"))
                    .post(ERASURES)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            admin.request().delete(ERASURES + "/" + id).then().statusCode(204);
            admin.request().delete(ERASURES + "/" + id).then().statusCode(404);
            admin.request().get(ERASURES + "?size=100").then().body("items.id", not(hasItem(id)));
        }
        assertThat(status(shown.code())).isEqualTo("ACTIVE");
        assertThat(status(hidden.code())).isEqualTo("HIDDEN");
    }

    @Test
    void who_has_an_account_asks_by_themselves_and_who_opens_one_meanwhile_is_left_alone() throws Exception {
        RegisteredPeople.Registered person = registered();
        Browser admin = admin();
        String id = admin.request()
                .body(Map.of("profile", person.code(), "reason", "Compte jamais ouvert"))
                .post(ERASURES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String link = people().link(person.email(), "login_credentials");
        new Browser("10.8.17.2")
                .request()
                .body(Map.of(
                        "token",
                        link.substring(link.indexOf('#') + 1),
                        "password",
                        io.taalentio.api.account.People.PASSWORD))
                .post("/api/v1/auth/activate")
                .then()
                .statusCode(200);
        people().texts(
                        "update profile_erasure set asked_at = asked_at - interval '31 days', due_at = due_at - interval"
                                + " '31 days' where profile_id = ?::uuid returning code",
                        id);
        erasing.due();
        assertThat(status(person.code())).isEqualTo("ACTIVE");
        admin.request()
                .body(Map.of("profile", person.code(), "reason", "Une lettre"))
                .post(ERASURES)
                .then()
                .statusCode(409)
                .body("code", equalTo("profile-attached"));
        admin.request()
                .body(Map.of("profile", "SNF9999ZZZ", "reason", "Une lettre"))
                .post(ERASURES)
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("profile"));
        admin.request()
                .body(Map.of("profile", person.code(), "reason", "    x"))
                .post(ERASURES)
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("reason"));
    }
}
