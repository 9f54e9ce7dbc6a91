package io.taalentio.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.api.account.Browser;
import io.taalentio.api.boot.OneLine;
import io.taalentio.core.access.Role;
import io.taalentio.core.mail.MailDirectory;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.safety.Api.Answer;
import io.taalentio.safety.Api.Held;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

/**
 * Figure H2: with everything logged that a developer can have logged (DEBUG), the secrets of people are in no line; nobody
 * adds a line of their own making; and the correlation id of a request stands in its answer, its lines, its mail.
 */
@QuarkusTest
class LoggedSecretsTest {

    private static final String FORGED = "2026-01-01 00:00:00,000 ERROR [io.taalentio] (forged) everything is lost";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    @Inject
    AgroalDataSource database;

    @Inject
    MailDirectory mails;

    @Inject
    io.taalentio.api.account.People accounts;

    /** Keeps every line as the console would write it. */
    private static final class Lines extends Handler {

        private final ConcurrentLinkedQueue<String> written = new ConcurrentLinkedQueue<>();
        private final PatternFormatter format =
                new PatternFormatter(ConfigProvider.getConfig().getValue("quarkus.log.console.format", String.class));
        private final OneLine filter = new OneLine();

        @Override
        public void publish(LogRecord line) {
            // The test's own client tells every byte it sends.
            if (line.getLoggerName() != null && line.getLoggerName().startsWith("org.apache.http.")) {
                return;
            }
            ExtLogRecord copy = new ExtLogRecord(ExtLogRecord.wrap(line));
            if (filter.isLoggable(copy)) {
                written.add(format.format(copy));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void secrets_stay_out_of_the_log_nobody_forges_a_line_and_a_request_is_followed_to_its_mail() throws Exception {
        assertThat(ConfigProvider.getConfig().getValue("quarkus.log.console.filter", String.class))
                .as("the lines that are checked here are those of the console")
                .isEqualTo("one-line");
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        Lines lines = new Lines();
        lines.setLevel(Level.ALL);
        root.addHandler(lines);
        root.setLevel(Level.FINE);
        Map<String, String> canaries = new LinkedHashMap<>();
        String request = "story-" + UUID.randomUUID();
        try {
            story(canaries, request);
        } finally {
            root.setLevel(before);
            root.removeHandler(lines);
        }
        List<String> hits = new ArrayList<>();
        boolean forged = false;
        boolean followed = false;
        for (String line : lines.written) {
            canaries.forEach((name, canary) -> {
                if (line.contains(canary)) {
                    hits.add(name + ": "
                            + line.strip()
                                    .substring(0, Math.min(160, line.strip().length())));
                }
            });
            forged |= line.lines().anyMatch(l -> l.startsWith("2026-01-01 00:00:00,000 ERROR"));
            followed |= line.contains(request);
        }
        List<String> mailed =
                new People(database, mails).texts("select template from mail_outbox where correlation_id = ?", request);
        Figures.reached(
                "H2",
                "secrets in the log at DEBUG: 0 hits; no forged line; one correlation id from request to mail",
                canaries.size() + " canaries, " + lines.written.size() + " lines, " + hits.size() + " hits "
                        + hits.stream().limit(6).toList() + ", forged: " + forged + ", in a line of its request: "
                        + followed
                        + ", mails of the request: " + mailed,
                hits.isEmpty()
                        && canaries.size() >= 12
                        && !forged
                        && followed
                        && !mailed.isEmpty()
                        && lines.written.size() > 100);
    }

    private void story(Map<String, String> canaries, String request) throws Exception {
        Api api = new Api(base)
                .with("Accept-Language", "fr")
                .with("X-Forwarded-For", "10.3.3.1")
                .with("X-Correlation-Id", request);
        String mark = "Zq" + Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 8, 36);
        String email = People.freshEmail();
        String passport = "PX" + mark.toUpperCase(Locale.ROOT);
        canaries.put("passport", passport);
        String phone = People.freshMoroccanPhone();
        canaries.put("phone", phone.substring(phone.length() - 8));
        Held draft = api.draft(ProfileKind.CINEMA, null);
        canaries.put("draft token", draft.token());
        ObjectNode form = Api.JSON.valueToTree(SampleForms.cinema("Salma", "El Idrissi", email, phone));
        ((ObjectNode) form.path("identity")).put("documentNumber", passport);
        String handle = "h" + mark.toLowerCase(Locale.ROOT);
        canaries.put("social account", handle);
        ((ObjectNode) form.path("socials")).put("instagram", "@" + handle);
        RegisteredPeople registered = new RegisteredPeople(api);
        form.set(
                "media",
                Api.JSON.valueToTree(Map.of(
                        "photo",
                        registered.upload(draft, "photo", "moi.jpg", People.jpeg(900, 1200)),
                        "idPhoto",
                        registered.upload(draft, "idPhoto", "cni.jpg", People.jpeg(1000, 700)))));
        api.put(draft.path(), Map.of("step", "end", "content", form), "X-Resume-Token", draft.token());
        Answer submitted = api.submit(draft);
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(201);
        assertThat(submitted.header("X-Correlation-Id")).isEqualTo(request);

        String password = "kora-" + mark + "-djembe";
        canaries.put("password", password);
        String link = new People(database, mails).link(email, "login_credentials");
        Browser browser = new Browser("10.3.3.2");
        browser.keep(browser.request()
                        .header("X-Correlation-Id", request)
                        .body(Map.of("token", link.substring(link.indexOf('#') + 1), "password", password))
                        .post("/api/v1/auth/activate"))
                .then()
                .statusCode(200);
        canaries.put("session", browser.cookie());
        canaries.put("CSRF token", browser.csrf());
        String wrong = "wrong-" + mark;
        canaries.put("wrong password", wrong);
        new Browser("10.3.3.3").signIn(email, wrong).then().statusCode(401);
        new Browser("10.3.3.4").signIn(email, password).then().statusCode(200);

        var enrolled = browser.request().post("/api/v1/account/second-factor");
        enrolled.then().statusCode(org.hamcrest.Matchers.lessThan(300));
        canaries.put("TOTP seed", enrolled.path("secret"));
        browser.request()
                .body(Map.of("code", "739" + (100 + Math.floorMod(mark.hashCode(), 900))))
                .post("/api/v1/account/second-factor/confirm");
        var token = browser.request()
                .body(Map.of("name", "Agenda", "scopes", List.of("OWN_READ")))
                .post("/api/v1/account/tokens");
        token.then().statusCode(201);
        String bearer = token.path("secret");
        canaries.put("API token", bearer);
        browser.request().header("Authorization", "Bearer " + bearer).get("/api/v1/account");

        Browser admin = Browser.of(accounts.active(Role.ADMIN).email().value());
        String secret = "sk-" + mark;
        canaries.put("setting's secret", secret);
        admin.request().body(Map.of("value", secret)).put("/api/v1/admin/settings/openid.client_secret");
        admin.request().delete("/api/v1/admin/settings/openid.client_secret");
        String next = "balafon-" + mark + "-ngoni";
        canaries.put("new password", next);
        browser.request().body(Map.of("current", password, "new", next)).post("/api/v1/auth/password");

        for (String hostile : List.of("x\n" + FORGED, "x\r" + FORGED, "x\u2028" + FORGED)) {
            new Browser("10.3.3.5").signIn(hostile, "x");
            admin.request().queryParam("q", hostile).get("/api/v1/profiles");
            admin.request().get("/api/v1/profiles/" + GeneratedRequest.encoded(hostile));
            admin.request()
                    .body("{\"fullName\":\"" + hostile.replace("\n", "\\n").replace("\r", "\\r") + "\",\"odd\":1}")
                    .post("/api/v1/admin/name-tracking");
        }
    }
}
