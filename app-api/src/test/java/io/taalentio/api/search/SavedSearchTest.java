package io.taalentio.api.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taalentio.api.account.Browser;
import io.taalentio.api.account.People;
import io.taalentio.core.access.Role;
import io.taalentio.core.mail.MailDirectory;
import io.taalentio.core.mail.OutgoingMail;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.core.search.AlertSavedSearches;
import io.taalentio.safety.Api;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recruiter keeps a search, hears of people who are new in it and of nobody twice, and ends that from the mail. */
@QuarkusTest
class SavedSearchTest {

    private static final String PATH = "/api/v1/saved-searches";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    @Inject
    People people;

    @Inject
    AgroalDataSource database;

    @Inject
    MailDirectory mails;

    @Inject
    AlertSavedSearches alerts;

    private Browser recruiter = new Browser("10.1.1.1");
    private String email = "";
    private String family = "";

    @BeforeEach
    void a_recruiter_and_a_family_nobody_else_is_of() {
        email = people.active(Role.RECRUITER).email().value();
        recruiter = Browser.of(email);
        family = "Alerta" + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "k");
    }

    private String register(String firstName) {
        Api api = new Api(base);
        Api.Answer submitted = api.submit(api.draft(
                ProfileKind.TALENT,
                SampleForms.talent(
                        firstName,
                        family,
                        io.taalentio.safety.People.freshEmail(),
                        io.taalentio.safety.People.freshPhone())));
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(201);
        return submitted.text("code");
    }

    private Response keep(String name, String cadence) {
        return recruiter
                .request()
                .body(Map.of("kind", "TALENT", "name", name, "filters", Map.of("name", family), "cadence", cadence))
                .post(PATH);
    }

    private String kept(String cadence) {
        Response kept = keep("Famille", cadence);
        kept.then().statusCode(201);
        return kept.path("id");
    }

    /** Lets it be due, and looks. */
    private void look(String search) throws SQLException {
        execute("update saved_search set next_look_at = now() - interval '1 second' where id = ?::uuid", search);
        alerts.round();
    }

    private void execute(String sql, String value) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.executeUpdate();
        }
    }

    private List<OutgoingMail> told() {
        return mails.list(null, 0, 100).items().stream()
                .map(MailDirectory.Entry::mail)
                .filter(mail ->
                        mail.to().value().equals(email) && mail.template().equals("search_alert"))
                .toList();
    }

    @Test
    void an_alert_names_only_people_found_since_the_last_one_and_nobody_twice() throws SQLException {
        String before = register("Awa");
        String hidden = register("Coumba");
        Browser admin = Browser.of(people.active(Role.ADMIN).email().value());
        admin.request()
                .body(Map.of("reason", "a test"))
                .post("/api/v1/profiles/" + hidden + "/deactivate")
                .then()
                .statusCode(200);
        String search = kept("DAILY");
        look(search);
        assertThat(told()).isEmpty();

        String after = register("Binta");
        look(search);
        assertThat(told()).singleElement().satisfies(mail -> {
            assertThat(mail.values())
                    .containsEntry("name", "Famille")
                    .containsEntry("count", "1")
                    .containsEntry("people", "Binta A. (" + after + ")");
            assertThat(mail.values().get("link")).endsWith("/staff/talents?name=" + family);
            assertThat(mail.values().get("people")).doesNotContain(before);
        });
        look(search);
        assertThat(told()).hasSize(1);

        // Somebody registered long before, who comes to fit only now, is new as well.
        admin.request()
                .body(Map.of("reason", "a test"))
                .post("/api/v1/profiles/" + hidden + "/activate")
                .then()
                .statusCode(200);
        look(search);
        assertThat(told()).hasSize(2).first().satisfies(mail -> assertThat(mail.values())
                .containsEntry("people", "Coumba A. (" + hidden + ")"));
        recruiter
                .request()
                .get(PATH)
                .then()
                .body("[0].alertedAt", notNullValue())
                .body("[0].nextLookAt", notNullValue());
    }

    @Test
    void nodes_that_look_at_the_same_time_send_one_mail() throws Exception {
        String search = kept("WEEKLY");
        register("Awa");
        execute("update saved_search set next_look_at = now() - interval '1 second' where id = ?::uuid", search);
        int nodes = 6;
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService executor = Executors.newFixedThreadPool(nodes)) {
            List<Future<?>> rounds = IntStream.range(0, nodes)
                    .<Future<?>>mapToObj(i -> executor.submit(() -> {
                        start.await();
                        alerts.round();
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> round : rounds) {
                round.get();
            }
        }
        assertThat(told()).hasSize(1);
    }

    @Test
    void the_link_at_the_foot_of_the_mail_ends_the_alerts_of_that_search_without_signing_in() throws SQLException {
        String search = kept("DAILY");
        register("Awa");
        look(search);
        String stop = told().getFirst().values().getOrDefault("stop", "");
        assertThat(stop).contains("/alerts#");
        Map<String, String> token = Map.of("token", stop.substring(stop.indexOf('#') + 1));
        Browser anybody = new Browser("10.46.0.1");
        anybody.request().body(token).post(PATH + "/alerts/stop").then().statusCode(204);
        anybody.request().body(token).post(PATH + "/alerts/stop").then().statusCode(204);
        anybody.request()
                .body(Map.of("token", "guessed"))
                .post(PATH + "/alerts/stop")
                .then()
                .statusCode(410)
                .body("code", equalTo("token-expired"));
        recruiter
                .request()
                .get(PATH)
                .then()
                .body("[0].cadence", equalTo("NONE"))
                .body("[0].nextLookAt", nullValue());
        register("Binta");
        alerts.round();
        assertThat(told()).hasSize(1);

        // Begun again later, those who came meanwhile are no news.
        recruiter
                .request()
                .body(Map.of("name", "La famille", "cadence", "WEEKLY"))
                .put(PATH + "/" + search)
                .then()
                .statusCode(200)
                .body("name", equalTo("La famille"))
                .body("cadence", equalTo("WEEKLY"));
        look(search);
        assertThat(told()).hasSize(1);
    }

    @Test
    void the_button_of_a_mail_program_ends_the_alerts_with_one_post_and_nothing_less() throws SQLException {
        String search = kept("DAILY");
        register("Awa");
        look(search);
        String address = told().getFirst().values().getOrDefault("unsubscribe", "");
        assertThat(address).contains(PATH + "/alerts/unsubscribe#");
        String token = address.substring(address.indexOf('#') + 1);
        String path = PATH + "/alerts/unsubscribe?token=" + token;

        // Whoever only looks at the address, as scanners of mails do, ends nothing.
        given().get(path).then().statusCode(405);
        recruiter.request().get(PATH).then().body("[0].cadence", equalTo("DAILY"));

        given().formParam("List-Unsubscribe", "One-Click").post(path).then().statusCode(204);
        recruiter.request().get(PATH).then().body("[0].cadence", equalTo("NONE"));
        given().multiPart("List-Unsubscribe", "One-Click").post(path).then().statusCode(204);
        given().formParam("List-Unsubscribe", "One-Click")
                .post(PATH + "/alerts/unsubscribe?token=guessed")
                .then()
                .statusCode(410)
                .body("code", equalTo("token-expired"));
    }

    @Test
    void a_search_is_ones_own_has_a_name_of_its_own_and_asks_what_one_may_ask() throws SQLException {
        String search = kept("NONE");
        keep("FAMILLE", "NONE").then().statusCode(409).body("code", equalTo("name-taken"));
        keep(" ", "NONE").then().statusCode(422).body("errors[0].field", equalTo("name"));
        recruiter
                .request()
                .body(Map.of("kind", "TALENT", "name", "Yeux", "filters", Map.of("eyes", "HAZEL"), "cadence", "NONE"))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("filters.eyes"));
        Browser other = Browser.of(people.active(Role.RECRUITER).email().value());
        other.request().get(PATH).then().body("", hasSize(0));
        other.request().delete(PATH + "/" + search).then().statusCode(404);
        Browser producer = Browser.of(people.active(Role.PRODUCER).email().value());
        producer.request()
                .body(Map.of(
                        "kind",
                        "CINEMA",
                        "name",
                        "Rôle",
                        "filters",
                        Map.of("appearance", "AFRICAN"),
                        "cadence",
                        "DAILY"))
                .post(PATH)
                .then()
                .statusCode(403);

        // Whoever may no longer list such people is told nothing more.
        recruiter
                .request()
                .body(Map.of("name", "Famille", "cadence", "DAILY"))
                .put(PATH + "/" + search)
                .then()
                .statusCode(200);
        register("Awa");
        execute("update account set roles = '{PRESENCE}' where email = ?::citext", email);
        look(search);
        assertThat(told()).isEmpty();
        execute("update account set roles = '{RECRUITER}' where email = ?::citext", email);
        Browser again = Browser.of(email);
        again.request().get(PATH).then().body("[0].cadence", equalTo("NONE"));
        again.request().delete(PATH + "/" + UUID.fromString(search)).then().statusCode(204);
        again.request().get(PATH).then().body("", hasSize(0));
    }
}
