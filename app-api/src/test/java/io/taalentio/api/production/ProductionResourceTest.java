package io.taalentio.api.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.taalentio.api.account.Browser;
import io.taalentio.api.account.People;
import io.taalentio.core.access.Role;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.safety.Api;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A production office opens its company and a film, assigns talents, and runs both. */
@QuarkusTest
class ProductionResourceTest {

    private static final String PRODUCTIONS = "/api/v1/cinema/productions";
    private static final String PROJECTS = "/api/v1/cinema/projects";
    private static final String ASSIGNMENTS = "/api/v1/cinema/assignments";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    @Inject
    People people;

    private Browser admin = new Browser("10.1.1.1");
    private Browser producer = new Browser("10.1.1.1");

    @BeforeEach
    void an_administrator_and_a_producer() {
        admin = Browser.of(people.active(Role.ADMIN).email().value());
        producer = Browser.of(people.active(Role.PRODUCER).email().value());
    }

    private String register() {
        Api api = new Api(base);
        Api.Answer submitted = api.submit(api.draft(
                ProfileKind.CINEMA,
                SampleForms.cinema(
                        "Awa",
                        "Diop",
                        io.taalentio.safety.People.freshEmail(),
                        io.taalentio.safety.People.freshMoroccanPhone())));
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(201);
        return submitted.text("code");
    }

    private String company(Browser who) {
        Response answer = who.request()
                .body(Map.of(
                        "name",
                        "Films " + UUID.randomUUID(),
                        "about",
                        Map.of(
                                "country",
                                "MA",
                                "phone",
                                "05 37 70 01 00",
                                "email",
                                "bureau@example.org",
                                "services",
                                List.of("CASTING"),
                                "socials",
                                Map.of("twitter", "x.com/films"))))
                .post(PRODUCTIONS);
        answer.then()
                .statusCode(201)
                .header("Location", containsString(PRODUCTIONS + "/"))
                .body("about.phone", equalTo("+212537700100"))
                .body("about.socials.twitter", equalTo("https://x.com/films"));
        return answer.path("id");
    }

    private String project(Browser who, String company, String from, String to) {
        Response answer = who.request()
                .body(Map.of(
                        "name",
                        "La Route du sel",
                        "productionType",
                        "FILM",
                        "production",
                        company,
                        "originCountry",
                        "MA",
                        "startDate",
                        from,
                        "endDate",
                        to))
                .post(PROJECTS);
        answer.then()
                .statusCode(201)
                .body("project.status", equalTo("PREPARATION"))
                .body("project.timeZone", equalTo("Africa/Casablanca"))
                .body("project.dayCutover", equalTo("04:00"))
                .body("project.codePrefix", startsWith("MA"));
        return answer.path("project.id");
    }

    private Response assign(Browser who, String project, String talent) {
        return who.request()
                .body(Map.of("cinemaTalent", talent, "talentType", "EXTRA", "roleDescription", "Marchande"))
                .post(PROJECTS + "/" + project + "/assignments");
    }

    @Test
    void an_office_assigns_takes_off_and_assigns_again_under_a_new_code() {
        String project = project(producer, company(producer), "2027-01-01", "2027-01-31");
        String talent = register();
        Response first = assign(producer, project, talent);
        first.then()
                .statusCode(201)
                .body("code", org.hamcrest.Matchers.endsWith("001"))
                .body("profileCode", equalTo(talent))
                .body("hold", equalTo("FIRST"));
        assign(producer, project, talent).then().statusCode(409).body("code", equalTo("already-assigned"));
        assign(producer, project, "SNDAK99999F")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("cinemaTalent"));

