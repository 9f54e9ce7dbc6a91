package io.taalentio.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
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
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The staff lists over HTTP: who may read them, what is in them and what is not, and that filters combine. */
@QuarkusTest
class StaffListResourceTest {

    private static final String TALENTS = "/api/v1/profiles";
    private static final String CINEMA = "/api/v1/cinema/talents";

    /** Everybody of this test lives in Kiribati, where nobody else does. */
    private static final String HOME = "?country=KI";

    @Inject
    AgroalDataSource database;

    @Inject
    People people;

    @BeforeEach
    void residents() throws SQLException {
        talent("KIF0001VNL", "Tekea", "Baraniko", "F", "1999-02-01", "KI", "FULL_TIME", "{so,en}", "ACTIVE", 80);
        talent("KIM0002VNL", "Ioane", "Teaotai", "M", "1985-02-01", "KI", "FULL_TIME", "{so}", "ACTIVE", 60);
        talent("KIF0003VNL", "Maréwa", "Kabua", "F", "1990-02-01", "FJ", "FLEXIBLE", "{en}", "ACTIVE", 40);
        talent("KIF0004VNL", "Bwere", "Tito", "F", "1990-02-01", "KI", "FULL_TIME", "{en}", "HIDDEN", 40);
        talent("KIF0005VNL", "Rui", "Tong", "F", "1990-02-01", "KI", "FULL_TIME", "{en}", "DISABLED", 40);
        run("""
                insert into profile_talent (profile_id, talent)
                select id, 'STAGE.acting' from talent_profile where code in ('KIF0001VNL', 'KIF0003VNL')
                on conflict do nothing""");
        cinema("KIVNL00001F", "Tekea", "Baraniko", "F", "1999-02-01", "{LEAD,STUNT}", 171, "BROWN_DARK");
        cinema("KIVNL00002M", "Ioane", "Teaotai", "M", "1985-02-01", "{EXTRA}", 180, "BROWN_DARK");
        cinema("KIVNL00003F", "Maréwa", "Kabua", "F", "2001-02-01", "{EXTRA}", 165, "BLUE");
    }

    @Test
    void filters_combine() {
        Browser staff = as(Role.RECRUITER);
        assertThat(codes(staff, TALENTS + HOME)).containsExactlyInAnyOrder("KIF0001VNL", "KIM0002VNL", "KIF0003VNL");
        assertThat(codes(staff, TALENTS + HOME + "&gender=F")).containsExactlyInAnyOrder("KIF0001VNL", "KIF0003VNL");
        assertThat(codes(staff, TALENTS + HOME + "&gender=F&nationality=KI")).containsExactly("KIF0001VNL");
        assertThat(codes(staff, TALENTS + HOME + "&gender=F&talents=STAGE.acting&language=so"))
                .containsExactly("KIF0001VNL");
        assertThat(codes(staff, TALENTS + HOME + "&availability=FULL_TIME&gender=M&language=en"))
                .isEmpty();
        assertThat(codes(staff, TALENTS + HOME + "&q=marewa")).containsExactly("KIF0003VNL");
        assertThat(codes(staff, CINEMA + HOME + "&gender=F")).containsExactlyInAnyOrder("KIVNL00001F", "KIVNL00003F");
        assertThat(codes(staff, CINEMA + HOME + "&type=EXTRA&heightMin=170")).containsExactly("KIVNL00002M");
        assertThat(codes(staff, CINEMA + HOME + "&type=LEAD,EXTRA&eyes=BROWN_DARK&gender=F"))
                .containsExactly("KIVNL00001F");
        assertThat(codes(staff, CINEMA + HOME + "&ageBracket=26_35&type=EXTRA")).isEmpty();
    }

    @Test
    void the_order_and_the_pages_are_those_asked_for() {
        Browser staff = as(Role.ADMIN);
        assertThat(codes(staff, TALENTS + HOME + "&sort=-completeness"))
                .containsExactly("KIF0001VNL", "KIM0002VNL", "KIF0003VNL");
        assertThat(codes(staff, TALENTS + HOME + "&sort=code&size=2")).containsExactly("KIF0001VNL", "KIF0003VNL");
        Response second = staff.request().get(TALENTS + HOME + "&sort=code&size=2&page=1");
        assertThat(second.jsonPath().getList("items.code", String.class)).containsExactly("KIM0002VNL");
        assertThat(second.jsonPath().getInt("total")).isEqualTo(3);
        assertThat(second.jsonPath().getBoolean("totalExact")).isTrue();
    }

