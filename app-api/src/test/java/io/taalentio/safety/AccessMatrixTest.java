package io.taalentio.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.taalentio.api.account.Browser;
import io.taalentio.api.security.OperationTable;
import io.taalentio.api.security.OperationTable.Operation;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.mail.MailDirectory;
import io.taalentio.safety.RegisteredPeople.Registered;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Figure C1: every operation of the description, asked by every kind of caller for what is there, for what is somebody
 * else's of their own kind and for what does not exist, answers as the table of permissions says; of what is somebody
 * else's and of what does not exist a caller is told the same, to the letter. An operation that the description gains is asked by itself; one
 * whose path needs something this test does not know makes it fail.
 */
@QuarkusTest
class AccessMatrixTest {

    private enum Caller {
        VISITOR,
        SUSPENDED,
        SIGNED_OUT,
        EXPIRED,
        OWNER(Role.TALENT),
        /** Answers for both profiles, whose people are minors. */
        GUARDIAN(Role.TALENT),
        OTHER_TALENT(Role.TALENT),
        PRESENCE(Role.PRESENCE),
        MANAGER(Role.MANAGER),
        PRODUCER(Role.PRODUCER),
        RECRUITER(Role.RECRUITER),
        ADMIN(Role.ADMIN);

        @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable set of enum values
        private final Set<Role> roles;

        Caller(Role... roles) {
            this.roles = Set.of(roles);
        }

        boolean signedIn() {
            return !roles.isEmpty();
        }

        boolean opens(Operation operation) {
            return roles.stream().anyMatch(operation::opensTo);
        }
    }

    private enum Target {
        ONES,
        /** That of somebody of the same roles. */
        OTHERS,
        MISSING
    }

    /** What belongs to one account, so that nobody else is let in, whatever their roles. */
    private static final Pattern PERSONAL = Pattern.compile(
            "/api/v1/(account/(identities|tokens|wards)|auth/sessions|export-column-sets|export-jobs|folders"
                    + "|saved-searches)/\\{id}.*");

    /** What belongs to a company, so that producers of others are not let in. */
    private static final Pattern OF_A_COMPANY =
            Pattern.compile("/api/v1/(cinema/(productions|projects|assignments)|attendance/projects)/\\{id}.*");

    /** Their body is itself what lets somebody in; who sends it makes no difference. */
    private static final Set<String> SECRET_IN_BODY = Set.of(
            "POST /api/v1/auth/login",
            "POST /api/v1/auth/provider/finish",
            "POST /api/v1/auth/refresh",
            "POST /api/v1/auth/activate",
            "POST /api/v1/auth/password/reset",
            "POST /api/v1/account/attach",
            "POST /api/v1/account/email-change/confirm",
            "POST /api/v1/saved-searches/alerts/stop",
            "POST /api/v1/setup");

    /** They end the caller's own session; asked last, by callers made for it. */
    private static final Set<String> ENDING = Set.of(
            "DELETE /api/v1/account",
            "POST /api/v1/auth/logout",
            "POST /api/v1/auth/password",
            "DELETE /api/v1/auth/sessions/{id}");

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    @Inject
    AgroalDataSource database;

    @Inject
    MailDirectory mails;

    @Inject
    io.taalentio.api.account.People accounts;

