package io.taalentio.api.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.taalentio.api.account.Browser;
import io.taalentio.api.account.People;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.TokenHash;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.safety.Api;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recruiter shows a folder by a link; a director without account looks, votes and comments, and meets no more. */
@QuarkusTest
class PresentationTest {

    private static final String FOLDERS = "/api/v1/folders";
    private static final String PUBLIC = "/api/v1/public/presentations/";
    private static final List<String> EVERYTHING = List.of(
            "CODE",
            "PHOTO",
            "GALLERY",
            "AGE",
            "PLACE",
            "ORIGIN",
            "TALENTS",
            "LANGUAGES",
            "AVAILABILITY",
            "BIO",
            "CREDITS",
            "TRAITS",
            "NOTE");

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    @Inject
    People people;

    @Inject
    AgroalDataSource database;

    private Browser recruiter = new Browser("10.1.1.1");
    private Browser visitor = new Browser("10.1.1.1");
    private String folder = "";

    @BeforeEach
    void a_recruiter_with_a_folder() {
        recruiter = Browser.of(people.active(Role.RECRUITER).email().value());
        visitor = new Browser("10.44." + System.nanoTime() % 250 + "." + System.nanoTime() / 1000 % 250);
        folder = FOLDERS + "/"
                + recruiter
                        .request()
                        .body(Map.of("name", "La mère"))
                        .post(FOLDERS)
                        .path("id");
    }

    private String register(ProfileKind kind) {
        Api api = new Api(base);
        String email = io.taalentio.safety.People.freshEmail();
        Api.Answer submitted = api.submit(api.draft(
                kind,
                kind == ProfileKind.TALENT
                        ? SampleForms.talent("Awa", "Presentee", email, io.taalentio.safety.People.freshPhone())
                        : SampleForms.cinema(
                                "Awa", "Presentee", email, io.taalentio.safety.People.freshMoroccanPhone())));
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(201);
        String code = submitted.text("code");
        recruiter
                .request()
                .body(Map.of("kind", kind, "people", List.of(code)))
                .post(folder + "/people")
                .then()
                .statusCode(200);
        return code;
    }

    private Response present(Map<String, Object> more) {
        Map<String, Object> wish = new HashMap<>(
                Map.of("title", "Notre choix", "days", 7, "fields", List.of("PHOTO", "AGE"), "mayVote", true));
        wish.putAll(more);
        return recruiter.request().body(wish).post(folder + "/presentations");
    }

