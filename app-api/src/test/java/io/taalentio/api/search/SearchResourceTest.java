package io.taalentio.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.taalentio.api.account.Browser;
import io.taalentio.api.account.People;
import io.taalentio.core.access.Role;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts, understanding, look-alikes and the index over HTTP: what they say and to whom. */
@QuarkusTest
class SearchResourceTest {

    private static final String COUNTS = "/api/v1/search/cinema/counts";
    private static final String UNDERSTANDING = "/api/v1/search/cinema/understanding";
    private static final String INDEX = "/api/v1/search/index";

    /** Everybody of this test lives in Tuvalu, where nobody else does. */
    private static final String HOME = "?country=TV";

    @Inject
    AgroalDataSource database;

    @Inject
    People people;

    @BeforeEach
    void residents() throws SQLException {
        cinema("TVVNL00001F", "Selina", "F", 171, "BROWN", "BLACK", "SLIM", "{LEAD}", "{C_SPORT.horse-riding}");
        cinema("TVVNL00002F", "Tiala", "F", 172, "BROWN", "BLACK", "SLIM", "{EXTRA}", "{}");
        cinema("TVVNL00003F", "Luseane", "F", 155, "GREEN", "RED", "ROUND", "{EXTRA,LEAD}", "{}");
        cinema("TVVNL00004M", "Falani", "M", 171, "BROWN", "BLACK", "SLIM", "{EXTRA}", "{}");
    }

    @Test
    void counts_follow_the_filters_and_leave_out_what_one_may_not_ask() {
        JsonPath recruiter = as(Role.RECRUITER)
                .request()
                .get(COUNTS + HOME + "&gender=F&type=LEAD")
                .jsonPath();
        assertThat(recruiter.getInt("total")).isEqualTo(2);
        assertThat(keys(recruiter, "type")).isEqualTo(Map.of("EXTRA", 2, "LEAD", 2));
        assertThat(keys(recruiter, "gender")).isEqualTo(Map.of("F", 2));
        assertThat(keys(recruiter, "eyes")).isEqualTo(Map.of("BROWN", 1, "GREEN", 1));
        assertThat(recruiter.getList("fields.field", String.class)).contains("appearance", "duplicates");
        assertThat(as(Role.PRODUCER).request().get(COUNTS + HOME).jsonPath().getList("fields.field", String.class))
                .contains("type")
                .doesNotContain("appearance", "duplicates");
        assertThat(as(Role.TALENT).request().get(COUNTS).statusCode()).isEqualTo(403);
        assertThat(as(Role.PRODUCER).request().get(COUNTS + "?appearance=ARAB").statusCode())
                .isEqualTo(403);
        assertThat(as(Role.ADMIN).request().get(COUNTS + "?eyes=PURPLE").statusCode())
                .isEqualTo(422);
    }

    @Test
    void what_is_typed_becomes_filters_that_the_list_takes() {
        JsonPath understood = as(Role.RECRUITER)
                .request()
                .queryParam("q", "femme de moins d'1m75, yeux marron, qui monte à cheval, sans tatouage, souriante")
                .get(UNDERSTANDING)
                .jsonPath();
        assertThat(understood.getMap("filters"))
                .isEqualTo(Map.of(
                        "gender", "F",
                        "heightMax", "174",
                        "eyes", "BROWN",
                        "skills", "C_SPORT.horse-riding",
                        "without", "tatouage"));
        assertThat(understood.getString("text")).isEqualTo("souriante");
        assertThat(understood.getList("pieces.field", String.class))
                .containsExactly("gender", "height", "eyes", "skills", "without");
        Map<String, String> filters = understood.getMap("filters");
        Response list = as(Role.RECRUITER)
                .request()
                .queryParams(filters)
                .queryParam("country", "TV")
                .get("/api/v1/cinema/talents");
        assertThat(list.jsonPath().getList("items.code", String.class)).containsExactly("TVVNL00001F");
        assertThat(as(Role.RECRUITER).request().get(UNDERSTANDING).statusCode()).isEqualTo(422);
        assertThat(as(Role.MANAGER).request().get(UNDERSTANDING + "?q=femme").statusCode())
                .isEqualTo(403);
    }

    @Test
    void who_looks_alike_comes_first_and_only_of_the_same_gender() {
        Response answer = as(Role.RECRUITER).request().get("/api/v1/search/cinema/look-alikes/TVVNL00001F");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        List<String> codes = answer.jsonPath().getList("person.code", String.class);
        assertThat(codes.indexOf("TVVNL00002F")).isNotNegative();
        assertThat(codes).doesNotContain("TVVNL00001F", "TVVNL00004M");
        assertThat(answer.jsonPath().getList("likeness", Integer.class))
                .isSortedAccordingTo((one, other) -> other - one)
                .allSatisfy(likeness -> assertThat(likeness).isBetween(1, 100));
        assertThat(answer.asString()).doesNotContain("appearance", "weight");
        assertThat(as(Role.PRODUCER)
                        .request()
                        .get("/api/v1/search/cinema/look-alikes/TVVNL00001F")
                        .statusCode())
                .isEqualTo(403);
        assertThat(as(Role.ADMIN)
                        .request()
                        .get("/api/v1/search/cinema/look-alikes/TVVNL99999F")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_administrator_sees_the_index_and_has_it_filled_anew_while_lists_go_on() throws InterruptedException {
        Browser admin = as(Role.ADMIN);
        assertThat(as(Role.RECRUITER).request().get(INDEX).statusCode()).isEqualTo(403);
        assertThat(admin.request().post(INDEX + "/refill").statusCode()).isEqualTo(202);
        for (int i = 0; i < 20; i++) {
            assertThat(admin.request()
                            .get("/api/v1/cinema/talents" + HOME)
                            .jsonPath()
                            .getInt("total"))
                    .isEqualTo(4);
            TimeUnit.MILLISECONDS.sleep(20);
        }
        JsonPath state = admin.request().get(INDEX).jsonPath();
        assertThat(state.getList("kind", String.class)).containsExactly("TALENT", "CINEMA");
        assertThat(state.getList("standing", String.class)).containsOnly("READY");
        assertThat(state.getList("profiles", Integer.class).get(1)).isGreaterThanOrEqualTo(4);
    }

    private static Map<String, Integer> keys(JsonPath counts, String field) {
        List<Map<String, Object>> keys = counts.getList("fields.find { it.field == '" + field + "' }.keys");
        return keys.stream()
                .collect(Collectors.toMap(key -> String.valueOf(key.get("key")), key -> (Integer) key.get("count")));
    }

    private Browser as(Role role) {
        return Browser.of(people.active(role).email().value());
    }

    private void cinema(
            String code,
            String first,
            String gender,
            int height,
            String eyes,
            String hair,
            String build,
            String types,
            String skills)
            throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into cinema_profile (id, code, status, first_name, last_name, email, gender, birth_date,
                        nationality, talent_types, skills, height_cm, eye_color, hair_color, build, residence_country,
                        residence_city_other, completeness, visibility, created_at, updated_at)
                    values (gen_random_uuid(), '%1$s', 'ACTIVE', '%2$s', 'Teo', '%1$s@tv.example', '%3$s', '1996-02-01',
                        'TV', '%4$s', '%5$s', %6$d, '%7$s', '%8$s', '%9$s', 'TV', 'Funafuti', 50, 'UNLISTED', now(),
                        now())
                    on conflict do nothing""".formatted(code, first, gender, types, skills, height, eyes, hair, build));
        }
    }
}
