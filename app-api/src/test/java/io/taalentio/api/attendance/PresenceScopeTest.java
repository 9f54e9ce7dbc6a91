package io.taalentio.api.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.taalentio.api.account.Browser;
import io.taalentio.api.account.People;
import io.taalentio.api.security.OperationTable;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.safety.Api;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the house lets presence agents see only the projects they are named on. */
@QuarkusTest
class PresenceScopeTest {

    private static final String GATES = "/api/v1/attendance";
    private static final String PROJECTS = "/api/v1/cinema/projects";
    private static final String SETTING = "/api/v1/admin/settings/presence.scope";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    @Inject
    People people;

    private Browser admin = new Browser("10.1.4.1");
    private Browser agent = new Browser("10.1.4.2");
    private String email = "";
    private UUID account = new UUID(0, 0);
    private String cinema = "";
    private String theirs = "";
    private String others = "";
    private String theirCode = "";
    private String othersCode = "";

    @BeforeEach
    void two_projects_with_one_person_on_both_and_an_agent_named_on_one() {
        admin = Browser.of(people.active(Role.ADMIN).email().value());
        Account named = people.active(Role.PRESENCE);
        account = named.id();
        email = named.email().value();
        agent = Browser.of(email);
        Api.Answer person = new Api(base)
                .submit(new Api(base)
                        .draft(
                                ProfileKind.CINEMA,
                                SampleForms.cinema(
                                        "Fatou",
                                        "Diop",
                                        io.taalentio.safety.People.freshEmail(),
                                        io.taalentio.safety.People.freshMoroccanPhone())));
        assertThat(person.status()).as(person.toString()).isEqualTo(201);
        cinema = person.text("code");
        theirs = project();
        others = project();
        theirCode = assign(theirs);
        othersCode = assign(others);
        name(theirs).then().statusCode(200).body("agents", hasSize(1)).body("agents[0].email", equalTo(email));
        scope("ASSIGNED");
    }

    @AfterEach
    void every_agent_sees_every_project_again() {
        admin.request().delete(SETTING).then().statusCode(204);
    }

    private void scope(String value) {
        admin.request().body(Map.of("value", value)).put(SETTING).then().statusCode(200);
    }

    private String project() {
        return admin.request()
                .body(Map.of(
                        "name", "La Porte " + UUID.randomUUID(), "productionType", "FILM", "timeZone", "Africa/Dakar"))
                .post(PROJECTS)
                .then()
                .statusCode(201)
                .extract()
                .path("project.id");
    }

