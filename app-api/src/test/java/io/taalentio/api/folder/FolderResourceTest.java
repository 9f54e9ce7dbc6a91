package io.taalentio.api.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.taalentio.api.account.Browser;
import io.taalentio.api.account.People;
import io.taalentio.core.access.Role;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.safety.Api;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recruiter puts people aside, writes beside them, orders them, and shares the folder with a colleague. */
@QuarkusTest
class FolderResourceTest {

    private static final String FOLDERS = "/api/v1/folders";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    @Inject
    People people;

    @Inject
    AgroalDataSource database;

    private Browser recruiter = new Browser("10.1.1.1");

    @BeforeEach
    void a_recruiter() {
        recruiter = Browser.of(people.active(Role.RECRUITER).email().value());
    }

    private String register(ProfileKind kind) {
        Api api = new Api(base);
        String email = io.taalentio.safety.People.freshEmail();
        String name = "Fola" + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "k");
        Api.Answer submitted = api.submit(api.draft(
                kind,
                kind == ProfileKind.TALENT
                        ? SampleForms.talent("Awa", name, email, io.taalentio.safety.People.freshPhone())
                        : SampleForms.cinema("Awa", name, email, io.taalentio.safety.People.freshMoroccanPhone())));
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(201);
        return submitted.text("code");
    }

    private String folder(String name) {
        Response made = recruiter
                .request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("name", name))
                .post(FOLDERS);
        made.then().statusCode(201).body("mine", equalTo(true)).body("people", equalTo(0));
        return FOLDERS + "/" + made.path("id");
    }

    private static int put(Browser browser, String folder, ProfileKind kind, String... codes) {
        Response put = browser.request()
                .body(Map.of("kind", kind, "people", List.of(codes)))
                .post(folder + "/people");
        put.then().statusCode(200);
        return put.path("added");
    }

    private static JsonPath open(Browser browser, String folder) {
        return browser.request().get(folder).then().statusCode(200).extract().jsonPath();
    }

    private void execute(String sql, String code) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, code);
            statement.executeUpdate();
        }
    }

    @Test
    void people_are_put_aside_once_with_notes_stars_and_tags_and_in_the_order_one_wants() {
        String folder = folder("La mère");
        String one = register(ProfileKind.TALENT);
        String two = register(ProfileKind.TALENT);
        String three = register(ProfileKind.CINEMA);
        assertThat(put(recruiter, folder, ProfileKind.TALENT, one, two.toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(2);
        assertThat(put(recruiter, folder, ProfileKind.TALENT, two, "SNF9998DAK"))
                .isZero();
        assertThat(put(recruiter, folder, ProfileKind.CINEMA, three)).isEqualTo(1);
        JsonPath opened = open(recruiter, folder);
        assertThat(opened.getList("people.code")).containsExactly(one, two, three);

        String second = opened.getString("people[1].id");
        recruiter
                .request()
                .body(Map.of("note", " Très juste ", "rating", 4, "tag", "LEAF"))
                .put(folder + "/people/" + second)
                .then()
                .statusCode(204);
        recruiter
                .request()
                .body(Map.of("rating", 6))
                .put(folder + "/people/" + second)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("rating"));
        recruiter
                .request()
                .body(Map.of("people", List.of(opened.getString("people[2].id"), second)))
                .put(folder + "/order")
                .then()
                .statusCode(204);
        recruiter
                .request()
                .get(folder)
                .then()
                .body("people.code", equalTo(List.of(three, two, one)))
                .body("people[1].note", equalTo("Très juste"))
                .body("people[1].rating", equalTo(4))
                .body("people[1].tag", equalTo("LEAF"))
                .body("people[0].note", nullValue());
        recruiter.request().delete(folder + "/people/" + second).then().statusCode(204);
        recruiter.request().delete(folder + "/people/" + second).then().statusCode(404);
        assertThat(open(recruiter, folder).getList("people.code")).containsExactly(three, one);
    }

    @Test
    void who_leaves_the_lists_leaves_the_folder_and_who_is_erased_takes_the_notes_along() throws SQLException {
        String folder = folder("Le frère");
        String hides = register(ProfileKind.TALENT);
        String stays = register(ProfileKind.TALENT);
        put(recruiter, folder, ProfileKind.TALENT, hides, stays);
        execute("update talent_profile set status = 'HIDDEN' where code = ?", hides);
        assertThat(open(recruiter, folder).getList("people.code")).containsExactly(stays);
        assertThat(open(recruiter, folder).getInt("folder.people")).isEqualTo(1);
        execute("update talent_profile set status = 'ACTIVE' where code = ?", hides);
        assertThat(open(recruiter, folder).getList("people.code")).containsExactly(hides, stays);
        execute("update talent_profile set deleted_at = now() where code = ?", hides);
        assertThat(open(recruiter, folder).getList("people.code")).containsExactly(stays);
    }

    @Test
    void a_colleague_sees_a_shared_folder_changes_it_if_let_and_meets_nobody_he_may_not_list() {
        String folder = folder("La voisine");
        put(recruiter, folder, ProfileKind.TALENT, register(ProfileKind.TALENT));
        String film = register(ProfileKind.CINEMA);
        put(recruiter, folder, ProfileKind.CINEMA, film);
        var account = people.active(Role.MANAGER);
        Browser manager = Browser.of(account.email().value());
        manager.request().get(folder).then().statusCode(404);
        share(account.email().value(), folder, false).then().statusCode(204);

        manager.request().get(FOLDERS).then().body("name", hasItem("La voisine"));
        manager.request()
                .get(folder)
                .then()
                .body("people", hasSize(1))
                .body("people.code", not(hasItem(film)))
                .body("folder.people", equalTo(1))
                .body("folder.mayEdit", equalTo(false))
                .body("shares", hasSize(0));
        String person = open(manager, folder).getString("people[0].id");
        manager.request()
                .body(Map.of("rating", 3))
                .put(folder + "/people/" + person)
                .then()
                .statusCode(403);
        manager.request().delete(folder).then().statusCode(403);

        share(account.email().value(), folder, true).then().statusCode(204);
        manager.request()
                .body(Map.of("rating", 3))
                .put(folder + "/people/" + person)
                .then()
                .statusCode(204);
        manager.request()
                .body(Map.of("kind", "CINEMA", "people", List.of(film)))
                .post(folder + "/people")
                .then()
                .statusCode(403);
        share(people.active(Role.MANAGER).email().value(), folder, false);
        manager.request()
                .body(Map.of("email", account.email().value(), "mayEdit", true))
                .put(folder + "/shares")
                .then()
                .statusCode(403);

        recruiter.request().get(folder).then().body("shares", hasSize(2));
        recruiter.request().delete(folder + "/shares/" + account.id()).then().statusCode(204);
        manager.request().get(folder).then().statusCode(404);
        share("nobody@example.org", folder, true)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-colleague"));
        share(people.active(Role.TALENT).email().value(), folder, true).then().statusCode(422);
    }

    private Response share(String email, String folder, boolean mayEdit) {
        return recruiter
                .request()
                .body(Map.of("email", email, "mayEdit", mayEdit))
                .put(folder + "/shares");
    }

    @Test
    void two_who_rename_at_once_do_not_overwrite_each_other_and_who_throws_it_away_is_its_owner() {
        String folder = folder("Le père");
        recruiter
                .request()
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "Le beau-père", "note", "Essais lundi"))
                .patch(folder)
                .then()
                .statusCode(200)
                .body("name", equalTo("Le beau-père"))
                .body("version", equalTo(1));
        recruiter
                .request()
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "Le parrain"))
                .patch(folder)
                .then()
                .statusCode(412);
        recruiter.request().delete(folder).then().statusCode(204);
        recruiter.request().get(folder).then().statusCode(404);
    }
}
