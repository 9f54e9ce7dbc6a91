package io.taalentio.api.nametracking;

import static io.taalentio.api.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.taalentio.api.account.Browser;
import io.taalentio.api.account.People;
import io.taalentio.core.access.Role;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.mail.MailDirectory;
import io.taalentio.core.mail.OutgoingMail;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.safety.Api;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator watches a name, somebody registers under it, the administrator is told and decides. */
@QuarkusTest
class NameTrackingResourceTest {

    private static final String PATH = "/api/v1/admin/name-tracking";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    @Inject
    People people;

    @Inject
    MailDirectory mails;

    private String adminEmail = "";
    private Browser admin = new Browser("10.1.1.1");

    @BeforeEach
    void an_administrator() {
        adminEmail = people.active(Role.ADMIN).email().value();
        admin = Browser.of(adminEmail);
    }

    private static String onlyLetters() {
        StringBuilder letters = new StringBuilder();
        for (char digit : Long.toString(System.nanoTime()).toCharArray()) {
            letters.append("bcdfgklmnp".charAt(digit - '0')).append('u');
        }
        return "Zo" + letters.substring(Math.max(0, letters.length() - 12));
    }

    private String register(String firstName, String lastName, ProfileKind kind) {
        Api api = new Api(base);
        String email = io.taalentio.safety.People.freshEmail();
        Api.Answer submitted = api.submit(api.draft(
                kind,
                kind == ProfileKind.TALENT
                        ? SampleForms.talent(firstName, lastName, email, io.taalentio.safety.People.freshPhone())
                        : SampleForms.cinema(
                                firstName, lastName, email, io.taalentio.safety.People.freshMoroccanPhone())));
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(201);
        return submitted.text("code");
    }

    private String watch(String name) {
        Response answer = admin.request()
                .body(Map.of("fullName", name, "description", "Sought by a former production"))
                .post(PATH);
        answer.then().statusCode(201).header("Location", containsString(PATH + "/"));
        return answer.path("id");
    }

    private JsonPath matches(String id) {
        return admin.request()
                .get(PATH + "/matches?watched=" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void a_watched_name_is_found_told_reviewed_and_does_not_come_again() {
        String family = onlyLetters();
        String before = register("Souleymane", family, ProfileKind.CINEMA);
        String id = watch("Suleiman " + family);
        String after = register(family, "Sulayman", ProfileKind.TALENT);

        JsonPath found = soon(() -> matches(id), seen -> seen.getList("items").size() == 2);
        assertThat(found.getList("items.code")).containsExactlyInAnyOrder(before, after);
        assertThat(found.getList("items.type")).containsOnly("FUZZY");
        assertThat(found.getList("items.explanations.flatten().reason")).contains("OTHER_FORM", "OTHER_ORDER");
        assertThat(found.getString("items[0].place")).isNotBlank();

        soon(() -> matches(id).getList("items.status"), statuses -> statuses.stream()
                .allMatch("NOTIFIED"::equals));
        List<OutgoingMail> told = mailsToAdmin();
        assertThat(told).isNotEmpty().allSatisfy(mail -> assertThat(mail.values())
                .containsEntry("watchedName", "Suleiman " + family)
                .containsEntry("note", "Sought by a former production")
                .containsKey("place"));
        admin.request()
                .get("/api/v1/notifications?unread=true")
                .then()
                .statusCode(200)
                .body("unread", equalTo(told.size()))
                .body("items[0].title", equalTo("Nom suivi détecté : Suleiman " + family))
                .body("items[0].link", startsWith("/admin/names?watched=" + id));
        admin.request().body(Map.of()).post("/api/v1/notifications/read").then().statusCode(204);
        admin.request().get("/api/v1/notifications").then().body("unread", equalTo(0));

        String hit = found.getString("items[0].id");
        String review = PATH + "/matches/" + hit + "/review";
        Map<String, String> decision = Map.of("decision", "FALSE_POSITIVE", "note", "Another birth date");
        admin.request().body(decision).post(review).then().statusCode(204);
        admin.request().body(decision).post(review).then().statusCode(204);
        admin.request()
                .body(Map.of("decision", "CONFIRMED"))
                .post(review)
                .then()
                .statusCode(409)
                .body("code", equalTo("invalid-state"));
        admin.request()
                .body(Map.of("decision", "NEW"))
                .post(review)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("decision"));

        admin.request().post(PATH + "/scan").then().statusCode(202);
        soon(
                () -> admin.request().get(PATH + "/scan").jsonPath(),
                progress -> progress.getLong("names") == progress.getLong("done"));
        admin.request()
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("open", equalTo(1))
                .body("falsePositives", equalTo(1))
                .body("scan.state", equalTo("DONE"));
        admin.request()
                .get(PATH + "/matches?watched=" + id + "&open=true")
                .then()
                .body("items", hasSize(1));
    }

    private List<OutgoingMail> mailsToAdmin() {
        Page<MailDirectory.Entry> all = mails.list(null, 0, 100);
        return all.items().stream()
                .map(MailDirectory.Entry::mail)
                .filter(mail ->
                        mail.to().value().equals(adminEmail) && mail.template().equals("name_detection"))
                .toList();
    }

    @Test
    void a_watch_is_changed_on_the_version_that_was_read_paused_and_ended() {
        String family = onlyLetters();
        String id = watch("Mory " + family);
        admin.request()
                .body(Map.of("fullName", family.toUpperCase(java.util.Locale.ROOT) + " mory"))
                .post(PATH)
                .then()
                .statusCode(409)
                .body("code", equalTo("already-watched"));
        admin.request()
                .body(Map.of("active", false))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(428);
        admin.request()
                .header("If-Match", "\"7\"")
                .body(Map.of("active", false))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(412);
        String tag = admin.request().get(PATH + "/" + id).getHeader("ETag");
        admin.request()
                .header("If-Match", tag)
                .body(Map.of("active", false, "fuzzy", false, "notificationEmail", "casting@example.org"))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("active", equalTo(false))
                .body("fuzzy", equalTo(false))
                .body("notificationEmail", equalTo("casting@example.org"))
                .body("description", equalTo("Sought by a former production"));
        admin.request()
                .get(PATH + "?active=false&q=" + family)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id));
        admin.request().delete(PATH + "/" + id).then().statusCode(204);
        admin.request().get(PATH + "/" + id).then().statusCode(404);
        admin.request().delete(PATH + "/" + id).then().statusCode(404);
    }

    @Test
    void refused_answers_are_named_and_nobody_but_administrators_comes_in() {
        admin.request()
                .body(Map.of("fullName", "A. ", "notificationEmail", "no address"))
                .post(PATH)
                .then()
                .statusCode(422);
        admin.request()
                .body(Map.of("fullName", "Awa", "notificationEmail", "no address"))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("notificationEmail"));
        admin.request().get(PATH + "/matches?size=0").then().statusCode(422);
        Browser recruiter = Browser.of(people.active(Role.RECRUITER).email().value());
        recruiter.request().get(PATH).then().statusCode(403);
        recruiter.request().get(PATH + "/matches").then().statusCode(403);
        recruiter.request().post(PATH + "/scan").then().statusCode(403);
        new Browser("10.1.1.2").request().get(PATH).then().statusCode(401);
        new Browser("10.1.1.2").request().get("/api/v1/notifications").then().statusCode(401);
    }
}