    private String assign(String project) {
        return admin.request()
                .body(Map.of("cinemaTalent", cinema, "talentType", "EXTRA"))
                .post(PROJECTS + "/" + project + "/assignments")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    private Response name(String project) {
        return admin.request().body(Map.of("email", email)).post(PROJECTS + "/" + project + "/agents");
    }

    private Response scan(String project, String code) {
        return agent.request()
                .body(Map.of("projectId", project, "value", code, "method", "QR"))
                .post(GATES + "/scans");
    }

    private Response upload(String project, String code) {
        Map<String, Object> late = Map.of(
                "scanId",
                UUID.randomUUID(),
                "value",
                code,
                "method",
                "QR",
                "at",
                Instant.now().minusSeconds(90).toString());
        return agent.request()
                .body(Map.of("gate", UUID.randomUUID(), "sentAt", Instant.now().toString(), "scans", List.of(late)))
                .post(GATES + "/projects/" + project + "/scan-batches");
    }

    @Test
    void an_agent_scans_prepares_uploads_reads_and_exports_where_they_are_named() {
        agent.request().get(GATES + "/projects").then().statusCode(200).body("id", equalTo(List.of(theirs)));
        agent.request().get(PROJECTS + "?size=100").then().statusCode(200).body("items.id", equalTo(List.of(theirs)));
        scan(theirs, theirCode).then().statusCode(200).body("scan.result", equalTo("CHECKED_IN"));
        upload(theirs, theirCode).then().statusCode(200);
        agent.request()
                .body(Map.of("gate", UUID.randomUUID()))
                .post(GATES + "/projects/" + theirs + "/roster")
                .then()
                .statusCode(200)
                .body("lines", hasSize(1));
        for (String read : List.of("", "/changes", "/doubts", "/devices", "/export.xlsx")) {
            agent.request().get(GATES + "/projects/" + theirs + read).then().statusCode(200);
        }
    }

    @Test
    void another_s_project_is_missing_in_every_operation_that_agents_have() {
        int asked = 0;
        for (OperationTable.Operation operation : OperationTable.read()) {
            boolean ofProject = operation.path().startsWith(GATES + "/projects/{id}")
                    || operation.path().startsWith(PROJECTS + "/{id}");
            if (!ofProject || !operation.opensTo(Role.PRESENCE)) {
                continue;
            }
            asked++;
            Response missing = ask(operation, UUID.randomUUID().toString());
            Response other = ask(operation, others);
            assertThat(missing.statusCode()).as(operation.name()).isEqualTo(404);
            assertThat(other.statusCode()).as(operation.name()).isEqualTo(404);
            assertThat(other.<String>path("code")).as(operation.name()).isEqualTo(missing.path("code"));
        }
        assertThat(asked).isGreaterThan(10);
        scan(others, othersCode).then().statusCode(404).body("code", equalTo("not-found"));
        agent.request().get(GATES + "/projects").then().body("id", not(hasItem(others)));
        UUID device = UUID.randomUUID();
        admin.request()
                .body(Map.of("gate", device))
                .post(GATES + "/projects/" + others + "/roster")
                .then()
                .statusCode(200);
        agent.request().post(GATES + "/devices/" + device + "/wipe").then().statusCode(404);
        admin.request().get(GATES + "/projects/" + others + "/devices").then().body("[0].wipedAt", equalTo(null));
    }

    private Response ask(OperationTable.Operation operation, String project) {
        RequestSpecification request = agent.request();
        if (operation.path().endsWith("/scan-batches")) {
            return upload(project, othersCode);
        }
        if (!operation.example().isEmpty()) {
            request.body(operation.example());
        }
        return request.request(
                operation.verb().toUpperCase(Locale.ROOT), operation.path().replace("{id}", project));
    }

    private void worked(String project, String from, String until) {
        String date = LocalDate.now(ZoneOffset.UTC).minusDays(3).toString();
        for (Map.Entry<String, String> step :
                List.of(Map.entry("check-in-all", from), Map.entry("check-out-all", until))) {
            admin.request()
                    .body(Map.of("date", date, "time", step.getValue()))
                    .post(GATES + "/projects/" + project + "/" + step.getKey())
                    .then()
                    .statusCode(200)
                    .body("done", equalTo(1));
        }
    }

    @Test
    void somebody_else_s_hours_on_another_project_are_not_told() {
        worked(theirs, "08:00", "09:00");
        worked(others, "10:00", "11:00");
        String history = "/api/v1/cinema/talents/" + cinema + "/attendance";
        agent.request().get(history).then().statusCode(200).body("projects.projectId", equalTo(List.of(theirs)));
        agent.request()
                .get("/api/v1/stats/attendance")
                .then()
                .statusCode(200)
                .body("projects.key", not(hasItem(others)));
        scope("ALL");
        agent.request().get(history).then().body("projects.projectId", hasItems(theirs, others));
    }

    @Test
    void whoever_is_taken_off_sees_nothing_any_more_until_they_are_named_again() {
        String path = PROJECTS + "/" + theirs + "/agents/" + account;
        admin.request().delete(path).then().statusCode(204);
        admin.request().delete(path).then().statusCode(404);
        scan(theirs, theirCode).then().statusCode(404);
        upload(theirs, theirCode).then().statusCode(404);
        agent.request().get(GATES + "/projects").then().body("", hasSize(0));
        name(theirs).then().statusCode(200);
        upload(theirs, theirCode).then().statusCode(200).body("scans", hasSize(1));
    }

    @Test
    void the_house_may_show_agents_everything_and_only_the_project_s_own_people_name() {
        scope("ALL");
        agent.request().get(GATES + "/projects").then().body("id", hasItems(theirs, others));
        agent.request().get(GATES + "/projects/" + others).then().statusCode(200);
        admin.request().body(Map.of("value", "SOME")).put(SETTING).then().statusCode(422);
        Browser producer = Browser.of(people.active(Role.PRODUCER).email().value());
        String path = PROJECTS + "/" + theirs + "/agents";
        producer.request().get(path).then().statusCode(404);
        producer.request().body(Map.of("email", email)).post(path).then().statusCode(404);
        agent.request().get(path).then().statusCode(403);
        admin.request()
                .body(Map.of("email", people.active(Role.PRODUCER).email().value()))
                .post(path)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("not-an-agent"));
        admin.request()
                .get(path)
                .then()
                .statusCode(200)
                .body("onlyNamed", equalTo(false))
                .body("agents", hasSize(1));
    }
}
