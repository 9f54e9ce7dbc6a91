package io.taalentio.api.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.taalentio.api.account.Browser;
import io.taalentio.api.account.People;
import io.taalentio.core.access.Role;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.safety.Api;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Staff see the people of a search in numbers, in words of their language. */
@QuarkusTest
class StatisticsResourceTest {

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    @Inject
    People people;

    private Browser as(Role role) {
        return Browser.of(people.active(role).email().value());
    }

    private String register() {
        String name = "Zaba" + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "k");
        Api api = new Api(base);
        Api.Answer submitted = api.submit(api.draft(
                ProfileKind.CINEMA,
                SampleForms.cinema(
                        "Awa",
                        name,
                        io.taalentio.safety.People.freshEmail(),
                        io.taalentio.safety.People.freshMoroccanPhone())));
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(201);
        return name;
    }

    @Test
    void the_figures_are_those_of_the_search_and_follow_the_list() {
        String name = register();
        Browser recruiter = as(Role.RECRUITER);
        JsonPath figures = recruiter
                .request()
                .get("/api/v1/stats/cinema?q=" + name)
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("newThisWeek", equalTo(1))
                .body("growth.count", equalTo(List.of(1)))
                .extract()
                .jsonPath();
        JsonPath listed = recruiter
                .request()
                .get("/api/v1/cinema/talents?q=" + name)
                .then()
                .extract()
                .jsonPath();
        assertThat(figures.getString("dimensions.find { it.dimension == 'GENDER' }.slices[0].key"))
                .isEqualTo(listed.getString("items[0].gender"));
        assertThat(figures.getString("dimensions.find { it.dimension == 'COUNTRY' }.slices[0].label"))
                .isEqualTo(listed.getString("items[0].residence.country.name"));
        assertThat(figures.getList("dimensions.find { it.dimension == 'TYPE' }.slices.key"))
                .containsExactlyInAnyOrderElementsOf(listed.getList("items[0].talentTypes"));
        recruiter
                .request()
                .get("/api/v1/stats/cinema?q=" + name + "nobody")
                .then()
                .body("total", equalTo(0));
        recruiter.request().get("/api/v1/stats/cinema?eyes=PINK").then().statusCode(422);
    }

    @Test
    void figures_about_accounts_are_for_administrators_and_none_for_others() {
        as(Role.ADMIN)
                .request()
                .get("/api/v1/stats/overview")
                .then()
                .statusCode(200)
                .body("talents.dimensions.dimension", hasItem("VISIBILITY"));
        as(Role.RECRUITER)
                .request()
                .get("/api/v1/stats/overview")
                .then()
                .statusCode(200)
                .body("talents.dimensions.dimension", not(hasItem("VISIBILITY")))
                .body("cinema.dimensions.dimension", not(hasItem("VISIBILITY")));
        for (Role role : List.of(Role.TALENT, Role.MANAGER, Role.PRODUCER, Role.PRESENCE)) {
            as(role).request().get("/api/v1/stats/overview").then().statusCode(403);
        }
    }
}
