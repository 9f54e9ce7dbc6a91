package io.taalentio.api.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.taalentio.api.account.Browser;
import io.taalentio.api.account.People;
import io.taalentio.core.access.Role;
import io.taalentio.core.code.AssignmentCode;
import io.taalentio.core.code.BadgeSigner;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.safety.Api;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A presence agent keeps a gate, a producer corrects, a visitor looks at a badge. */
@QuarkusTest
class AttendanceResourceTest {

    private static final String PATH = "/api/v1/attendance";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    @Inject
    People people;

    @Inject
    BadgeSigner signer;

    private Browser admin = new Browser("10.1.2.1");
    private Browser agent = new Browser("10.1.2.2");
    private final List<String> codes = new ArrayList<>();
    private String project = "";

    @BeforeEach
    void a_project_with_three_people() {
        admin = Browser.of(people.active(Role.ADMIN).email().value());
        agent = Browser.of(people.active(Role.PRESENCE).email().value());
        project = admin.request()
                .body(Map.of(
                        "name", "Le Baobab " + UUID.randomUUID(), "productionType", "FILM", "timeZone", "Africa/Dakar"))
                .post("/api/v1/cinema/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("project.id");
        codes.clear();
        for (int i = 0; i < 3; i++) {
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
            codes.add(admin.request()
                    .body(Map.of("cinemaTalent", person.text("code"), "talentType", "EXTRA"))
                    .post("/api/v1/cinema/projects/" + project + "/assignments")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("code"));
        }
    }

    private JsonPath scan(String value) {
        return agent.request()
                .body(Map.of("projectId", project, "value", value, "method", "QR"))
                .post(PATH + "/scans")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String refused(String value, int status) {
        return agent.request()
                .body(Map.of("projectId", project, "value", value, "method", "QR"))
                .post(PATH + "/scans")
                .then()
                .statusCode(status)
                .extract()
                .path("code");
    }

    private String badge(int person) {
        return signer.sign(AssignmentCode.parse(codes.get(person)).orElseThrow());
    }

    private JsonPath day() {
        return agent.request()
                .get(PATH + "/projects/" + project)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void a_badge_arrives_and_a_second_look_at_it_changes_nothing() {
        JsonPath arrived = scan(badge(0));
        assertThat(arrived.getString("scan.result")).isEqualTo("CHECKED_IN");
        assertThat(arrived.getString("person.code")).isEqualTo(codes.get(0));
        assertThat(scan(codes.get(0)).getString("scan.result")).isEqualTo("DUPLICATE_SCAN");
        assertThat(day().getInt("onSet")).isEqualTo(1);
        assertThat(day().getInt("absent")).isEqualTo(2);
    }

    @Test
    void a_stranger_a_forged_and_a_revoked_badge_are_refused_with_their_reason() {
        assertThat(refused("SNZZZ999999", 404)).isEqualTo("unknown-code");
        String badge = badge(1);
        String forged = badge.substring(0, badge.length() - 8) + (badge.endsWith("AAAAAAAA") ? "BBBBBBBA" : "AAAAAAAA");
        assertThat(refused(forged, 409)).isEqualTo("badge-forged");
        admin.request()
                .body(Map.of("reason", "Lost"))
                .post(PATH + "/badges/" + codes.get(1) + "/revoke")
                .then()
                .statusCode(200)
                .body("nextIssue", equalTo(2));
        assertThat(refused(badge, 409)).isEqualTo("badge-revoked");
        assertThat(scan(badge(1)).getString("scan.result")).isEqualTo("CHECKED_IN");
        agent.request()
                .body(Map.of("reason", "Lost"))
                .post(PATH + "/badges/" + codes.get(1) + "/revoke")
                .then()
                .statusCode(403);
    }

    @Test
    void a_board_waits_for_the_next_change_and_gets_it() {
        long pulse = day().getLong("pulse");
        Instant before = Instant.now();
        Thread scanning = Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(700);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            scan(codes.get(2));
        });
        agent.request()
                .get(PATH + "/projects/" + project + "/changes?wait=8&since=" + pulse)
                .then()
                .statusCode(200)
                .body("lines", hasSize(1))
                .body("lines[0].presence", equalTo("IN"))
                .body("wipe", equalTo(false));
        assertThat(Duration.between(before, Instant.now())).isBetween(Duration.ofMillis(500), Duration.ofSeconds(5));
        assertThat(scanning.isInterrupted()).isFalse();
    }

    @Test
    void a_prepared_device_sends_its_scans_twice_and_is_emptied_from_afar() {
        String gate = UUID.randomUUID().toString();
        JsonPath roster = agent.request()
                .body(Map.of("gate", gate, "label", "Porte nord"))
                .post(PATH + "/projects/" + project + "/roster")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(roster.getList("lines")).hasSize(3);
        assertThat(roster.getList("keys")).isNotEmpty();
        assertThat(roster.prettify())
                .doesNotContainIgnoringCase("email")
                .doesNotContainIgnoringCase("phone")
                .doesNotContainIgnoringCase("birth");
        Instant now = Instant.now();
        Map<String, Object> batch = Map.of(
                "gate",
                gate,
                "sentAt",
                now.toString(),
                "scans",
                List.of(
                        Map.of(
                                "scanId",
                                UUID.randomUUID(),
                                "value",
                                badge(0),
                                "method",
                                "QR",
                                "at",
                                now.minusSeconds(3600).toString(),
                                "told",
                                "ENTRY"),
                        Map.of(
                                "scanId",
                                UUID.randomUUID(),
                                "value",
                                codes.get(1),
                                "method",
                                "MANUAL",
                                "at",
                                now.minusSeconds(3500).toString(),
                                "told",
                                "EXIT")));
        for (int i = 0; i < 2; i++) {
            agent.request()
                    .body(batch)
                    .post(PATH + "/projects/" + project + "/scan-batches")
                    .then()
                    .statusCode(200)
                    .body("scans.result", equalTo(List.of("CHECKED_IN", "HELD")))
                    .body("wipe", equalTo(false));
        }
        JsonPath doubts = agent.request()
                .get(PATH + "/projects/" + project + "/doubts")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .extract()
                .jsonPath();
        assertThat(doubts.getString("items[0].scan.doubts[0]")).isEqualTo("EXIT_BEFORE_ENTRY");
        assertThat(doubts.getString("items[0].gate")).isEqualTo("Porte nord");
        String doubt = doubts.getString("items[0].scan.scanId");
        admin.request()
                .body(Map.of("decision", "COUNTED", "note", "Seen by the guard"))
                .post(PATH + "/scans/" + doubt + "/decision")
                .then()
                .statusCode(200)
                .body("result", equalTo("CHECKED_IN"));
        assertThat(day().getInt("onSet")).isEqualTo(2);

        agent.request().post(PATH + "/devices/" + gate + "/wipe").then().statusCode(204);
        agent.request()
                .get(PATH + "/projects/" + project + "/changes?gate=" + gate)
                .then()
                .body("wipe", equalTo(true));
        agent.request()
                .body(Map.of("gate", gate))
                .post(PATH + "/projects/" + project + "/roster")
                .then()
                .statusCode(409)
                .body("code", equalTo("device-wiped"));
    }

    @Test
    void everybody_arrives_at_once_and_a_day_is_corrected_then_voided_with_a_reason() {
        agent.request()
                .body(Map.of())
                .post(PATH + "/projects/" + project + "/check-in-all")
                .then()
                .statusCode(200)
                .body("done", equalTo(3));
        JsonPath day = day();
        String session = day.getString("lines[0].session.id");
        Instant in = Instant.now().minus(Duration.ofMinutes(130));
        Map<String, Object> backwards =
                Map.of("in", in.toString(), "out", in.minusSeconds(60).toString(), "reason", "Came earlier");
        admin.request()
                .header("If-Match", "*")
                .body(backwards)
                .patch(PATH + "/sessions/" + session)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("out-before-in"));
        Map<String, Object> right =
                Map.of("in", in.toString(), "out", in.plusSeconds(7500).toString(), "reason", "Came earlier");
        admin.request()
                .header("If-Match", "\"99\"")
                .body(right)
                .patch(PATH + "/sessions/" + session)
                .then()
                .statusCode(412);
        agent.request()
                .header("If-Match", "*")
                .body(right)
                .patch(PATH + "/sessions/" + session)
                .then()
                .statusCode(403);
        admin.request()
                .header("If-Match", "*")
                .body(right)
                .patch(PATH + "/sessions/" + session)
                .then()
                .statusCode(200)
                .body("status", equalTo("CORRECTED"))
                .body("duration", equalTo("2h 05min"));
        String person = day.getString("lines[0].person.cinemaCode");
        agent.request()
                .get("/api/v1/cinema/talents/" + person + "/attendance")
                .then()
                .statusCode(200)
                .body("minutes", equalTo(125))
                .body("projects[0].days", equalTo(1));
        byte[] sheet = agent.request()
                .get(PATH + "/projects/" + project + "/export.xlsx?period=WEEK")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("presences_le-baobab"))
                .extract()
                .asByteArray();
        assertThat(sheet).startsWith('P', 'K');
        admin.request()
                .body(Map.of("reason", "Wrong person"))
                .post(PATH + "/sessions/" + session + "/void")
                .then()
                .statusCode(200)
                .body("status", equalTo("VOID"));
        assertThat(day().getInt("absent")).isEqualTo(1);
    }

    @Test
    void an_earlier_day_is_written_down_for_everybody_with_what_became_of_each() {
        String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(2).toString();
        agent.request()
                .body(Map.of("date", yesterday))
                .post(PATH + "/projects/" + project + "/check-in-all")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("time"))
                .body("errors[0].code", equalTo("required"));
        String left = day().getString("lines[2].person.assignmentId");
        agent.request()
                .body(Map.of("date", yesterday, "time", "08:00", "except", List.of(left)))
                .post(PATH + "/projects/" + project + "/check-in-all")
                .then()
                .statusCode(200)
                .body("done", equalTo(2))
                .body("already", equalTo(1))
                .body("people.outcome", equalTo(List.of("DONE", "DONE", "EXCEPTED")));
        agent.request()
                .body(Map.of("date", yesterday, "time", "18:30"))
                .post(PATH + "/projects/" + project + "/check-out-all")
                .then()
                .statusCode(200)
                .body("date", equalTo(yesterday))
                .body("people.outcome", equalTo(List.of("DONE", "DONE", "ALREADY")));
        agent.request()
                .get(PATH + "/projects/" + project + "?date=" + yesterday)
                .then()
                .statusCode(200)
                .body("minutes", equalTo(1260))
                .body("left", equalTo(2))
                .body("lines[0].session.inMethod", equalTo("BULK"));
    }

    @Test
    void the_house_sets_whether_people_come_back_and_how_soon_a_badge_is_the_same_scan() {
        set("presence.multi_session", "true");
        set("presence.dedupe_seconds", "0");
        try {
            List<String> results = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                results.add(scan(codes.get(0)).getString("scan.result"));
            }
            assertThat(results).containsExactly("CHECKED_IN", "CHECKED_OUT", "CHECKED_IN");
            JsonPath day = day();
            assertThat(day.getInt("onSet")).isEqualTo(1);
            assertThat(day.getList("lines")).hasSize(3);
            assertThat(day.getList("lines[0].earlier")).hasSize(1);
            agent.request()
                    .body(Map.of("gate", UUID.randomUUID().toString()))
                    .post(PATH + "/projects/" + project + "/roster")
                    .then()
                    .statusCode(200)
                    .body("severalSessions", equalTo(true))
                    .body("sameMomentSeconds", equalTo(0));
        } finally {
            admin.request()
                    .delete("/api/v1/admin/settings/presence.multi_session")
                    .then()
                    .statusCode(204);
            admin.request()
                    .delete("/api/v1/admin/settings/presence.dedupe_seconds")
                    .then()
                    .statusCode(204);
        }
        assertThat(scan(codes.get(1)).getString("scan.result")).isEqualTo("CHECKED_IN");
        assertThat(scan(codes.get(1)).getString("scan.result")).isEqualTo("DUPLICATE_SCAN");
    }

    private void set(String key, String value) {
        admin.request()
                .body(Map.of("value", value))
                .put("/api/v1/admin/settings/" + key)
                .then()
                .statusCode(200);
    }

    @Test
    void a_visitor_sees_whose_badge_it_is_while_it_counts_and_nothing_of_its_person_afterwards() {
        String text = badge(2);
        String value = text.substring(text.lastIndexOf('/') + 1);
        Browser visitor = new Browser("10.1.2.3");
        visitor.request()
                .get("/api/v1/public/badges/" + value)
                .then()
                .statusCode(200)
                .body("validity", equalTo("VALID"))
                .body("name", equalTo("Fatou Diop"))
                .body("email", nullValue());
        visitor.request()
                .get("/api/v1/public/badges/" + codes.get(2))
                .then()
                .statusCode(200)
                .body("validity", equalTo("UNSIGNED"))
                .body("name", nullValue());
        admin.request()
                .body(Map.of("reason", "Lost"))
                .post(PATH + "/badges/" + codes.get(2) + "/revoke")
                .then()
                .statusCode(200);
        visitor.request()
                .get("/api/v1/public/badges/" + value)
                .then()
                .body("validity", equalTo("REVOKED"))
                .body("name", nullValue());
    }

    @Test
    void a_producer_sees_only_the_gates_of_their_own_projects() {
        Browser producer = Browser.of(people.active(Role.PRODUCER).email().value());
        producer.request().get(PATH + "/projects/" + project).then().statusCode(404);
        producer.request().get(PATH + "/projects").then().statusCode(200).body("", hasSize(0));
        Browser recruiter = Browser.of(people.active(Role.RECRUITER).email().value());
        recruiter.request().get(PATH + "/projects/" + project).then().statusCode(403);
    }
}
