package io.taalentio.api.production;

import static io.taalentio.api.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.taalentio.api.account.Browser;
import io.taalentio.api.account.People;
import io.taalentio.core.access.Role;
import io.taalentio.core.mail.MailDirectory;
import io.taalentio.core.mail.OutgoingMail;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.safety.Api;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The selected are told, answer, and get their badges. */
@QuarkusTest
class SelectionResourceTest {

    private static final String PROJECTS = "/api/v1/cinema/projects/";
    private static final String ASSIGNMENTS = "/api/v1/cinema/assignments/";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    @Inject
    People people;

    @Inject
    MailDirectory mails;

    private String producerEmail = "";
    private Browser producer = new Browser("10.1.1.1");

    private record Talent(String code, String email) {}

    @BeforeEach
    void a_producer() {
        producerEmail = people.active(Role.PRODUCER).email().value();
        producer = Browser.of(producerEmail);
    }

    private Talent register() {
        Api api = new Api(base);
        String email = io.taalentio.safety.People.freshEmail();
        Api.Answer submitted = api.submit(api.draft(
                ProfileKind.CINEMA,
                SampleForms.cinema("Awa", "Diop", email, io.taalentio.safety.People.freshMoroccanPhone())));
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(201);
        return new Talent(submitted.text("code"), email);
    }

    private String project() {
        String company = producer.request()
                .body(Map.of(
                        "name",
                        "Films " + UUID.randomUUID(),
                        "about",
                        Map.of("country", "MA", "phone", "05 37 70 01 00", "email", "bureau@example.org")))
                .post("/api/v1/cinema/productions")
                .path("id");
        return producer.request()
                .body(Map.of(
                        "name",
                        "La Route du sel",
                        "productionType",
                        "FILM",
                        "production",
                        company,
                        "startDate",
                        "2027-01-10",
                        "endDate",
                        "2027-02-10"))
                .post("/api/v1/cinema/projects")
                .path("project.id");
    }

    private String assign(String project, Talent talent) {
        Response answer = producer.request()
                .body(Map.of("cinemaTalent", talent.code(), "talentType", "EXTRA", "characterName", "Zineb"))
                .post(PROJECTS + project + "/assignments");
        answer.then().statusCode(201);
        return answer.path("id");
    }

    private JsonPath send(String project, Map<String, Object> body) {
        return producer.request()
                .body(body)
                .post(PROJECTS + project + "/selection-emails")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
    }

    private List<OutgoingMail> mailsTo(String email, String template) {
        return mails.list(null, 0, 100).items().stream()
                .map(MailDirectory.Entry::mail)
                .filter(m -> m.to().value().equals(email) && m.template().equals(template))
                .toList();
    }

    private static String token(OutgoingMail mail) {
        String link = mail.values().getOrDefault("link", "");
        return link.substring(link.indexOf('#') + 1);
    }

    @Test
    void the_selected_are_told_once_each_and_what_became_of_each_mail_is_shown() {
        String project = project();
        Talent first = register();
        Talent second = register();
        assign(project, first);
        String other = assign(project, second);
        producer.request().get(PROJECTS + project + "/selection-emails").then().statusCode(204);
        JsonPath asked = send(project, Map.of());
        assertThat(asked.getInt("skipped")).isZero();
        assertThat(asked.getList("results")).hasSize(2);
        JsonPath done = soon(
                () -> producer.request()
                        .get(PROJECTS + project + "/selection-emails")
                        .jsonPath(),
                seen -> seen.getBoolean("done"));
        assertThat(done.getList("results.outcome")).containsOnly("SENT");
        OutgoingMail mail = mailsTo(first.email(), "project_selection").getFirst();
        assertThat(mail.values())
                .containsEntry("project", "La Route du sel")
                .containsEntry("productionType", "Long métrage")
                .containsEntry("contact", "+212537700100 · bureau@example.org")
                .containsEntry("role", "Figurant·e · Zineb")
                .containsKeys("dates", "company", "code");

        JsonPath again = send(project, Map.of());
        assertThat(again.getInt("skipped")).isEqualTo(2);
        assertThat(again.getList("results.skipped")).containsOnly("ALREADY_NOTIFIED");
        assertThat(mailsTo(first.email(), "project_selection")).hasSize(1);
        JsonPath named = send(project, Map.of("assignmentIds", List.of(other)));
        assertThat(named.getList("results")).hasSize(1);
        assertThat(mailsTo(second.email(), "project_selection")).hasSize(2);
        producer.request()
                .body(Map.of("assignmentIds", List.of(UUID.randomUUID())))
                .post(PROJECTS + project + "/selection-emails")
                .then()
                .statusCode(422);
    }

