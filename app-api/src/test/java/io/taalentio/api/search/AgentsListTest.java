package io.taalentio.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taalentio.api.account.Browser;
import io.taalentio.api.account.People;
import io.taalentio.api.security.OperationTable;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.safety.Api;
import io.taalentio.safety.RegisteredPeople;
import io.taalentio.safety.RegisteredPeople.Registered;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which cinema talents presence agents find where the house shows them only the projects they are named on. */
@QuarkusTest
class AgentsListTest {

    private static final String LIST = "/api/v1/cinema/talents";
    private static final String COUNTS = "/api/v1/search/cinema/counts";
    private static final String PROJECTS = "/api/v1/cinema/projects";
    private static final String SETTING = "/api/v1/admin/settings/presence.scope";

    private static final AtomicInteger ADDRESSES = new AtomicInteger(10);

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    @Inject
    People people;

    @Inject
    AgroalDataSource database;

    private Browser admin = new Browser("10.1.5.1");
    private Browser agent = new Browser("10.1.5.2");
    private String email = "";
    private UUID account = new UUID(0, 0);
    private Registered theirs = nobody();
    private Registered others = nobody();
    private String project = "";

    private static Registered nobody() {
        return new Registered("", new UUID(0, 0), new UUID(0, 0), "");
    }

    @BeforeEach
    void one_person_on_the_project_of_an_agent_and_one_on_another() throws Exception {
        admin = Browser.of(people.active(Role.ADMIN).email().value());
        Account named = people.active(Role.PRESENCE);
        account = named.id();
        email = named.email().value();
        agent = Browser.of(email);
        RegisteredPeople registered =
                new RegisteredPeople(new Api(base).with("X-Forwarded-For", "10.1.5." + ADDRESSES.incrementAndGet()));
        theirs = forStaff(registered.cinema());
        others = forStaff(registered.cinema());
        project = project();
        assign(project, theirs);
        assign(project(), others);
        admin.request()
                .body(Map.of("email", email))
                .post(PROJECTS + "/" + project + "/agents")
                .then()
                .statusCode(200);
        scope("ASSIGNED");
    }

    @AfterEach
    void every_agent_finds_everybody_again() {
        admin.request().delete(SETTING).then().statusCode(204);
    }

    private void scope(String value) {
        admin.request().body(Map.of("value", value)).put(SETTING).then().statusCode(200);
    }

    /** Without a public page, so that nothing of them is anybody's. */
    private Registered forStaff(Registered one) throws Exception {
        try (Connection c = database.getConnection();
                PreparedStatement s =
                        c.prepareStatement("update cinema_profile set visibility = 'STAFF_ONLY' where code = ?")) {
            s.setString(1, one.code());
            assertThat(s.executeUpdate()).isOne();
        }
        return one;
    }

    private String project() {
        return admin.request()
                .body(Map.of(
                        "name", "La Liste " + UUID.randomUUID(), "productionType", "FILM", "timeZone", "Africa/Dakar"))
                .post(PROJECTS)
                .then()
                .statusCode(201)
                .extract()
                .path("project.id");
    }

