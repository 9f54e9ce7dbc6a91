package io.taalentio.api.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What a guardian does with the data of a minor whose profile belongs to no account. */
@QuarkusTest
class WardErasureTest {

    private static final String WARDS = "/api/v1/account/wards";

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

    @Test
    void a_guardian_has_a_profile_without_account_copied_and_erased_too() throws Exception {
        // An address that somebody signs in with already is attached to nothing until they say so by mail.
        RegisteredPeople.Minor minor = new RegisteredPeople(
                        new Api(base).with("Accept-Language", "fr").with("X-Forwarded-For", "10.8.9.3"))
                .minor(accounts.active(Role.TALENT).email().value());
        People people = new People(database, mails);
        assertThat(people.texts("select code from talent_profile where account_id is null and code = ?", minor.code()))
                .hasSize(1);
        Browser father = Browser.activated("10.8.9.4", people.link(minor.guardian(), "login_credentials"));
        String bond = father.request().get(WARDS).then().extract().path("[0].id");
        father.request().post(WARDS + "/" + bond + "/erasure").then().statusCode(404);
        father.request().post(WARDS + "/" + bond + "/accept").then().statusCode(200);
        assertThat(entries(father.request()
                        .get(WARDS + "/" + bond + "/export")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray()))
                .contains("data/talent_profile.json", "data/consent.json")
                .doesNotContain("data/account.json")
                .anyMatch(name -> name.startsWith("files/"));

        father.request()
                .post(WARDS + "/" + bond + "/erasure")
                .then()
                .statusCode(202)
                .body("dueAt", containsString("T"));
        father.request()
                .get(WARDS)
                .then()
                .body("[0].status", equalTo("HIDDEN"))
                .body("[0].erasureDueAt", containsString("T"));
        father.request().delete(WARDS + "/" + bond + "/erasure").then().statusCode(204);
        father.request().get(WARDS).then().body("[0].status", equalTo("ACTIVE")).body("[0].erasureDueAt", nullValue());

        father.request().post(WARDS + "/" + bond + "/erasure").then().statusCode(202);
        Browser.of(accounts.active(Role.ADMIN).email().value())
                .request()
                .get("/api/v1/admin/profile-erasures?size=100")
                .then()
                .body("items.find { it.code == '" + minor.code() + "' }.reason", nullValue())
                .body("items.code", hasItem(minor.code()));
        String owner = accounts.active(Role.TALENT).id().toString();
        people.texts(
                "update talent_profile set account_id = ?::uuid where code = ? returning code", owner, minor.code());
        people.texts(
                "update profile_erasure set asked_at = asked_at - interval '31 days', due_at = due_at - interval '31 days'"
                        + " where code = ? returning code",
                minor.code());
        erasing.due();
        assertThat(people.texts("select first_name from talent_profile where code = ?", minor.code()))
                .as("attached meanwhile, and still erased: the guardian answers for the minor")
                .containsExactly("—");
        assertThat(people.texts("select status from account where id = ?::uuid", owner))
                .containsExactly("ACTIVE");
    }

    private static List<String> entries(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