    private final Map<Caller, Browser> twins = new EnumMap<>(Caller.class);
    private String wardProfile = "";
    private final Map<Caller, Browser> talentSide = new EnumMap<>(Caller.class);
    private final Map<Caller, Browser> cinemaSide = new EnumMap<>(Caller.class);
    private final List<Operation> operations = OperationTable.read();
    private final List<String> wrong = new ArrayList<>();
    private int asked;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void every_operation_answers_every_caller_as_the_table_says() throws Exception {
        Api api = new Api(base).with("Accept-Language", "fr").with("X-Forwarded-For", "10.9.7.1");
        People people = new People(database, mails);
        RegisteredPeople registered = new RegisteredPeople(api);
        Registered talent = registered.talent();
        // Of the same name and birth date: staff are to look whether it is one person.
        Registered ward = registered.talent();
        Registered cinema = registered.cinema();
        wardProfile = minor(people, "talent_profile", ward.code());
        minor(people, "talent_profile", talent.code());
        minor(people, "cinema_profile", cinema.code());
        callers(people, talent, cinema);
        gates().open(cinema.code());

        for (Operation operation : operations) {
            if (SECRET_IN_BODY.contains(operation.name())) {
                assertThat(operation.isPublic()).as(operation.name()).isTrue();
                continue;
            }
            boolean film = operation.path().contains("/cinema");
            Registered owner = film ? cinema : talent;
            boolean gone = true;
            for (Caller caller : Caller.values()) {
                String toldOfOthers = "";
                for (Target target : Target.values()) {
                    if (!asked(operation, caller, target)) {
                        continue;
                    }
                    Browser browser = ENDING.contains(operation.name()) && caller.signedIn()
                            ? Browser.of(accounts.active(caller.roles.toArray(Role[]::new))
                                    .email()
                                    .value())
                            : browser(film, caller);
                    if (gone && removesFile(operation)) {
                        owner = restore(operation, owner, film);
                    }
                    Response answer = send(operation, browser, path(operation, caller, target, owner, browser));
                    judge(operation, caller, target, answer);
                    if (target == Target.OTHERS) {
                        toldOfOthers = told(answer);
                    } else if (target == Target.MISSING
                            && !toldOfOthers.isEmpty()
                            && !toldOfOthers.equals(told(answer))) {
                        wrong.add(operation.name() + " by " + caller + " tells what is another's (" + toldOfOthers
                                + ") from what is not there (" + told(answer) + ")");
                    }
                    gone = answer.statusCode() < 300;
                    if (gone) {
                        open(operation, owner, film);
                    }
                }
            }
        }
        Figures.reached(
                "C1",
                "every operation × every caller × one's own and a missing thing answers as the table of permissions says",
                operations.size() + " operations, " + Caller.values().length + " callers, " + asked + " cells, "
                        + wrong.size() + " wrong " + wrong.stream().limit(12).toList(),
                wrong.isEmpty() && asked > 900);
    }

    private static boolean asked(Operation operation, Caller caller, Target target) {
        return switch (target) {
            case ONES -> true;
            case OTHERS ->
                caller.signedIn()
                        && (PERSONAL.matcher(operation.path()).matches()
                                || (caller == Caller.PRODUCER
                                        && OF_A_COMPANY
                                                .matcher(operation.path())
                                                .matches()));
            case MISSING -> operation.path().contains("{");
        };
    }

    /** What an answer says, but for what differs from one answer to the next. */
    private static String told(Response answer) {
        return answer.statusCode() + " "
                + answer.asString()
                        .replaceAll("\"correlationId\":\"[^\"]*\"", "")
                        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id");
    }

    private void judge(Operation operation, Caller caller, Target target, Response answer) {
        asked++;
        int status = answer.statusCode();
        String cell = operation.name() + " by " + caller + " for " + target + ": ";
        if (status >= 500) {
            wrong.add(cell + status + " " + answer.asString());
            return;
        }
        if (operation.isPublic()) {
            if (status == 401 || status == 403) {
                wrong.add(cell + status + " although it is for everybody");
            }
            return;
        }
        Set<Integer> allowed;
        if (!caller.signedIn()) {
            allowed = Set.of(401);
        } else if (operation.forOwner()) {
            boolean inside = caller == Caller.OWNER || caller == Caller.GUARDIAN || caller.opens(operation);
            allowed = target != Target.ONES
                    ? Set.of(404)
                    : inside ? Set.of() : mayList(operation, caller) ? Set.of(403, 404) : Set.of(404);
        } else if (operation.forAnybodySignedIn()) {
            // One's own: who has none is told so.
            allowed = Set.of();
            if (target == Target.OTHERS) {
                allowed = Set.of(404);
            } else if (status == 404 && (target == Target.MISSING || caller != Caller.OWNER)) {
                return;
            }
        } else if (caller.opens(operation)) {
            allowed = target != Target.ONES ? Set.of(404) : Set.of();
        } else {
            allowed = Set.of(403);
        }
        boolean in = status != 401 && status != 403 && status != 404;
        if (allowed.isEmpty() ? !in : !allowed.contains(status)) {
            wrong.add(cell + status + ", expected " + (allowed.isEmpty() ? "to be let in" : allowed) + " "
                    + answer.asString());
        }
    }