    @Test
    void a_talent_answers_once_by_the_link_and_the_office_is_told() {
        String project = project();
        Talent talent = register();
        String id = assign(project, talent);
        send(project, Map.of());
        String token = token(mailsTo(talent.email(), "project_selection").getFirst());
        Browser visitor = new Browser("10.1.7.9");
        for (int i = 0; i < 2; i++) {
            visitor.request()
                    .body(Map.of("token", token))
                    .post("/api/v1/public/selections/look")
                    .then()
                    .statusCode(200)
                    .body("projectName", equalTo("La Route du sel"))
                    .body("status", equalTo("NOTIFIED"));
        }
        visitor.request()
                .body(Map.of("token", token, "confirm", true))
                .post("/api/v1/public/selections/answer")
                .then()
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"));
        visitor.request()
                .body(Map.of("token", token, "confirm", false))
                .post("/api/v1/public/selections/answer")
                .then()
                .statusCode(410)
                .body("code", equalTo("token-expired"));
        producer.request().get(ASSIGNMENTS + id).then().body("status", equalTo("CONFIRMED"));
        assertThat(mailsTo(producerEmail, "assignment_response"))
                .singleElement()
                .satisfies(m -> assertThat(m.values())
                        .containsEntry("talent", "Awa Diop")
                        .containsEntry("answer", "confirme"));
        producer.request()
                .get("/api/v1/notifications?unread=true")
                .then()
                .body("items[0].title", equalTo("Awa Diop confirme"))
                .body("items[0].link", equalTo("/staff/projects/" + project));
    }

