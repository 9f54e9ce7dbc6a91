package io.taalentio.api.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taalentio.api.account.Browser;
import io.taalentio.api.account.People;
import io.taalentio.core.access.Role;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.safety.Api;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recruiter takes lists out: at once, as a job, with contacts and without. */
@QuarkusTest
class ExportResourceTest {

    private static final String JOBS = "/api/v1/export-jobs";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    @Inject
    People people;

    @Inject
    AgroalDataSource database;

    private Browser recruiter = new Browser("10.1.1.1");
    private UUID recruiterId = UUID.randomUUID();

    @BeforeEach
    void a_recruiter() {
        var account = people.active(Role.RECRUITER);
        recruiterId = account.id();
        recruiter = Browser.of(account.email().value());
    }

    private record Someone(String code, String name, String email, String phone) {}

    private Someone register() {
        String name = "Zebu" + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "k");
        String email = io.taalentio.safety.People.freshEmail();
        String phone = io.taalentio.safety.People.freshPhone();
        Api api = new Api(base);
        Api.Answer submitted = api.submit(api.draft(ProfileKind.TALENT, SampleForms.talent("Awa", name, email, phone)));
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(201);
        return new Someone(submitted.text("code"), name, email, phone);
    }

    private Response finished(String id) throws InterruptedException {
        Response job = recruiter.request().get(JOBS + "/" + id);
        for (int i = 0; i < 100 && !job.path("status").equals("DONE"); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
            job = recruiter.request().get(JOBS + "/" + id);
        }
        job.then().statusCode(200).body("status", equalTo("DONE"));
        return job;
    }

    private List<String> recorded(String action) throws SQLException {
        List<String> facts = new ArrayList<>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select facts::text from activity_log where account_id = ? and action = ? order by at")) {
            statement.setObject(1, recruiterId);
            statement.setString(2, action);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    facts.add(rows.getString(1));
                }
            }
        }
        return facts;
    }

    @Test
    void a_job_makes_a_workbook_of_the_search_with_the_chosen_columns_and_is_recorded_at_every_step()
            throws InterruptedException, IOException, SQLException {
        Someone one = register();
        Response asked = recruiter
                .request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "kind",
                        "TALENT",
                        "format",
                        "XLSX",
                        "columns",
                        List.of("LAST_NAME", "EMAIL", "CODE"),
                        "filters",
                        Map.of("q", one.name(), "gender", "F")))
                .post(JOBS);
        asked.then().statusCode(202).header("Location", containsString(JOBS)).body("expected", equalTo(1));
        Response job = finished(asked.path("id"));
        assertThat(job.<Integer>path("written")).isEqualTo(1);

        Response file = recruiter.request().get(JOBS + "/" + asked.path("id") + "/file");
        file.then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"" + job.path("fileName") + "\"")
                .header("Cache-Control", "private, no-store")
                .header("Content-Length", job.path("size").toString());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.asByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(1);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo(one.name());
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo(one.email());
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo(one.code());
        }
        for (String action : List.of("export-asked", "export-made", "export-fetched")) {
            assertThat(recorded(action)).singleElement().satisfies(facts -> assertThat(facts)
                    .contains("EMAIL", one.name(), "\"contact\": true", "\"rows\": 1"));
        }
        recruiter.request().get(JOBS).then().statusCode(200).body("id", hasItem(asked.<String>path("id")));
        Browser colleague = Browser.of(people.active(Role.RECRUITER).email().value());
        colleague.request().get(JOBS).then().body("id", not(hasItem(asked.<String>path("id"))));
        for (String path : List.of("", "/file")) {
            colleague.request().get(JOBS + "/" + asked.path("id") + path).then().statusCode(404);
        }
        colleague.request().delete(JOBS + "/" + asked.path("id")).then().statusCode(404);

        recruiter.request().delete(JOBS + "/" + asked.path("id")).then().statusCode(204);
        recruiter
                .request()
                .get(JOBS + "/" + asked.path("id") + "/file")
                .then()
                .statusCode(410)
                .body("code", equalTo("export-expired"));
    }

    @Test
    void only_chosen_people_are_in_it() throws InterruptedException, SQLException {
        Someone one = register();
        Someone other = register();
        Response asked = recruiter
                .request()
                .body(Map.of(
                        "kind",
                        "TALENT",
                        "format",
                        "CSV",
                        "columns",
                        List.of("CODE"),
                        "selection",
                        List.of(id(one.code()), UUID.randomUUID())))
                .post(JOBS);
        asked.then().statusCode(202);
        finished(asked.path("id"));
        assertThat(recruiter
                        .request()
                        .get(JOBS + "/" + asked.path("id") + "/file")
                        .asString())
                .contains(one.code())
                .doesNotContain(other.code());
    }

    @Test
    void a_choice_of_people_nobody_knows_is_refused_and_not_taken_for_everybody() throws SQLException {
        recruiter
                .request()
                .body(Map.of(
                        "kind",
                        "TALENT",
                        "format",
                        "CSV",
                        "columns",
                        List.of("CODE"),
                        "selection",
                        List.of(UUID.randomUUID(), "SNF9999ZZZ")))
                .post(JOBS)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("selection"))
                .body("errors[0].code", equalTo("unknown-value"));
        recruiter.request().get(JOBS).then().statusCode(200).body("", empty());
        assertThat(recorded("export-asked")).isEmpty();
    }

    private UUID id(String code) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select id from talent_profile where code = ?")) {
            statement.setString(1, code);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    @Test
    void a_short_list_is_handed_over_at_once_and_recorded() throws SQLException {
        Someone one = register();
        Response csv = recruiter
                .request()
                .get("/api/v1/exports/talents?format=CSV&columns=CODE,PHONE&country=MA&q=" + one.name());
        csv.then().statusCode(200).header("Content-Type", startsWith("text/csv"));
        assertThat(csv.asByteArray()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(csv.asByteArray(), StandardCharsets.UTF_8)).contains(one.code() + ";'" + one.phone());
        assertThat(recorded("export-fetched")).singleElement().satisfies(facts -> assertThat(facts)
                .contains("\"country\": \"MA\"", one.name(), "PHONE"));
        byte[] pdf = recruiter
                .request()
                .get("/api/v1/exports/talents?format=PDF&q=" + one.name())
                .asByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void wrong_columns_and_filters_are_named_and_those_of_the_other_list_refused() {
        recruiter
                .request()
                .body(Map.of("kind", "TALENT", "format", "CSV", "filters", Map.of("height", "3", "city", "Dakar")))
                .post(JOBS)
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("filters.height"))
                .body("errors.field", hasItem("filters.city"));
        recruiter
                .request()
                .body(Map.of("kind", "TALENT", "format", "CSV", "columns", List.of("HEIGHT")))
                .post(JOBS)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("columns"));
        recruiter
                .request()
                .get("/api/v1/exports/cinema?columns=WORK_MODE")
                .then()
                .statusCode(422);
        recruiter
                .request()
                .get("/api/v1/exports/talents?columns=LICENCES")
                .then()
                .statusCode(422);
        byte[] list = recruiter
                .request()
                .get("/api/v1/exports/cinema?format=CSV&columns=LICENCES,STUNTS,DANCES,INSTRUMENTS,AVAILABILITY")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(new String(list, StandardCharsets.UTF_8))
                .startsWith("\uFEFFPermis;Cascades;Danses;Instruments;Disponibilité\r\n");
        Browser producer = Browser.of(people.active(Role.PRODUCER).email().value());
        producer.request().get("/api/v1/exports/cinema").then().statusCode(403);
    }

    @Test
    void a_choice_of_columns_is_kept_for_its_owner() {
        recruiter
                .request()
                .get("/api/v1/export-columns?kind=TALENT")
                .then()
                .statusCode(200)
                .body("key", hasItem("WHATSAPP"))
                .body("findAll { it.usual }.size()", equalTo(18));
        Map<String, ?> set = Map.of("kind", "CINEMA", "name", "Essais", "columns", List.of("LAST_NAME", "HEIGHT"));
        String kept =
                recruiter.request().body(set).post("/api/v1/export-column-sets").path("id");
        recruiter.request().body(set).post("/api/v1/export-column-sets").then().statusCode(409);
        recruiter
                .request()
                .get("/api/v1/export-column-sets?kind=CINEMA")
                .then()
                .body("[0].columns", equalTo(List.of("LAST_NAME", "HEIGHT")));
        Browser colleague = Browser.of(people.active(Role.RECRUITER).email().value());
        colleague.request().delete("/api/v1/export-column-sets/" + kept).then().statusCode(404);
        recruiter.request().delete("/api/v1/export-column-sets/" + kept).then().statusCode(204);
    }
}