    private static String secret(Response made) {
        made.then().statusCode(201);
        String link = made.path("link");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private Response open(String link, Map<String, String> body) {
        return visitor.request().body(body).post(PUBLIC + link + "/visits");
    }

    private String opened(String link) {
        Response opened = open(link, Map.of());
        opened.then().statusCode(201).header("Cache-Control", equalTo("no-store"));
        return opened.path("visit");
    }

    private Response look(String link, String visit) {
        return visitor.request().header("Presentation-Visit", visit).get(PUBLIC + link);
    }

    private Response vote(String link, String visit, String person, Map<String, String> ballot) {
        return visitor.request()
                .header("Presentation-Visit", visit)
                .body(ballot)
                .put(PUBLIC + link + "/votes/" + person);
    }

    private List<String> texts(String sql, Object... values) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<String> found = new ArrayList<>();
            if (statement.execute()) {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    @Test
    void whoever_holds_the_link_sees_the_chosen_part_of_what_anybody_may_see() {
        String talent = register(ProfileKind.TALENT);
        String film = register(ProfileKind.CINEMA);
        String some = secret(present(Map.of("message", "Vos avis avant vendredi")));
        look(some, opened(some))
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .header("Cache-Control", equalTo("no-store"))
                .header("X-Robots-Tag", equalTo("noindex, nofollow"))
                .body("title", equalTo("Notre choix"))
                .body("message", equalTo("Vos avis avant vendredi"))
                .body("from", equalTo("Awa Diop"))
                .body("people", hasSize(2))
                .body("people.name", equalTo(List.of("Awa P.", "Awa P.")))
                .body("people[0].ageBracket", notNullValue())
                .body("people[0].code", nullValue())
                .body("people[0].city", nullValue())
                .body("people[0].languages", hasSize(0))
                .body("people[0].talents", hasSize(0))
                .body("people[0].note", nullValue());

        String all = secret(present(Map.of("fields", EVERYTHING)));
        String told = look(all, opened(all))
                .then()
                .statusCode(200)
                .body("people.code", equalTo(List.of(talent, film)))
                .body("people[0].city", notNullValue())
                .body("people[0].talents[0].name", notNullValue())
                .body("people[1].talentTypes[0].name", notNullValue())
                .extract()
                .asString();
        assertThat(told)
                .doesNotContain("Presentee")
                .doesNotContain("@")
                .doesNotContain("+2")
                .doesNotContainIgnoringCase("birthDate")
                .doesNotContainIgnoringCase("phone");
    }

    @Test
    void minors_and_people_for_the_staff_only_are_never_shown_and_their_number_is_told() throws SQLException {
        String shown = register(ProfileKind.TALENT);
        String minor = register(ProfileKind.TALENT);
        String shy = register(ProfileKind.CINEMA);
        String link = secret(present(Map.of("fields", List.of("CODE"))));
        String visit = opened(link);
        look(link, visit).then().body("people", hasSize(3));
        texts("update talent_profile set birth_date = current_date - interval '15 years' where code = ?", minor);
        texts("update cinema_profile set visibility = 'STAFF_ONLY' where code = ?", shy);
        look(link, visit).then().body("people.code", equalTo(List.of(shown)));
        recruiter
                .request()
                .get(folder + "/presentations")
                .then()
                .body("shown", equalTo(1))
                .body("presentations", hasSize(1));
        recruiter.request().get(folder).then().body("people", hasSize(3));
    }

    @Test
    void it_shows_nobody_whom_its_maker_may_no_longer_list_and_ends_with_his_right() throws SQLException {
        register(ProfileKind.TALENT);
        String film = register(ProfileKind.CINEMA);
        String link = secret(present(Map.of("fields", List.of("CODE"))));
        String visit = opened(link);
        String owner = texts(
                        "select owner_id::text from folder where id = ?::uuid",
                        folder.substring(folder.lastIndexOf('/') + 1))
                .getFirst();
        texts("update account set roles = '{MANAGER}' where id = ?::uuid", owner);
        look(link, visit).then().body("people", hasSize(1));
        assertThat(look(link, visit).asString()).doesNotContain(film);
        texts("update account set roles = '{TALENT}' where id = ?::uuid", owner);
        look(link, visit).then().statusCode(410).body("code", equalTo("presentation-over"));
    }

    @Test
    void a_password_guards_it_and_guessing_is_slowed_down() throws SQLException {
        register(ProfileKind.TALENT);
        present(Map.of("password", "court")).then().statusCode(422).body("errors[0].code", equalTo("too-short"));
        String link = secret(present(Map.of("password", "teranga-2026")));
        open(link, Map.of())
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("password"))
                .body("errors[0].code", equalTo("required"));
        for (int i = 0; i < 5; i++) {
            open(link, Map.of("password", "essai-" + i))
                    .then()
                    .statusCode(422)
                    .body("errors[0].code", equalTo("wrong-link-password"));
        }
        open(link, Map.of("password", "teranga-2026"))
                .then()
                .statusCode(423)
                .body("code", equalTo("locked"))
                .header("Retry-After", notNullValue());
        visitor = new Browser("10.45.0.1");
        open(link, Map.of("password", "teranga-2026")).then().statusCode(201);
        look(link, "guessed").then().statusCode(404);
        assertThat(texts("select password_hash from presentation where token_hash = ?", (Object)
                        TokenHash.of(link).bytes()))
                .singleElement()
                .asString()
                .startsWith("$argon2id$");
        assertThat(texts(
                        "select 1 from presentation p where p::text like '%' || ? || '%' or p::text like '%' || ? || '%'",
                        link, "teranga-2026"))
                .isEmpty();
    }

    @Test
    void votes_and_comments_are_kept_changed_and_taken_back_and_everybody_of_the_folder_reads_them() {
        String code = register(ProfileKind.TALENT);
        register(ProfileKind.CINEMA);
        String link = secret(present(Map.of("fields", List.of("CODE"))));
        String visit = opened(link);
        String person = look(link, visit).path("people[0].id");
        String film = look(link, visit).path("people[1].id");
        vote(link, visit, person, Map.of("name", " Moussa ", "vote", "MAYBE"))
                .then()
                .statusCode(204);
        vote(link, visit, person, Map.of("name", "Moussa", "vote", "YES", "comment", " Très juste "))
                .then()
                .statusCode(204);
        vote(link, visit, film, Map.of("name", "Moussa", "comment", "Trop jeune ?"))
                .then()
                .statusCode(204);
        look(link, visit)
                .then()
                .body("people[0].code", equalTo(code))
                .body("people[0].given.vote", equalTo("YES"))
                .body("people[0].given.comment", equalTo("Très juste"))
                .body("people[1].given.vote", nullValue());
        String other = opened(link);
        look(link, other).then().body("people[0].given", nullValue());
        vote(link, other, person, Map.of("name", "Fatou", "vote", "NO")).then().statusCode(204);
        recruiter
                .request()
                .get(folder + "/votes")
                .then()
                .body("findAll { it.personId == '" + person + "' }.name", equalTo(List.of("Fatou", "Moussa")))
                .body("findAll { it.personId == '" + person + "' }.vote", equalTo(List.of("NO", "YES")));
        recruiter
                .request()
                .get(folder + "/presentations")
                .then()
                .body("presentations[0].opens", equalTo(2))
                .body("presentations[0].lastOpenedAt", notNullValue());

        // A colleague who may not list cinema talents reads no word on them.
        Account manager = people.active(Role.MANAGER);
        recruiter
                .request()
                .body(Map.of("email", manager.email().value(), "mayEdit", false))
                .put(folder + "/shares")
                .then()
                .statusCode(204);
        Browser colleague = Browser.of(manager.email().value());
        colleague.request().get(folder + "/votes").then().body("personId.unique()", equalTo(List.of(person)));
        colleague.request().get(folder + "/presentations").then().statusCode(403);

        vote(link, visit, person, Map.of("name", "Moussa")).then().statusCode(204);
        look(link, visit).then().body("people[0].given", nullValue());
        recruiter.request().delete(folder + "/people/" + film).then().statusCode(204);
        recruiter.request().get(folder + "/votes").then().body("name", equalTo(List.of("Fatou")));
    }

    @Test
    void votes_need_a_name_a_person_of_the_presentation_and_a_maker_who_asks_for_them() {
        register(ProfileKind.TALENT);
        String link = secret(present(Map.of()));
        String visit = opened(link);
        String person = look(link, visit).path("people[0].id");
        vote(link, visit, person, Map.of("name", " ", "vote", "YES"))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("name"));
        vote(link, visit, UUID.randomUUID().toString(), Map.of("name", "M", "vote", "YES"))
                .then()
                .statusCode(404);
        vote(link, "no visit", person, Map.of("name", "M", "vote", "YES"))
                .then()
                .statusCode(404);
        String silent = secret(present(Map.of("mayVote", false)));
        vote(silent, opened(silent), person, Map.of("name", "M", "vote", "YES"))
                .then()
                .statusCode(404);
        // a visit opens the presentation it was made for, and no other
        look(silent, visit).then().statusCode(404).body("code", equalTo("unknown-visit"));
    }