    @Test
    void a_card_holds_what_the_list_shows_and_no_contact_or_secret() {
        Browser staff = as(Role.ADMIN);
        Map<String, Object> talent = staff.request()
                .get(TALENTS + HOME + "&code=KIF0001VNL")
                .jsonPath()
                .getMap("items[0]");
        assertThat(talent.keySet())
                .isSubsetOf(
                        "id",
                        "code",
                        "firstName",
                        "lastName",
                        "gender",
                        "age",
                        "photoUrl",
                        "residence",
                        "origin",
                        "talents",
                        "availability",
                        "yearsExperience",
                        "hasCv",
                        "hasPortfolio",
                        "verified",
                        "completeness",
                        "createdAt")
                .contains("code", "firstName", "lastName", "residence", "talents");
        String whole = staff.request().get(TALENTS + HOME).asString()
                + staff.request().get(CINEMA + HOME).asString();
        assertThat(whole)
                .doesNotContain(
                        "@ki.example",
                        "email",
                        "phone",
                        "birthDate",
                        "1999-02-01",
                        "passport",
                        "socials",
                        "guardian",
                        "appearance",
                        "weight",
                        "_enc",
                        "bidx");
    }

    @Test
    void every_role_reads_its_lists_and_no_other() {
        Map<Role, Set<String>> mayRead = Map.of(
                Role.ADMIN, Set.of(TALENTS, CINEMA),
                Role.RECRUITER, Set.of(TALENTS, CINEMA),
                Role.PRODUCER, Set.of(TALENTS, CINEMA),
                Role.MANAGER, Set.of(TALENTS),
                Role.PRESENCE, Set.of(CINEMA),
                Role.TALENT, Set.of());
        mayRead.forEach((role, lists) -> {
            Browser browser = as(role);
            for (String list : List.of(TALENTS, CINEMA)) {
                assertThat(browser.request().get(list + HOME).statusCode())
                        .as(role + " " + list)
                        .isEqualTo(lists.contains(list) ? 200 : 403);
            }
        });
        Browser visitor = new Browser("10.1.1.2");
        assertThat(visitor.request().get(TALENTS).statusCode()).isEqualTo(401);
        assertThat(visitor.request().get(CINEMA).statusCode()).isEqualTo(401);
    }

    @Test
    void appearance_is_a_filter_of_administrators_and_recruiters() {
        String path = CINEMA + HOME + "&appearance=ARAB";
        assertThat(as(Role.ADMIN).request().get(path).statusCode()).isEqualTo(200);
        assertThat(as(Role.RECRUITER).request().get(path).statusCode()).isEqualTo(200);
        assertThat(as(Role.PRODUCER).request().get(path).statusCode()).isEqualTo(403);
        assertThat(as(Role.PRESENCE).request().get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void a_filter_that_means_nothing_is_named() {
        Browser staff = as(Role.ADMIN);
        for (String filter : List.of(
                "country=ZZ",
                "gender=X",
                "talents=NO.such",
                "availability=NEVER",
                "sort=password",
                "size=1000",
                "page=-1")) {
            Response answer = staff.request().get(TALENTS + "?" + filter);
            assertThat(answer.statusCode()).as(filter).isEqualTo(422);
            assertThat(answer.jsonPath().getString("errors[0].field"))
                    .as(filter)
                    .isEqualTo(filter.substring(0, filter.indexOf('=')));
        }
        assertThat(staff.request().get(TALENTS + "?page=one").statusCode()).isEqualTo(400);
    }

    private Browser as(Role role) {
        return Browser.of(people.active(role).email().value());
    }

    private static List<String> codes(Browser browser, String path) {
        Response answer = browser.request().get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.asString()).isEqualTo(200);
        return answer.jsonPath().getList("items.code", String.class);
    }

    private void talent(
            String code,
            String first,
            String last,
            String gender,
            String born,
            String nationality,
            String availability,
            String languages,
            String status,
            int completeness)
            throws SQLException {
        run("""
                insert into talent_profile (id, code, status, first_name, last_name, email, gender, birth_date,
                    origin_country, nationality, availability, residence_country, residence_city_other, languages,
                    details, completeness, visibility, created_at, updated_at)
                values (gen_random_uuid(), '%1$s', '%9$s', '%2$s', '%3$s', '%1$s@ki.example', '%4$s', '%5$s', 'KI',
                    '%6$s', '%7$s', 'KI', 'Betio', '%8$s', '{}', %10$d, 'UNLISTED', now(), now())
                on conflict do nothing""".formatted(code, first, last, gender, born, nationality, availability, languages, status, completeness));
    }

    private void cinema(
            String code, String first, String last, String gender, String born, String types, int height, String eyes)
            throws SQLException {
        run("""
                insert into cinema_profile (id, code, status, first_name, last_name, email, gender, birth_date,
                    nationality, talent_types, height_cm, eye_color, residence_country, residence_city_other,
                    completeness, visibility, created_at, updated_at)
                values (gen_random_uuid(), '%1$s', 'ACTIVE', '%2$s', '%3$s', '%1$s@ki.example', '%4$s', '%5$s', 'KI',
                    '%6$s', %7$d, '%8$s', 'KI', 'Betio', 50, 'UNLISTED', now(), now())
                on conflict do nothing""".formatted(code, first, last, gender, born, types, height, eyes));
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
