package io.taalentio.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.code.CinemaCode;
import io.taalentio.core.code.TalentCode;
import io.taalentio.core.mail.MailDirectory;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.core.talent.TalentContent;
import io.taalentio.safety.Api.Answer;
import io.taalentio.safety.Api.Held;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures A3, A5, A9 and B4 of a registration, against one application; {@link NodesIT} has those that need two. */
@QuarkusTest
class RegistrationSafetyTest {

    private static final int CLIENTS = Figures.size(16, 64);

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    @Inject
    AgroalDataSource database;

    @Inject
    MailDirectory mails;

    @SuppressWarnings("NullAway.Init")
    private Api api;

    @SuppressWarnings("NullAway.Init")
    private People people;

    @BeforeEach
    void a_browser() {
        api = new Api(base);
        people = new People(database, mails);
    }

    private static TalentContent from(String country) {
        return SampleForms.with(
                SampleForms.leastTalent(People.freshEmail(), People.freshPhone()),
                new TalentContent.Location(country, country, "SN", SampleForms.DAKAR, null));
    }

    /** Runs the tasks with so many clients at once and gives what each gave. */
    private static <T> List<T> atOnce(int clients, List<Callable<T>> tasks) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : pool.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        }
    }

    private static <T> List<Callable<T>> times(int count, Callable<T> task) {
        return IntStream.range(0, count).mapToObj(i -> task).toList();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void a3_letters_follow_the_last_number_and_past_the_end_there_is_no_code() throws Exception {
        execute("insert into code_counter values ('T:SC', 9998), ('C:SC', 99999)");
        assertThat(code("SC")).isEqualTo("SCM9999DAK");
        assertThat(code("SC")).isEqualTo("SCMA000DAK");
        execute("update code_counter set last = 953294 where scope = 'T:SC'");
        assertThat(code("SC")).isEqualTo("SCMZZZZDAK");
        Held draft = api.draft(ProfileKind.TALENT, from("SC"));
        for (int i = 0; i < 2; i++) {
            Answer exhausted = api.submit(draft);
            assertThat(exhausted.status()).isEqualTo(503);
            assertThat(exhausted.text("code")).isEqualTo("code-space-exhausted");
        }
        assertThat(people.texts("select last::text from code_counter where scope = 'T:SC'"))
                .as("a refused draw is given back")
                .containsExactly("953295");
        Figures.reached(
                "A3",
                "letters follow the last number; past the end 503 `code-space-exhausted`",
                "SCM9999DAK, SCMA000DAK … SCMZZZZDAK, then 503; the counter stays",
                true);
    }

    private String code(String country) {
        return api.submit(api.draft(ProfileKind.TALENT, from(country))).text("code");
    }

    @Test
    void a5_fifty_posts_of_one_registration_make_one_profile_and_fifty_equal_answers() throws Exception {
        for (ProfileKind kind : ProfileKind.values()) {
            String email = People.freshEmail();
            Held draft = api.draft(
                    kind,
                    kind == ProfileKind.TALENT
                            ? SampleForms.talent("Rokia", "Keita", email, People.freshPhone())
                            : SampleForms.cinema("Rokia", "Keita", email, People.freshMoroccanPhone()));
            String key = UUID.randomUUID().toString();
            List<Answer> answers = atOnce(50, times(50, () -> api.submit(draft, "Idempotency-Key", key)));
            assertThat(answers).extracting(Answer::status).containsOnly(201);
            assertThat(new HashSet<>(answers.stream().map(Answer::body).toList()))
                    .hasSize(1);
            assertThat(people.texts("select code from " + kind.tag() + "_profile where email = ?::citext", email))
                    .containsExactly(answers.getFirst().text("code"));
            assertThat(people.mailsTo(email)).hasSize(2);
        }
        Figures.reached(
                "A5",
                "50 parallel posts with one Idempotency-Key: 1 row, 50 equal answers",
                "1 row, 50 equal, both kinds",
                true);
    }

    @Test
    void a5_fifty_registrations_with_one_email_open_one_account_and_answer_alike() throws Exception {
        String email = People.freshEmail();
        List<Answer> answers = atOnce(
                50,
                times(
                        50,
                        () -> api.submit(api.draft(
                                ProfileKind.TALENT,
                                SampleForms.talent("Rokia", "Keita", email, People.freshPhone())))));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(new HashSet<>(answers.stream()
                        .map(a -> {
                            List<String> names = new ArrayList<>();
                            a.body().fieldNames().forEachRemaining(names::add);
                            return names;
                        })
                        .toList()))
                .as("neutral answers")
                .hasSize(1);
        assertThat(people.accounts(email)).isOne();
        assertThat(people.texts(
                        "select code from talent_profile where email = ?::citext and account_id is not null", email))
                .hasSize(1);
        Figures.reached(
                "A5", "50 parallel posts with one e-mail: 1 account, neutral answers", "1 account, 50 alike", true);
    }

    @Test
    void a9_of_many_edits_at_once_none_is_silently_lost() throws Exception {
        int count = Figures.size(60, 200);
        for (ProfileKind kind : ProfileKind.values()) {
            Api owner = owner(kind);
            String path = kind == ProfileKind.TALENT ? "/api/v1/profiles/me" : "/api/v1/cinema/talents/me";
            int before = owner.get(path).body().path("version").asInt();
            List<Callable<Integer>> edits = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String visibility = i % 2 == 0 ? "PUBLIC" : "STAFF_ONLY";
                edits.add(() -> {
                    String tag = owner.get(path).header("ETag");
                    return owner.patch(path, Map.of("visibility", visibility), "If-Match", tag == null ? "" : tag)
                            .status();
                });
            }
            List<Integer> statuses = atOnce(CLIENTS, edits);
            assertThat(statuses).isSubsetOf(200, 409, 412);
            int done = (int) statuses.stream().filter(s -> s == 200).count();
            JsonNode after = owner.get(path).body();
            assertThat(after.path("version").asInt()).as("every 200 is there").isEqualTo(before + done);
            Figures.reached(
                    "A9",
                    count + " parallel edits of one profile: each 200 or 409/412, none silently lost",
                    kind.tag() + ": " + done + " × 200, each in the version; the others 409/412",
                    done > 0);
        }
    }

    @Test
    void b4_an_edit_with_an_unknown_wrong_typed_or_forbidden_field_is_refused() throws Exception {
        for (ProfileKind kind : ProfileKind.values()) {
            Api owner = owner(kind);
            String path = kind == ProfileKind.TALENT ? "/api/v1/profiles/me" : "/api/v1/cinema/talents/me";
            for (String body : List.of(
                    "{\"code\":\"SNF0001DAK\"}",
                    "{\"verified\":true}",
                    "{\"id\":\"" + UUID.randomUUID() + "\"}",
                    "{\"ownerId\":\"" + UUID.randomUUID() + "\"}",
                    "{\"role\":\"ADMIN\"}",
                    "{\"status\":\"ACTIVE\"}",
                    "{\"visibility\":\"EVERYBODY\"}",
                    "{\"visibility\":1}",
                    "{\"fullNamePublic\":\"true\"}",
                    "{\"content\":[]}",
                    "{\"content\":{\"identity\":{\"role\":\"ADMIN\"}}}")) {
                assertThat(owner.patch(path, body, "If-Match", "*").status())
                        .as(kind + " " + body)
                        .isEqualTo(400);
            }
            assertThat(owner.patch(path, "{}").status()).as("no If-Match").isEqualTo(428);
            assertThat(owner.patch(path, "{}", "If-Match", "\"77\"").status()).isEqualTo(412);
            Answer locked =
                    owner.patch(path, "{\"content\":{\"identity\":{\"firstName\":\"Other\"}}}", "If-Match", "*");
            assertThat(locked.status()).as(locked.toString()).isIn(409);
            assertThat(locked.text("code")).isEqualTo("locked-field");
        }
    }

    /** Registers somebody, activates the account by the mailed link and gives a browser that is signed in. */
    private Api owner(ProfileKind kind) throws SQLException {
        String email = People.freshEmail();
        Answer registered = api.submit(api.draft(
                kind,
                kind == ProfileKind.TALENT
                        ? SampleForms.talent("Nafi", "Cisse", email, People.freshPhone())
                        : SampleForms.cinema("Nafi", "Cisse", email, People.freshMoroccanPhone())));
        assertThat(registered.status()).isEqualTo(201);
        assertThat(
                        kind == ProfileKind.TALENT
                                ? TalentCode.parse(registered.text("code")).isPresent()
                                : CinemaCode.parse(registered.text("code")).isPresent())
                .isTrue();
        String link = people.link(email, "login_credentials");
        Answer me = api.post(
                "/api/v1/auth/activate",
                Map.of(
                        "token",
                        link.substring(link.indexOf('#') + 1),
                        "password",
                        String.format(Locale.ROOT, "tambour-baobab-%s", UUID.randomUUID())));
        assertThat(me.status()).as(me.toString()).isEqualTo(200);
        String cookie = me.header("Set-Cookie");
        assertThat(cookie).isNotNull();
        return api.with(
                        "Cookie",
                        Arrays.asList(String.valueOf(cookie).split(";", 2)).getFirst())
                .with("X-CSRF-Token", me.text("csrfToken"));
    }
}