    private String assign(String to, Registered one) {
        return admin.request()
                .body(Map.of("cinemaTalent", one.code(), "talentType", "EXTRA"))
                .post(PROJECTS + "/" + to + "/assignments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> codes(Browser reader, String query) {
        return reader.request()
                .get(LIST + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.code");
    }

    private static int total(Browser reader, String path) {
        return reader.request().get(path).then().statusCode(200).extract().path("total");
    }

    @Test
    void the_list_and_its_counts_hold_whoever_is_on_their_projects_and_nobody_else() {
        assertThat(codes(agent, "?size=100")).containsExactly(theirs.code());
        assertThat(total(agent, LIST)).isOne();
        assertThat(total(agent, COUNTS)).isOne();
        agent.request().get(COUNTS).then().body("fields.find { it.field == 'gender' }.keys.count", equalTo(List.of(1)));
        assertThat(codes(admin, "?size=100")).contains(theirs.code(), others.code());
    }

    @Test
    void a_look_up_by_name_code_or_words_finds_no_other() {
        for (String asked : List.of("?q=", "?code=", "?sort=name&code=")) {
            assertThat(codes(agent, asked + theirs.code())).as(asked).containsExactly(theirs.code());
            assertThat(codes(agent, asked + others.code())).as(asked).isEmpty();
            assertThat(codes(admin, asked + others.code())).as(asked).containsExactly(others.code());
        }
        assertThat(codes(agent, "?q=salma")).containsExactly(theirs.code());
        assertThat(codes(agent, "?name=idrissi")).containsExactly(theirs.code());
        assertThat(codes(agent, "?sort=relevance&q=salma idrissi")).containsExactly(theirs.code());
        assertThat(total(agent, COUNTS + "?q=" + others.code())).isZero();
    }

    @Test
    void another_s_profile_days_and_photos_are_missing() {
        int asked = 0;
        for (OperationTable.Operation operation : OperationTable.read()) {
            boolean ofPerson = operation.path().startsWith(LIST + "/{ref}");
            if (!ofPerson || operation.isPublic() || !operation.opensTo(Role.PRESENCE)) {
                continue;
            }
            asked++;
            assertThat(ask(operation, theirs.code()).statusCode())
                    .as(operation.name())
                    .isEqualTo(200);
            Response missing = ask(operation, UUID.randomUUID().toString());
            Response other = ask(operation, others.code());
            assertThat(other.statusCode()).as(operation.name()).isEqualTo(404);
            assertThat(other.<String>path("code")).as(operation.name()).isEqualTo(missing.path("code"));
        }
        assertThat(asked).isGreaterThanOrEqualTo(2);
        agent.request().get(LIST + "/" + others.code() + "/card.pdf").then().statusCode(404);
        agent.request().get(LIST + "/" + theirs.code() + "/card.pdf").then().statusCode(200);
        for (UUID photo : List.of(others.photo(), others.file())) {
            agent.request().get("/api/v1/files/" + photo + "/thumb").then().statusCode(404);
            admin.request().get("/api/v1/files/" + photo + "/thumb").then().statusCode(200);
        }
        for (UUID photo : List.of(theirs.photo(), theirs.file())) {
            agent.request().get("/api/v1/files/" + photo + "/thumb").then().statusCode(200);
        }
    }

    private Response ask(OperationTable.Operation operation, String ref) {
        return agent.request()
                .request(
                        operation.verb().toUpperCase(Locale.ROOT),
                        operation.path().replace("{ref}", ref));
    }

    @Test
    void whoever_comes_to_a_project_is_found_and_whoever_is_taken_off_is_not() {
        String assignment = assign(project, others);
        assertThat(codes(agent, "?size=100")).containsExactlyInAnyOrder(theirs.code(), others.code());
        agent.request().get(LIST + "/" + others.code()).then().statusCode(200);
        admin.request()
                .body(Map.of("reason", "La scène est coupée"))
                .post("/api/v1/cinema/assignments/" + assignment + "/remove")
                .then()
                .statusCode(200);
        assertThat(codes(agent, "?size=100")).containsExactly(theirs.code());
        agent.request().get(LIST + "/" + others.code()).then().statusCode(404);
        admin.request()
                .delete(PROJECTS + "/" + project + "/agents/" + account)
                .then()
                .statusCode(204);
        assertThat(codes(agent, "?size=100")).isEmpty();
        agent.request().get(LIST + "/" + theirs.code()).then().statusCode(404);
    }

    @Test
    void the_setting_limits_agents_only() {
        for (Role role : List.of(Role.RECRUITER, Role.PRODUCER)) {
            for (Account one : List.of(people.active(role), people.active(role, Role.PRESENCE))) {
                Browser reader = Browser.of(one.email().value());
                assertThat(codes(reader, "?size=100"))
                        .as(one.roles().toString())
                        .contains(theirs.code(), others.code());
                reader.request().get(LIST + "/" + others.code()).then().statusCode(200);
            }
        }
        scope("ALL");
        agent.request().get(LIST + "?size=100").then().body("items.code", hasItems(theirs.code(), others.code()));
        agent.request().get(LIST + "/" + others.code()).then().statusCode(200);
        agent.request().get(COUNTS).then().body("fields.field", hasItem("gender"));
    }
}
