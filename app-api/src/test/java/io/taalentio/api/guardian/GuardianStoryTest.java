package io.taalentio.api.guardian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A minor is registered; the mother agrees with an account of her own, tends the profile, and is done at eighteen. */
@QuarkusTest
class GuardianStoryTest {

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

    @Test
    void a_guardian_agrees_reads_and_changes_the_profile_and_has_nothing_to_do_with_it_at_eighteen() throws Exception {
        RegisteredPeople.Minor minor = registered();
        String profile = "/api/v1/profiles/" + minor.code();
        People people = new People(database, mails);
        assertThat(people.mailsTo(minor.guardian())).contains("guardian_invited", "login_credentials");
        Browser mother = activated(people, minor.guardian());

        String bond = mother.request()
                .get(WARDS)
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].firstName", equalTo("Aminata"))
                .body("[0].lastName", nullValue())
                .body("[0].acceptedAt", nullValue())
                .extract()
                .path("[0].id");
        mother.request().get(profile + "/answers").then().statusCode(404);
        mother.request().get(WARDS + "/" + bond + "/export").then().statusCode(404);
        mother.request()
                .post(WARDS + "/" + bond + "/accept")
                .then()
                .statusCode(200)
                .body("lastName", equalTo("Fall"))
                .body("consents.kind", hasItem("GUARDIAN"));
        mother.request().post(WARDS + "/" + bond + "/accept").then().statusCode(409);

        String tag = mother.request()
                .get(profile + "/answers")
                .then()
                .statusCode(200)
                .body("content.identity.firstName", equalTo("Aminata"))
                .extract()
                .header("ETag");
        mother.request()
                .header("If-Match", tag)
                .body("{\"content\":{\"experience\":{\"yearsExperience\":4,\"bio\":\"Danse à l’école.\"}}}")
                .patch(profile)
                .then()
                .statusCode(200)
                .body("content.experience.bio", containsString("école"));
        mother.request()
                .header("If-Match", "*")
                .body("{\"visibility\":\"PUBLIC\"}")
                .patch(profile)
                .then()
                .statusCode(422);
        mother.request()
                .header("If-Match", "*")
                .body("{\"content\":{\"identity\":{\"firstName\":\"Autre\",\"lastName\":\"Fall\",\"gender\":\"F\"}}}")
                .patch(profile)
                .then()
                .statusCode(409)
                .body("code", equalTo("locked-field"));
        mother.request().get(profile).then().statusCode(200);
        mother.request().get(profile + "/contact").then().statusCode(200);
        byte[] copy = mother.request()
                .get(WARDS + "/" + bond + "/export")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        assertThat(copy).hasSizeGreaterThan(500);

        Browser stranger = Browser.of(accounts.active(Role.TALENT).email().value());
        stranger.request().get(profile + "/answers").then().statusCode(404);
        stranger.request().post(WARDS + "/" + bond + "/accept").then().statusCode(404);
        stranger.request().delete(WARDS + "/" + bond).then().statusCode(404);
        stranger.request().post(WARDS + "/" + bond + "/erasure").then().statusCode(404);

        mother.request()
                .post(WARDS + "/" + bond + "/erasure")
                .then()
                .statusCode(202)
                .body("dueAt", containsString("T"));
        mother.request().get(WARDS).then().body("[0].status", equalTo("HIDDEN"));
        mother.request().delete(WARDS + "/" + bond + "/erasure").then().statusCode(204);
        mother.request().get(WARDS).then().body("[0].status", equalTo("ACTIVE"));

        people.texts(
                "update talent_profile set birth_date = current_date - interval '18 years' where code = ? returning code",
                minor.code());
        for (int i = 0; i < 50 && mother.request().get(profile + "/answers").statusCode() == 200; i++) {
            Thread.sleep(100);
        }
        mother.request().get(profile + "/answers").then().statusCode(404);
        mother.request().get(WARDS + "/" + bond + "/export").then().statusCode(404);
        ageing.nightly();
        mother.request().get(WARDS).then().body("", hasSize(0));
        assertThat(people.mailsTo(minor.guardian())).contains("ward_of_age");
    }

    @Inject
    ComingOfAge ageing;

    @Test
    void who_takes_the_consent_back_closes_the_profile_until_an_administrator_opens_it() throws Exception {
        RegisteredPeople.Minor minor = registered();
        String profile = "/api/v1/profiles/" + minor.code();
        People people = new People(database, mails);
        Browser mother = activated(people, minor.guardian());
        String bond = mother.request().get(WARDS).path("[0].id");
        mother.request().post(WARDS + "/" + bond + "/accept").then().statusCode(200);
        mother.request().delete(WARDS + "/" + bond).then().statusCode(204);
        mother.request().get(profile + "/answers").then().statusCode(404);
        assertThat(people.texts("select status from talent_profile where code = ?", minor.code()))
                .containsExactly("DISABLED");
        Browser minors = activated(people, minor.email());
        minors.request().post("/api/v1/profiles/me/show").then().statusCode(409);
        Browser.of(accounts.active(Role.ADMIN).email().value())
                .request()
                .body(Map.of("reason", "Another guardian agreed"))
                .post(profile + "/activate")
                .then()
                .statusCode(200);
    }

    private RegisteredPeople.Minor registered() throws Exception {
        return new RegisteredPeople(new Api(base).with("Accept-Language", "fr").with("X-Forwarded-For", "10.8.9.1"))
                .minor(People.freshEmail());
    }

    private static Browser activated(People people, String email) throws Exception {
        String link = people.link(email, "login_credentials");
        return Browser.activated("10.8.9.2", link);
    }
}
