package io.taalentio.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Beyond the pages that can be counted, a list goes on from the last person seen, and passes over nobody. */
@QuarkusTest
class EndlessListTest {

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    @Inject
    People people;

    /** All five have one name, so their ids decide. */
    private static void byName(Browser admin, String list, List<String> registered) {
        List<String> seen = new ArrayList<>();
        String after = "";
        for (int page = 0; page < 4; page++) {
            JsonPath told = admin.request()
                    .get(list + "&sort=name" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(told.<String>getList("items.code"));
            if (!told.getList("items").isEmpty()) {
                after = "&after=" + told.getString("items[-1].lastName") + " " + told.getString("items[-1].firstName")
                        + "_" + told.getString("items[-1].id");
            }
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(registered);
    }

    @ParameterizedTest
    @EnumSource(ProfileKind.class)
    void a_list_goes_on_after_the_last_one_seen(ProfileKind kind) {
        Api api = new Api(base);
        String family = "Sansfin" + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "k");
        List<String> registered = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String email = io.taalentio.safety.People.freshEmail();
            Api.Answer submitted = api.submit(api.draft(
                    kind,
                    kind == ProfileKind.TALENT
                            ? SampleForms.talent("Awa", family, email, io.taalentio.safety.People.freshPhone())
                            : SampleForms.cinema(
                                    "Awa", family, email, io.taalentio.safety.People.freshMoroccanPhone())));
            assertThat(submitted.status()).as(submitted.toString()).isEqualTo(201);
            registered.addFirst(submitted.text("code"));
        }
        Browser admin = Browser.of(people.active(Role.ADMIN).email().value());
        String list =
                (kind == ProfileKind.TALENT ? "/api/v1/profiles" : "/api/v1/cinema/talents") + "?size=2&name=" + family;
        List<String> seen = new ArrayList<>();
        String after = "";
        for (int page = 0; page < 4; page++) {
            JsonPath told = admin.request()
                    .get(list + "&sort=-createdAt" + after)
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(5))
                    .extract()
                    .jsonPath();
            List<String> codes = told.getList("items.code");
            seen.addAll(codes);
            if (!codes.isEmpty()) {
                after = "&after=" + told.getString("items[-1].createdAt") + "_" + told.getString("items[-1].id");
            }
        }
        assertThat(seen).isEqualTo(registered);
        byName(admin, list, registered);
        admin.request().get(list + "&after=yesterday").then().statusCode(422).body("errors[0].field", equalTo("after"));
    }
}