    @Test
    void it_ends_when_its_time_is_over_and_when_it_is_withdrawn_and_only_the_owner_makes_one() throws SQLException {
        register(ProfileKind.TALENT);
        Response made = present(Map.of());
        String link = secret(made);
        String visit = opened(link);
        recruiter
                .request()
                .delete(folder + "/presentations/" + made.path("presentation.id"))
                .then()
                .statusCode(204);
        open(link, Map.of()).then().statusCode(410).body("code", equalTo("presentation-over"));
        look(link, visit).then().statusCode(410);
        recruiter
                .request()
                .delete(folder + "/presentations/" + made.path("presentation.id"))
                .then()
                .statusCode(404);
        String late = secret(present(Map.of()));
        texts("update presentation set created_at = created_at - interval '9 days', expires_at = now()"
                + " - interval '1 second' where token_hash = '\\x"
                + TokenHash.of(late).hex() + "'");
        open(late, Map.of()).then().statusCode(410);
        open("nothing-of-the-kind", Map.of()).then().statusCode(404).body("code", equalTo("unknown-presentation"));
        present(Map.of("days", 91)).then().statusCode(422).body("errors[0].field", equalTo("days"));

        Account colleague = people.active(Role.RECRUITER);
        recruiter
                .request()
                .body(Map.of("email", colleague.email().value(), "mayEdit", true))
                .put(folder + "/shares")
                .then()
                .statusCode(204);
        Browser.of(colleague.email().value())
                .request()
                .body(Map.of("title", "Autre", "days", 7, "fields", List.of(), "mayVote", true))
                .post(folder + "/presentations")
                .then()
                .statusCode(403);
        assertThat(texts(
                        "select action from activity_log where resource_id = ? order by at",
                        folder.substring(folder.lastIndexOf('/') + 1)))
                .contains("folder-presented", "folder-presentation-revoked");
    }
}
