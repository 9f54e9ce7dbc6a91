package io.taalentio.api.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.taalentio.api.account.Browser;
import io.taalentio.api.account.People;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.safety.Api;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Hours are added as SQL adds them, of days that count only, and a producer sees those of the own projects. */
@QuarkusTest
class HoursStatisticsTest {

    private static final String PATH = "/api/v1/stats/attendance";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    @Inject
    People people;

    @Inject
    AgroalDataSource database;

    private String register(String lastName) {
        Api api = new Api(base);
        Api.Answer submitted = api.submit(api.draft(
                ProfileKind.CINEMA,
                SampleForms.cinema(
                        "Awa",
                        lastName,
                        io.taalentio.safety.People.freshEmail(),
                        io.taalentio.safety.People.freshMoroccanPhone())));
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(201);
        return submitted.text("code");
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private UUID company(String name, Account owner) throws SQLException {
        UUID id = UUID.randomUUID();
        execute(
                "insert into production (id, name, initials, created_by, created_at, updated_at)"
                        + " values (?, ?, 'HRS', ?, now(), now())",
                id,
                name + " " + id,
                owner.id());
        execute("insert into production_member values (?, ?, 'OWNER', null, now())", id, owner.id());
        return id;
    }

    private UUID project(String prefix, UUID company, Account owner) throws SQLException {
        UUID id = UUID.randomUUID();
        execute(
                "insert into project (id, code_prefix, name, production_type, production_id, status, time_zone, created_by,"
                        + " created_at, updated_at)"
                        + " values (?, ?, ?, 'FILM', ?, 'SHOOTING', 'Africa/Dakar', ?, now(), now())",
                id,
                prefix,
                "Projet " + prefix,
                company,
                owner.id());
        return id;
    }

    private void assign(String code, UUID project, String cinemaCode, String type) throws SQLException {
        execute(
                "insert into assignment (id, project_id, cinema_profile_id, code, talent_type, assigned_at)"
                        + " select gen_random_uuid(), ?, id, ?, ?, now() from cinema_profile where code = ?",
                project,
                code,
                type,
                cinemaCode);
    }

    private void day(String assignment, String day, String in, String out, String status) throws SQLException {
        execute("""
                insert into attendance_session (id, project_id, assignment_id, cinema_profile_id, work_date, check_in_at,
                    check_out_at, in_method, closes_at, status, reason, change, created_at, updated_at)
                select gen_random_uuid(), project_id, id, cinema_profile_id, ?::date, ?::timestamptz, nullif(?, '')::timestamptz, 'QR',
                    now(), ?, 'Tested', 0, now(), now()
                from assignment where code = ?""", day, day + " " + in + "Z", out.isEmpty() ? "" : day + " " + out + "Z", status, assignment);
    }

    @Test
    void hours_are_added_by_month_type_company_project_and_person_of_days_that_count() throws SQLException {
        Account producer = people.active(Role.PRODUCER);
        Account other = people.active(Role.PRODUCER);
        UUID company = company("Heures", producer);
        UUID project = project("SNHRS001", company, producer);
        UUID second = project("SNHRS002", company, producer);
        UUID elsewhere = project("SNHRS003", company("Ailleurs", other), other);
        String one = register("Une");
        String two = register("Deux");
        assign("SNHRS001001", project, one, "EXTRA");
        assign("SNHRS001002", project, two, "LEAD");
        assign("SNHRS003001", elsewhere, one, "EXTRA");
        day("SNHRS001001", "2025-03-30", "08:00:00", "15:05:59", "OUT"); // 425 min
        day("SNHRS001001", "2025-04-01", "08:00:00", "09:00:00", "CORRECTED"); // 60 min
        day("SNHRS001001", "2025-04-02", "08:00:00", "18:00:00", "VOID");
        day("SNHRS001001", "2025-04-03", "08:00:00", "", "AUTO_CLOSED");
        day("SNHRS001002", "2025-04-01", "10:00:00", "12:00:00", "OUT"); // 120 min
        day("SNHRS003001", "2025-04-05", "10:00:00", "11:00:00", "OUT"); // somebody else's project

        Browser browser = Browser.of(producer.email().value());
        JsonPath figures =
                browser.request().get(PATH).then().statusCode(200).extract().jsonPath();
        assertThat(figures.getLong("minutes")).isEqualTo(605);
        assertThat(figures.getLong("days")).isEqualTo(3);
        assertThat(figures.getLong("people")).isEqualTo(2);
        assertThat(figures.getList("months.key")).containsExactly("2025-03", "2025-04");
        assertThat(figures.getList("months.minutes")).containsExactly(425, 180);
        assertThat(figures.getList("types.key")).containsExactly("EXTRA", "LEAD");
        assertThat(figures.getList("types.minutes")).containsExactly(485, 120);
        assertThat(figures.getList("workers.key")).containsExactly(one, two);
        assertThat(figures.getList("projects.key")).containsExactly(project.toString());
        assertThat(figures.getList("productions.id")).containsExactly(company.toString());
        assertThat(figures.getInt("productions[0].projects")).isEqualTo(2);
        assertThat(figures.getInt("productions[0].assigned")).isEqualTo(2);
        assertThat(figures.getString("projects.key")).doesNotContain(second.toString());

        browser.request()
                .get(PATH + "?from=2025-04-01&to=2025-04-01")
                .then()
                .body("minutes", equalTo(180))
                .body("months", hasSize(1));
        browser.request()
                .get(PATH + "?from=2025-04-02&to=2025-04-01")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("to"));
        Browser.of(people.active(Role.PRESENCE).email().value())
                .request()
                .get(PATH + "?production=" + company)
                .then()
                .body("minutes", equalTo(605));
        Browser.of(other.email().value())
                .request()
                .get(PATH + "?production=" + company)
                .then()
                .body("minutes", equalTo(0))
                .body("productions", hasSize(0));
        Browser.of(people.active(Role.RECRUITER).email().value())
                .request()
                .get(PATH)
                .then()
                .statusCode(403);
    }
}