    @Test
    void a_talent_answers_signed_in_and_nobody_else_does() throws Exception {
        String project = project();
        Talent talent = register();
        String id = assign(project, talent);
        send(project, Map.of());
        String link =
                mailsTo(talent.email(), "login_credentials").getFirst().values().getOrDefault("link", "");
        Browser own = Browser.activated("10.1.7.8", link);
        own.request()
                .get("/api/v1/account/assignments")
                .then()
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].companyPhone", equalTo("+212537700100"));
        String badge = own.request().get("/api/v1/account/assignments").path("[0].badge");
        new Browser("10.1.7.7")
                .request()
                .get("/api/v1/public/badges/" + badge)
                .then()
                .statusCode(200)
                .body("validity", equalTo("VALID"));
        own.request()
                .get(ASSIGNMENTS + id + "/badge.svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml");
        producer.request().get(ASSIGNMENTS + id + "/badge.svg").then().statusCode(404);
        Browser other = Browser.of(people.active(Role.TALENT).email().value());
        other.request()
                .get("/api/v1/account/assignments")
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
        other.request().post(ASSIGNMENTS + id + "/decline").then().statusCode(404);
        producer.request().post(ASSIGNMENTS + id + "/confirm").then().statusCode(404);
        own.request()
                .post(ASSIGNMENTS + id + "/decline")
                .then()
                .statusCode(200)
                .body("status", equalTo("DECLINED"))
                .body("badge", nullValue());
        own.request().get(ASSIGNMENTS + id + "/badge.svg").then().statusCode(404);
        own.request().post(ASSIGNMENTS + id + "/confirm").then().statusCode(409).body("code", equalTo("invalid-state"));
        producer.request()
                .body(Map.of("cinemaTalent", talent.code(), "talentType", "EXTRA"))
                .post(PROJECTS + project + "/assignments")
                .then()
                .statusCode(201)
                .body("code", org.hamcrest.Matchers.endsWith("002"));
    }

    @Test
    void badges_and_lists_are_printed_for_who_runs_the_project() throws Exception {
        String project = project();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(assign(project, register()));
        }
        byte[] one = producer.request()
                .get(ASSIGNMENTS + ids.getFirst() + "/badge.pdf")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("_x4.pdf"))
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(one)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("La Route du sel", "Awa Diop");
        }
        producer.request().get(PROJECTS + project + "/badges").then().statusCode(204);
        producer.request().get(PROJECTS + project + "/badges.pdf").then().statusCode(409);
        producer.request()
                .body(Map.of())
                .post(PROJECTS + project + "/badges")
                .then()
                .statusCode(202);
        JsonPath done = soon(
                () -> producer.request().get(PROJECTS + project + "/badges").jsonPath(),
                seen -> "DONE".equals(seen.getString("status")));
        assertThat(done.getInt("done")).isEqualTo(5);
        byte[] all = producer.request()
                .get(done.getString("fileUrl"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(all)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        producer.request()
                .get(ASSIGNMENTS + ids.getFirst())
                .then()
                .body("badgeGeneratedAt", org.hamcrest.Matchers.notNullValue());
        byte[] list = producer.request()
                .get(PROJECTS + project + "/talents.pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(list)) {
            assertThat(new PDFTextStripper().getText(document)).contains("***", "Diop Awa");
        }
        byte[] sheet = producer.request()
                .get(PROJECTS + project + "/talents.xlsx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(new ByteArrayInputStream(sheet).readNBytes(2)).containsExactly('P', 'K');
        Browser stranger = Browser.of(people.active(Role.PRODUCER).email().value());
        for (String path : List.of("/badges", "/badges.pdf", "/talents.pdf", "/talents.xlsx")) {
            stranger.request().get(PROJECTS + project + path).then().statusCode(404);
        }
        stranger.request()
                .get(ASSIGNMENTS + ids.getFirst() + "/badge.pdf")
                .then()
                .statusCode(404);
        Browser recruiter = Browser.of(people.active(Role.RECRUITER).email().value());
        recruiter.request().get(PROJECTS + project + "/talents.xlsx").then().statusCode(403);
    }

    @Test
    void who_confirmed_and_was_on_set_has_a_verified_credit_once_the_project_is_completed() {
        String project = project();
        Talent seen = register();
        Talent absent = register();
        Talent silent = register();
        String seenCode = code(assign(project, seen));
        assign(project, absent);
        send(project, Map.of());
        String silentCode = code(assign(project, silent));
        Browser visitor = new Browser("10.1.7.6");
        for (Talent talent : List.of(seen, absent)) {
            visitor.request()
                    .body(Map.of(
                            "token",
                            token(mailsTo(talent.email(), "project_selection").getFirst()),
                            "confirm",
                            true))
                    .post("/api/v1/public/selections/answer")
                    .then()
                    .statusCode(200);
        }
        Browser agent = Browser.of(people.active(Role.PRESENCE).email().value());
        List<String> days = new ArrayList<>();
        for (String scanned : List.of(seenCode, silentCode)) {
            days.add(agent.request()
                    .body(Map.of("projectId", project, "value", scanned, "method", "MANUAL"))
                    .post("/api/v1/attendance/scans")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("session.id"));
        }
        verified(visitor, seen, 0);
        for (String status : List.of("SHOOTING", "POST_PRODUCTION", "COMPLETED")) {
            move(project, status);
        }
        verified(visitor, seen, 1)
                .body("credits[0].title", equalTo("La Route du sel"))
                .body("credits[0].year", equalTo(2027))
                .body("credits[0].kind", equalTo("FILM"))
                .body("credits[0].role", equalTo("Zineb"))
                .body("credits[0].verified", equalTo(true));
        verified(visitor, absent, 0);
        verified(visitor, silent, 0);

        move(project, "POST_PRODUCTION");
        verified(visitor, seen, 0);
        move(project, "COMPLETED");
        verified(visitor, seen, 1);
        producer.request()
                .body(Map.of("reason", "Somebody else wore the badge"))
                .post("/api/v1/attendance/sessions/" + days.getFirst() + "/void")
                .then()
                .statusCode(200);
        verified(visitor, seen, 0);
    }

    private String code(String assignment) {
        return producer.request().get(ASSIGNMENTS + assignment).path("code");
    }

    private void move(String project, String status) {
        producer.request()
                .body(Map.of("status", status, "reason", "The shoot went that way"))
                .post(PROJECTS + project + "/status")
                .then()
                .statusCode(200);
    }

    /** On the public page, beside the two credits that everybody typed when they registered. */
    private static ValidatableResponse verified(Browser visitor, Talent talent, int many) {
        return visitor.request()
                .get("/api/v1/public/cinema/" + talent.code())
                .then()
                .statusCode(200)
                .body("credits", hasSize(2 + many))
                .body("credits.findAll { it.verified }", hasSize(many));
    }
}