        String id = first.path("id");
        String tag = producer.request().get(ASSIGNMENTS + "/" + id).getHeader("ETag");
        producer.request()
                .header("If-Match", tag)
                .body(Map.of(
                        "talentType",
                        "SUPPORTING",
                        "characterName",
                        "Zineb",
                        "rate",
                        Map.of("amount", 850.5, "currency", "MAD", "unit", "DAY")))
                .patch(ASSIGNMENTS + "/" + id)
                .then()
                .statusCode(200)
                .body("talentType", equalTo("SUPPORTING"))
                .body("rate.amount", equalTo(850.5f));
        producer.request()
                .header("If-Match", tag)
                .body(Map.of("talentType", "EXTRA"))
                .patch(ASSIGNMENTS + "/" + id)
                .then()
                .statusCode(412);
        producer.request()
                .body(Map.of("reason", "La scène a été coupée"))
                .post(ASSIGNMENTS + "/" + id + "/remove")
                .then()
                .statusCode(200)
                .body("status", equalTo("REMOVED"));
        assign(producer, project, talent).then().statusCode(201).body("code", org.hamcrest.Matchers.endsWith("002"));
        producer.request()
                .get(PROJECTS + "/" + project)
                .then()
                .statusCode(200)
                .body("codesIssued", equalTo(true))
                .body("counts.ASSIGNED", equalTo(1))
                .body("counts.REMOVED", equalTo(1));
        producer.request()
                .header("If-Match", "*")
                .body(Map.of("originCountry", "SN"))
                .patch(PROJECTS + "/" + project)
                .then()
                .statusCode(409)
                .body("code", equalTo("codes-issued"));
        producer.request()
                .delete(PROJECTS + "/" + project)
                .then()
                .statusCode(409)
                .body("code", equalTo("has-assignments"));
    }

    @Test
    void a_person_two_projects_of_one_company_want_on_the_same_days_is_shown_as_second_hold() {
        String company = company(producer);
        String talent = register();
        String film = project(producer, company, "2027-01-01", "2027-01-31");
        String series = project(producer, company, "2027-01-31", "2027-02-28");
        assign(producer, film, talent).then().statusCode(201);
        producer.request()
                .body(Map.of("cinemaTalents", List.of(talent, "SNDAK99999F"), "talentType", "EXTRA"))
                .post(PROJECTS + "/" + series + "/assignments/batch")
                .then()
                .statusCode(200)
                .body("[0].result", equalTo("ASSIGNED"))
                .body("[0].holds[0].projectId", equalTo(film))
                .body("[0].holds[0].hold", equalTo("FIRST"))
                .body("[1].result", equalTo("UNKNOWN_TALENT"));
        producer.request()
                .get(PROJECTS + "/" + series + "/assignments")
                .then()
                .statusCode(200)
                .body("items[0].hold", equalTo("SECOND"));
        producer.request()
                .get(PROJECTS + "/" + film + "/assignments?q=diop&status=ASSIGNED&type=EXTRA")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].hold", equalTo("FIRST"))
                .body("items[0].holds[0].projectId", equalTo(series));
    }

    @Test
    void producers_see_their_own_staff_reads_and_nobody_else_learns_that_it_is_there() {
        String company = company(producer);
        String project = project(producer, company, "2027-01-01", "2027-01-31");
        Browser stranger = Browser.of(people.active(Role.PRODUCER).email().value());
        Browser recruiter = Browser.of(people.active(Role.RECRUITER).email().value());
        Browser talent = Browser.of(people.active(Role.TALENT).email().value());
        for (String path : List.of(
                PRODUCTIONS + "/" + company,
                PRODUCTIONS + "/" + company + "/members",
                PROJECTS + "/" + project,
                PROJECTS + "/" + project + "/assignments")) {
            producer.request().get(path).then().statusCode(200);
            admin.request().get(path).then().statusCode(200);
            stranger.request().get(path).then().statusCode(404);
        }
        recruiter.request().get(PROJECTS + "/" + project).then().statusCode(200).body("mayEdit", equalTo(false));
        recruiter.request().post(PROJECTS + "/" + project + "/archive").then().statusCode(403);
        recruiter.request().get(PRODUCTIONS + "/" + company + "/members").then().statusCode(403);
        talent.request().get(PRODUCTIONS + "/" + company).then().statusCode(200);
        talent.request().get(PROJECTS + "/" + project).then().statusCode(403);
        stranger.request()
                .get(PROJECTS + "?production=" + company)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        producer.request()
                .get(PROJECTS + "?production=" + company + "&status=PREPARATION&from=2027-01-31&to=2027-01-31")
                .then()
                .body("items.id", hasItem(project));
        producer.request()
                .get(PROJECTS + "?production=" + company + "&from=2027-02-01")
                .then()
                .body("items", hasSize(0));
        stranger.request()
                .body(Map.of("name", "Intrusion", "productionType", "FILM", "production", company))
                .post(PROJECTS)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("production"));
    }

    @Test
    void viewers_read_editors_work_owners_settle_who_belongs() {
        String company = company(producer);
        String colleague = people.active(Role.PRODUCER).email().value();
        Browser other = Browser.of(colleague);
        producer.request()
                .body(Map.of("email", colleague, "role", "VIEWER"))
                .post(PRODUCTIONS + "/" + company + "/members")
                .then()
                .statusCode(200)
                .body("role", equalTo(List.of("OWNER", "VIEWER")));
        other.request()
                .get(PRODUCTIONS + "/" + company)
                .then()
                .statusCode(200)
                .body("role", equalTo("VIEWER"))
                .body("mayEdit", equalTo(false));
        Map<String, Object> change = Map.of("about", Map.of("city", "Rabat"));
        String path = PRODUCTIONS + "/" + company;
        other.request().header("If-Match", "*").body(change).patch(path).then().statusCode(403);
        producer.request()
                .body(Map.of("email", colleague, "role", "EDITOR"))
                .post(path + "/members")
                .then()
                .statusCode(200);
        other.request()
                .header("If-Match", "*")
                .body(change)
                .patch(path)
                .then()
                .statusCode(200)
                .body("about.city", equalTo("Rabat"));
        other.request().delete(path).then().statusCode(403);
        producer.request()
                .body(Map.of("email", "nobody@example.org", "role", "EDITOR"))
                .post(path + "/members")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("email"));
        producer.request().delete(path).then().statusCode(204);
        producer.request().delete(path).then().statusCode(409);
        Browser recruiter = Browser.of(people.active(Role.RECRUITER).email().value());
        recruiter.request().get(path).then().statusCode(404);
        producer.request().post(path + "/reactivate").then().statusCode(200).body("active", equalTo(true));
    }

    @Test
    void a_verified_company_is_shown_to_everybody_without_its_contact() throws IOException {
        String company = company(producer);
        String page = "/api/v1/public/productions/" + company;
        Browser visitor = new Browser("10.1.7.2");
        visitor.request().get(page).then().statusCode(404);
        producer.request()
                .body(Map.of("verified", true))
                .post(PRODUCTIONS + "/" + company + "/verify")
                .then()
                .statusCode(403);
        admin.request()
                .body(Map.of("verified", true))
                .post(PRODUCTIONS + "/" + company + "/verify")
                .then()
                .statusCode(200)
                .body("verified", equalTo(true));
        producer.request()
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "logo.jpg", io.taalentio.safety.People.jpeg(300, 300), "image/jpeg")
                .put(PRODUCTIONS + "/" + company + "/logo")
                .then()
                .statusCode(200);
        producer.request()
                .contentType(ContentType.MULTIPART)
                .multiPart(
                        "file",
                        "logo.svg",
                        "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "image/svg+xml")
                .put(PRODUCTIONS + "/" + company + "/logo")
                .then()
                .statusCode(415);
        String body = visitor.request()
                .get(page)
                .then()
                .statusCode(200)
                .body("logoUrl", notNullValue())
                .extract()
                .asString();
        assertThat(body).doesNotContain("+212537700100").doesNotContain("bureau@example.org");
        visitor.request()
                .get("/api/v1/public/productions?size=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(company));
        admin.request()
                .body(Map.of("verified", false))
                .post(PRODUCTIONS + "/" + company + "/verify")
                .then()
                .statusCode(200);
        visitor.request().get("/api/v1/public/productions?size=100").then().body("items.id", not(hasItem(company)));
    }

    @Test
    void what_is_refused_is_named() {
        producer.request()
                .body(Map.of("name", " ", "initials", "A1"))
                .post(PRODUCTIONS)
                .then()
                .statusCode(422);
        producer.request()
                .body(Map.of(
                        "name",
                        "Films " + UUID.randomUUID(),
                        "about",
                        Map.of(
                                "country",
                                "ZZ",
                                "website",
                                "javascript:alert(1)",
                                "services",
                                List.of("COFFEE"),
                                "socials",
                                Map.of("facebook", "https://evil.example/facebook.com"),
                                "foundedYear",
                                1500)))
                .post(PRODUCTIONS)
                .then()
                .statusCode(422)
                .body(
                        "errors.field",
                        org.hamcrest.Matchers.containsInAnyOrder(
                                "about.country",
                                "about.website",
                                "about.services",
                                "about.socials.facebook",
                                "about.foundedYear"));
        producer.request()
                .body(Map.of(
                        "name",
                        "Film",
                        "productionType",
                        "OPERA",
                        "startDate",
                        "2027-02-30",
                        "timeZone",
                        "Mars/Olympus",
                        "dayCutover",
                        "25:00"))
                .post(PROJECTS)
                .then()
                .statusCode(422)
                .body(
                        "errors.field",
                        org.hamcrest.Matchers.containsInAnyOrder(
                                "productionType", "startDate", "timeZone", "dayCutover"));
        producer.request()
                .body(Map.of(
                        "name", "Film", "productionType", "FILM", "startDate", "2027-02-02", "endDate", "2027-02-01"))
                .post(PROJECTS)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("ends-before-it-starts"));
    }
}