    /** Who may list such profiles knows that they exist; nobody else learns it. */
    private boolean mayList(Operation operation, Caller caller) {
        String list = operation.path().contains("/cinema/") ? "/api/v1/cinema/talents" : "/api/v1/profiles";
        return operations.stream().filter(o -> o.name().equals("GET " + list)).anyMatch(caller::opens);
    }

    private void callers(People people, Registered talent, Registered cinema) throws Exception {
        for (Caller caller : Caller.values()) {
            Browser browser = caller == Caller.VISITOR ? new Browser("10.9.7.9") : fresh(caller);
            talentSide.put(caller, browser);
            cinemaSide.put(caller, browser);
        }
        Account guardian = accounts.active(Role.TALENT);
        for (Registered minor : List.of(talent, cinema)) {
            people.texts("""
                            insert into guardianship (id, account_id, profile_kind, profile_id, invited_at, accepted_at)
                            select gen_random_uuid(), ?::uuid, p.kind, p.id, now(), now()
                            from (select 'TALENT' as kind, id, code from talent_profile
                                  union all select 'CINEMA', id, code from cinema_profile) p
                            where p.code = ? returning id::text""", guardian.id().toString(), minor.code());
        }
        talentSide.put(Caller.GUARDIAN, Browser.of(guardian.email().value()));
        cinemaSide.put(Caller.GUARDIAN, browser(false, Caller.GUARDIAN));
        talentSide.put(Caller.OWNER, activated(people, talent));
        cinemaSide.put(Caller.OWNER, activated(people, cinema));
        Browser expired = browser(false, Caller.EXPIRED);
        people.texts(
                "update session set expires_at = now() - interval '1 s' where account_id = ?::uuid returning id::text",
                expired.request().get("/api/v1/account").<String>path("id"));
        for (int i = 0; i < 100 && expired.request().get("/api/v1/account").statusCode() == 200; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        browser(false, Caller.SIGNED_OUT)
                .request()
                .post("/api/v1/auth/logout")
                .then()
                .statusCode(204);
    }

    private static String minor(People people, String table, String code) throws SQLException {
        return people.texts(
                        "update " + table + " set birth_date = current_date - interval '15 years' where code = ?"
                                + " returning id::text",
                        code)
                .getFirst();
    }

    private Browser browser(boolean film, Caller caller) {
        return Objects.requireNonNull((film ? cinemaSide : talentSide).get(caller));
    }

    private Browser fresh(Caller caller) throws Exception {
        Account account = accounts.active(caller.roles.toArray(Role[]::new));
        Browser browser = Browser.of(account.email().value());
        if (caller == Caller.SUSPENDED) {
            Browser.of(accounts.active(Role.ADMIN).email().value())
                    .request()
                    .post("/api/v1/users/" + account.id() + "/suspend")
                    .then()
                    .statusCode(200);
            for (int i = 0; i < 50 && browser.request().get("/api/v1/account").statusCode() == 200; i++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        return browser;
    }

    private static Browser activated(People people, Registered who) throws SQLException {
        String link = people.link(who.email(), "login_credentials");
        return Browser.activated("10.9.7.2", link);
    }

    private static boolean removesFile(Operation operation) {
        return operation.verb().equals("delete")
                && operation.path().matches(".*/(photo|cv|id-photo|photos/\\{fileId})");
    }

    /** Opens again what the last caller who was let in closed or hid. */
    private void open(Operation operation, Registered owner, boolean film) {
        String profile = film ? "/api/v1/cinema/talents/" : "/api/v1/profiles/";
        if (operation.name().equals("DELETE " + profile + "{ref}")
                || operation.path().endsWith("/deactivate")) {
            browser(film, Caller.ADMIN)
                    .request()
                    .body(Map.of("reason", "asked again by the test"))
                    .post(profile + owner.code() + "/activate")
                    .then()
                    .statusCode(lessThan(300));
        }
        if (operation.path().endsWith("/me/hide")) {
            browser(film, Caller.OWNER)
                    .request()
                    .post(profile + "me/show")
                    .then()
                    .statusCode(lessThan(300));
        }
    }

    /** Puts back what the last caller who was let in took away. */
    private Registered restore(Operation operation, Registered owner, boolean film) throws IOException {
        String put = operation.path().replace("/{fileId}", "");
        Browser browser = browser(film, Caller.OWNER);
        boolean cv = put.endsWith("/cv");
        Response answer = withFile(browser, cv).put(put.replace("{ref}", owner.code()));
        assertThat(answer.statusCode()).as(answer.asString()).isLessThan(300);
        if (!put.endsWith("/photos")) {
            return owner;
        }
        String id = answer.path("fileId");
        return new Registered(owner.code(), owner.photo(), UUID.fromString(id), owner.email());
    }

    private static RequestSpecification withFile(Browser browser, boolean cv) throws IOException {
        RequestSpecification request = browser.request().contentType(ContentType.MULTIPART);
        return cv
                ? request.multiPart("file", "cv.pdf", People.pdf(), "application/pdf")
                : request.multiPart("file", "a.jpg", People.jpeg(300, 400), "image/jpeg");
    }

    private static Response send(Operation operation, Browser browser, String path) throws IOException {
        RequestSpecification request =
                operation.takesFile() ? withFile(browser, operation.path().endsWith("/cv")) : browser.request();
        if (!operation.takesFile() && !operation.example().isEmpty()) {
            request.body(
                    operation.name().equals("POST /api/v1/auth/password")
                            ? Map.of("current", io.taalentio.api.account.People.PASSWORD, "new", "teranga-sabar-mbalax")
                            : operation.name().equals("POST /api/v1/saved-searches")
                                    ? Map.of("kind", listed(browser), "name", "Dakar", "cadence", "DAILY")
                                    : operation.example());
        }
        if (operation.verb().equals("patch")) {
            request.header("If-Match", "*");
        }
        return request.config(RestAssured.config()).request(operation.verb().toUpperCase(java.util.Locale.ROOT), path);
    }

    private String path(Operation operation, Caller caller, Target target, Registered owner, Browser asking)
            throws SQLException {
        boolean ones = target != Target.MISSING;
        boolean others = target == Target.OTHERS;
        Browser browser = others ? twin(caller) : asking;
        String path = operation.path();
        boolean film = path.contains("/cinema");
        if (path.startsWith("/api/v1/attendance/badges")) {
            path = path.replace("{code}", ones ? AtTheGate.CODE : "MAATE001999");
        }
        path = path.replace("{value}", "MAATE001001").replace("{link}", "no-such-link");
        if (path.startsWith("/api/v1/public/")) {
            path = path.replace("{personId}", UUID.randomUUID().toString());
        }
        path = path.replace("{ref}", ones ? owner.code() : film ? "SNDAK99999F" : "SNF9999DAK")
                .replace("{code}", ones ? owner.code() : film ? "SNDAK99999F" : "SNF9999DAK")
                .replace("{fileId}", (ones ? owner.file() : UUID.randomUUID()).toString())
                .replace("{variant}", "thumb")
                .replace("{draftId}", UUID.randomUUID().toString())
                .replace("{entry}", "photo")
                .replace("{slot}", "photo")
                .replace("{iso2}", ones ? "SN" : "XX")
                .replace("{key}", ones ? "retention.mail_months" : "retention.of_nothing")
                .replace("{name}", ones ? "genders" : "nonsense");
        if (path.contains("{sessionId}")) {
            path = sessionOfSomebody(ones);
        }
        String other = UUID.randomUUID().toString();
        if (path.contains("{keyId}")) {
            path = path.replace(
                    "{keyId}",
                    ones
                            ? browser(false, Caller.ADMIN)
                                    .request()
                                    .get("/api/v1/admin/keys")
                                    .path("keys.find { it.seals }.id")
                            : "00000000");
        }
        if (path.contains("{id}")) {
            path = path.replace(
                    "{id}",
                    ones ? one(path, owner, browser, others) : UUID.randomUUID().toString());
            if (path.startsWith("/api/v1/folders/") && path.contains("/{")) {
                path = ones
                        ? filled(path, browser)
                        : path.replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
            }
            if (path.contains("{accountId}") && ones) {
                other = path.contains("/agents/")
                        ? productions(others).agent(path)
                        : productions(others).member(path);
            }
        }
        path = path.replace("{accountId}", other);
        assertThat(path).as("an operation whose path this test cannot fill in").doesNotContain("{");
        return path;
    }

    private String sessionOfSomebody(boolean ones) {
        Account somebody = accounts.active(Role.PRESENCE);
        Browser theirs = Browser.of(somebody.email().value());
        String session = theirs.request().get("/api/v1/auth/sessions").path("[0].id");
        return "/api/v1/users/" + somebody.id() + "/sessions/" + (ones ? session : UUID.randomUUID());
    }

    /** Something that is there, for paths that name it by id. */
    private String one(String path, Registered owner, Browser browser, boolean others) throws SQLException {
        People people = new People(database, mails);
        if (path.startsWith("/api/v1/cities")) {
            return "2553604";
        }
        if (path.startsWith("/api/v1/users")) {
            return accounts.active(Role.PRESENCE).id().toString();
        }
        if (path.startsWith("/api/v1/admin/email-logs")) {
            return people.texts("select id::text from mail_outbox where recipient = ?::citext", owner.email())
                    .getFirst();
        }
        if (path.startsWith("/api/v1/admin/security-logs")) {
            return people.texts("""
                            insert into activity_log (id, at, action, category, address, book, severity)
                            values (gen_random_uuid(), now(), ?, 'account', '10.9.7.1', 'SECURITY', 'WARNING')
                            returning id::text""", "sign-in-failed").getFirst();
        }
        if (path.startsWith("/api/v1/duplicates")) {
            return people.texts("select id::text from duplicate_flag limit 1").getFirst();
        }
        if (path.startsWith("/api/v1/admin/profile-erasures")) {
            return people.texts("""
                            insert into profile_erasure (profile_id, profile_kind, code, reason, asked_at, due_at)
                            values (gen_random_uuid(), 'TALENT', 'SNM0001CAS', 'by letter', now(), now() + interval '30 days')
                            returning profile_id::text""").getFirst();
        }
        if (path.startsWith("/api/v1/admin/name-tracking")) {
            String name = people.texts("""
                            insert into name_tracking (id, full_name, normalized, keys, keys_version, fuzzy, active,
                                created_by, created_at, updated_at, scan_state, scan_asked_at)
                            select n, n::text, n::text, '{none}', 1, false, true, a.id, now(), now(), 'DONE', now()
                            from gen_random_uuid() n, (select id from account limit 1) a returning id::text""").getFirst();
            return !path.contains("/matches/") ? name : people.texts("""
                                    insert into name_tracking_match (id, tracking_id, profile_kind, profile_id,
                                        registered_name, match_type, score, explanation, found_at)
                                    select gen_random_uuid(), ?::uuid, 'TALENT', id, first_name, 'EXACT', 100, '[]', now()
                                    from talent_profile order by created_at limit 1 returning id::text""", name).getFirst();
        }
        if (path.startsWith("/api/v1/folders")) {
            return asked(
                    browser, "/api/v1/folders", Map.of("name", UUID.randomUUID().toString()));
        }
        if (path.startsWith("/api/v1/export-jobs")) {
            return asked(browser, "/api/v1/export-jobs", Map.of("kind", "TALENT", "format", "CSV"));
        }
        if (path.startsWith("/api/v1/saved-searches")) {
            return asked(
                    browser,
                    "/api/v1/saved-searches",
                    Map.of("kind", listed(browser), "name", UUID.randomUUID().toString(), "cadence", "NONE"));
        }
        if (path.startsWith("/api/v1/export-column-sets")) {
            return asked(
                    browser,
                    "/api/v1/export-column-sets",
                    Map.of("kind", "TALENT", "name", UUID.randomUUID().toString(), "columns", List.of("CODE")));
        }
        if (path.startsWith("/api/v1/attendance/") && !path.contains("/projects/")) {
            return gates().one(path);
        }
        if (path.startsWith("/api/v1/attendance/")) {
            return productions(others).project(path);
        }
        if (path.contains("/productions/")) {
            return productions(others).company(path);
        }
        if (path.startsWith("/api/v1/cinema/projects")) {
            return productions(others).project(path);
        }
        if (path.startsWith("/api/v1/cinema/assignments")) {
            return productions(others).assignment(owner.code());
        }
        if (path.startsWith("/api/v1/account/wards")) {
            String account = browser.request().get("/api/v1/account").path("id");
            return account == null
                    ? UUID.randomUUID().toString()
                    : people.texts("""
                            insert into guardianship (id, account_id, profile_kind, profile_id, invited_at, accepted_at)
                            values (gen_random_uuid(), ?::uuid, 'TALENT', ?::uuid, now(), now())
                            on conflict (account_id, profile_id) where ended_at is null do update set invited_at = now(),
                                accepted_at = now()
                            returning id::text""", account, wardProfile).getFirst();
        }
        if (path.startsWith("/api/v1/account/identities")) {
            String account = browser.request().get("/api/v1/account").path("id");
            return account == null
                    ? UUID.randomUUID().toString()
                    : people.texts("""
                            insert into account_identity (id, account_id, issuer, subject, provider, linked_at)
                            select n, ?::uuid, 'https://provider.example', n::text, 'Provider', now()
                            from gen_random_uuid() n returning id::text""", account).getFirst();
        }
        if (path.startsWith("/api/v1/account/tokens")) {
            Response made = browser.request()
                    .body(Map.of("name", "Calendar", "scopes", List.of("OWN_READ")))
                    .post("/api/v1/account/tokens");
            return made.statusCode() == 201
                    ? made.path("token.id")
                    : UUID.randomUUID().toString();
        }
        if (path.startsWith("/api/v1/auth/sessions")) {
            Response sessions = browser.request().get("/api/v1/auth/sessions");
            return sessions.statusCode() == 200
                    ? sessions.path("[0].id")
                    : UUID.randomUUID().toString();
        }
        throw new AssertionError("nothing known for " + path);
    }

    /** Something of the caller's own, for operations that show nobody what is another's. */
    private static String asked(Browser browser, String path, Map<String, ?> body) {
        Response made = browser.request().body(body).post(path);
        return made.statusCode() < 300 ? made.path("id") : UUID.randomUUID().toString();
    }

    /** A kind of people the caller lists, where he lists any. */
    private static String listed(Browser browser) {
        return browser.request().get("/api/v1/profiles?size=1").statusCode() == 200 ? "TALENT" : "CINEMA";
    }

    private AtTheGate gates() {
        return new AtTheGate(new People(database, mails));
    }

    /** @param others those of companies where nobody who asks is a member */
    private OnSet productions(boolean others) {
        return new OnSet(new People(database, mails), !others);
    }

    /** Somebody else of the caller's roles. */
    private Browser twin(Caller caller) {
        return twins.computeIfAbsent(
                caller,
                c -> Browser.of(
                        accounts.active(c.roles.toArray(Role[]::new)).email().value()));
    }

    /** A folder of the caller's with somebody in it, shared with somebody. */
    private String filled(String path, Browser browser) throws SQLException {
        String folder = path.substring(0, path.indexOf('/', "/api/v1/folders/".length()));
        String kind = listed(browser);
        String table = kind.equals("TALENT") ? "talent_profile" : "cinema_profile";
        String person = new People(database, mails)
                .texts("select id::text from " + table + " where status = 'ACTIVE' and deleted_at is null limit 1")
                .getFirst();
        browser.request().body(Map.of("kind", kind, "people", List.of(person))).post(folder + "/people");
        if (path.contains("{presentationId}")) {
            Response made = browser.request()
                    .body(Map.of("title", "Essai", "days", 1, "fields", List.of(), "mayVote", true))
                    .post(folder + "/presentations");
            return path.replace(
                    "{presentationId}",
                    made.statusCode() == 201
                            ? made.path("presentation.id")
                            : UUID.randomUUID().toString());
        }
        Account colleague = accounts.active(Role.RECRUITER);
        browser.request()
                .body(Map.of("email", colleague.email().value(), "mayEdit", false))
                .put(folder + "/shares");
        return path.replace("{personId}", person)
                .replace("{accountId}", colleague.id().toString());
    }
}
