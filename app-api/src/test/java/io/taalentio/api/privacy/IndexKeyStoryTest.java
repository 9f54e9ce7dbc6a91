package io.taalentio.api.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taalentio.api.account.Browser;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.mail.MailDirectory;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.safety.Api;
import io.taalentio.safety.Api.Answer;
import io.taalentio.safety.People;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The house changes the key of its blind indexes while people sign in, register and are looked for. */
@QuarkusTest
class IndexKeyStoryTest {

    private static final String KEYS = "/api/v1/admin/keys";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    @Inject
    AgroalDataSource database;

    @Inject
    MailDirectory mails;

    @Inject
    io.taalentio.api.account.People accounts;

    private String registered(String phone) {
        Api api = new Api(base).with("Accept-Language", "fr").with("X-Forwarded-For", "10.8.21.1");
        Answer submitted = api.submit(
                api.draft(ProfileKind.TALENT, SampleForms.talent("Coumba", "Seck", People.freshEmail(), phone)));
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(201);
        return submitted.text("code");
    }

    /** Who shares a number with somebody is flagged, whichever key the other's row bears. */
    private void doubleIsFlagged(String phone, String first) throws Exception {
        String second = registered(phone);
        assertThat(new People(database, mails).texts("""
                                select 'PHONE' from duplicate_flag f join talent_profile a on a.id = f.profile_id
                                join talent_profile b on b.id = f.other_id
                                where a.code = ? and b.code = ? and 'PHONE' = any(f.evidence)""", second, first))
                .as(second + " has the number of " + first)
                .isNotEmpty();
    }

    @Test
    void people_sign_in_and_doubles_are_noticed_from_the_first_moment_to_the_last() throws Exception {
        String phone = People.freshPhone();
        String first = registered(phone);
        Account member = accounts.active(Role.TALENT);
        Browser admin = Browser.of(accounts.active(Role.ADMIN).email().value());
        Response begun = admin.request().post(KEYS + "/change?use=SEARCH");
        begun.then().statusCode(202).body("use", equalTo("SEARCH")).body("step", equalTo("SPREADING"));
        String fresh = begun.path("key");
        admin.request()
                .post(KEYS + "/change?use=SEALING")
                .then()
                .statusCode(409)
                .body("code", equalTo("key-change-running"));
        admin.request().post(KEYS + "/change?use=NOTHING").then().statusCode(400);
        String step = "SPREADING";
        for (int i = 0; i < 60 && !step.equals("DONE"); i++) {
            Browser.of(member.email().value());
            if (i % 8 == 0) {
                doubleIsFlagged(phone, first);
            }
            Thread.sleep(250);
            Response keys = admin.request().get(KEYS);
            assertThat(keys.statusCode()).isEqualTo(200);
            step = keys.path("change.step");
        }
        Response keys = admin.request().get(KEYS);
        keys.then()
                .body("change.step", equalTo("DONE"))
                .body("change.use", equalTo("SEARCH"))
                .body("keys.findAll { it.use == 'SEARCH' && it.seals }.id", hasItem(fresh));
        doubleIsFlagged(phone, first);
        List<String> old = keys.path("keys.findAll { it.use == 'SEARCH' && !it.seals }.id");
        assertThat(old).isNotEmpty();
        admin.request().delete(KEYS + "/" + fresh).then().statusCode(409).body("code", equalTo("key-in-use"));
        for (String key : old) {
            admin.request().delete(KEYS + "/" + key).then().statusCode(204);
        }
        doubleIsFlagged(phone, first);
        Response counted = admin.request().get(KEYS);
        for (int i = 0; i < 60 && counted.<Boolean>path("counting"); i++) {
            Thread.sleep(250);
            counted = admin.request().get(KEYS);
        }
        counted.then().body("counting", equalTo(false)).body("keys.findAll { it.countedAt == null }", empty());
        assertThat(admin.request().post("/api/v1/admin/log-check").statusCode()).isEqualTo(200);
    }
}
