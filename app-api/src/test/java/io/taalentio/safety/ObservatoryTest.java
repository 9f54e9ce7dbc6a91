package io.taalentio.safety;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.taalentio.core.mail.MailDirectory;
import io.taalentio.persistence.testing.PostgresResource;
import io.taalentio.safety.RegisteredPeople.Registered;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Figure H1: pages, API and files as Mozilla's Observatory scores a site (the rules it publishes, of version 5): from 100,
 * less for what is missing, more for what is better than needed, the latter only from 90 on. The instance is one that is
 * reached by HTTPS, as {@code taalentio.base-url} says. Whether pages keep to their policy the browser's stories watch.
 */
@QuarkusTest
@TestProfile(ObservatoryTest.ReachedByHttps.class)
class ObservatoryTest {

    /** As an instance behind a proxy that ends TLS. */
    public static final class ReachedByHttps implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                return Map.of(
                        "taalentio.base-url",
                        "https://casting.example",
                        "taalentio.data-dir",
                        Files.createTempDirectory(Files.createDirectories(Path.of("target")), "https")
                                .toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** A database of its own, sealed with the keys of that folder. */
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(PostgresResource.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    private static final int GOAL = 120;
    private static final long HALF_A_YEAR = 15_768_000;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    @Inject
    AgroalDataSource database;

    @Inject
    MailDirectory mails;

    @Inject
    io.taalentio.api.account.People accounts;

    @Test
    void pages_api_and_files_score_an_a_plus() throws Exception {
        Registered talent = new RegisteredPeople(
                        new Api(base).with("Accept-Language", "fr").with("X-Forwarded-For", "10.4.4.1"))
                .talent();
        Response signedIn = asked().contentType("application/json")
                .body(Map.of(
                        "identifier",
                        accounts.active().email().value(),
                        "password",
                        io.taalentio.api.account.People.PASSWORD))
                .post("/api/v1/auth/login");
        assertThat(signedIn.statusCode()).isEqualTo(200);
        Map<String, Response> answers = new LinkedHashMap<>();
        for (String page : List.of("/", "/login", "/register/talent", "/admin/keys", "/nowhere", "/api/v1/docs")) {
            answers.put(page, asked().get(page));
        }
        for (String operation : List.of("/api/v1/openapi?format=json", "/api/v1/countries", "/api/v1/users")) {
            answers.put(operation, asked().get(operation));
        }
        answers.put("POST /api/v1/auth/login", signedIn);
        answers.put("an error", asked().get("/api/v1/profiles/SNF9999ZZZ"));
        String photo = new People(database, mails)
                .texts(
                        "update talent_profile set visibility = 'PUBLIC' where code = ? returning photo_id::text",
                        talent.code())
                .getFirst();
        Response shown = asked().get("/api/v1/files/" + photo + "/thumb");
        assertThat(shown.statusCode()).isEqualTo(200);
        answers.put("a photo", shown);
        Matcher script = Pattern.compile("src=\"(/[^\"]+\\.js)\"")
                .matcher(asked().get("/").asString());
        if (script.find()) {
            answers.put("a script", asked().get(script.group(1)));
        }
        List<String> scores = new ArrayList<>();
        int least = Integer.MAX_VALUE;
        for (Map.Entry<String, Response> answer : answers.entrySet()) {
            List<String> why = new ArrayList<>();
            int score = score(answer.getValue(), why);
            least = Math.min(least, score);
            scores.add(answer.getKey() + " " + score + (score < GOAL ? " " + why : ""));
        }
        Figures.reached(
                "H1",
                "Mozilla Observatory's rules on pages, API and files: ≥ 120 (A+)",
                "least " + least + " of " + scores,
                least >= GOAL);
    }

    @Test
    void the_rules_take_points_for_what_is_missing() {
        Response bare = given().baseUri(RestAssured.baseURI).get("/");
        assertThat(bare.statusCode()).isLessThan(500);
        assertThat(policy("default-src *; script-src 'unsafe-inline' *")).isEqualTo(-20);
        assertThat(policy("")).isEqualTo(-25);
        assertThat(policy("default-src 'self'; style-src 'unsafe-inline'")).isZero();
        assertThat(policy("default-src 'self'")).isEqualTo(5);
        assertThat(policy("default-src 'none'; img-src 'self'")).isEqualTo(10);
    }

    private static RequestSpecification asked() {
        return given().header("X-Forwarded-For", "10.4.4.2").header("Origin", "https://casting.example");
    }

    private static int score(Response answer, List<String> why) {
        int penalties = 0;
        int bonus = 0;
        String csp = header(answer, "Content-Security-Policy");
        for (Map.Entry<String, Integer> rule : Map.of(
                        "policy",
                        policy(csp),
                        "cookies",
                        cookies(answer),
                        "cross-origin sharing",
                        "*".equals(header(answer, "Access-Control-Allow-Origin")) ? -50 : 0,
                        "referrer",
                        referrer(header(answer, "Referrer-Policy")),
                        "strict transport",
                        transport(header(answer, "Strict-Transport-Security")),
                        "scripts",
                        scripts(answer),
                        "sniffing",
                        header(answer, "X-Content-Type-Options").equals("nosniff") ? 0 : -5,
                        "frames",
                        csp.matches(".*frame-ancestors '(none|self)'.*")
                                ? 5
                                : header(answer, "X-Frame-Options").matches("(?i)deny|sameorigin") ? 0 : -20,
                        "resource policy",
                        header(answer, "Cross-Origin-Resource-Policy").matches("same-(origin|site)") ? 10 : 0)
                .entrySet()) {
            if (rule.getValue() < 0) {
                penalties += rule.getValue();
                why.add(rule.getKey() + " " + rule.getValue());
            } else {
                bonus += rule.getValue();
            }
        }
        int score = 100 + penalties;
        return score >= 90 ? score + bonus : Math.max(0, score);
    }

    private static String header(Response answer, String name) {
        String value = answer.header(name);
        return value == null ? "" : value;
    }

    private static int policy(String csp) {
        if (csp.isEmpty()) {
            return -25;
        }
        Map<String, String> directives = new LinkedHashMap<>();
        for (String directive : csp.toLowerCase(Locale.ROOT).split(";", -1)) {
            String[] parts = directive.strip().split("\\s+", 2);
            directives.putIfAbsent(parts[0], parts.length > 1 ? parts[1] : "");
        }
        String fallback = directives.getOrDefault("default-src", "*");
        String script = directives.getOrDefault("script-src", fallback);
        String object = directives.getOrDefault("object-src", fallback);
        String style = directives.getOrDefault("style-src", fallback);
        boolean hashed = script.contains("'sha256-") || script.contains("'nonce-");
        if (wide(script) || wide(object) || (script.contains("'unsafe-inline'") && !hashed)) {
            return -20;
        }
        if (script.contains("'unsafe-eval'")) {
            return -10;
        }
        if (csp.contains("http:")) {
            return -20;
        }
        if (style.contains("'unsafe-inline'") || wide(style)) {
            return 0;
        }
        return fallback.equals("'none'") ? 10 : 5;
    }

    private static boolean wide(String sources) {
        return List.of(sources.split("\\s+", -1)).stream().anyMatch(s -> s.matches("\\*|https?:|data:|blob:"));
    }

    private static int cookies(Response answer) {
        List<String> set = answer.headers().getValues("Set-Cookie");
        if (set.isEmpty()) {
            return 0;
        }
        boolean same = true;
        for (String cookie : set) {
            String flags = cookie.toLowerCase(Locale.ROOT);
            boolean session = flags.contains("session");
            if (!flags.contains("secure")) {
                return session ? -40 : -20;
            }
            if (session && !flags.contains("httponly")) {
                return -30;
            }
            same &= flags.contains("samesite=lax") || flags.contains("samesite=strict");
        }
        return same ? 5 : 0;
    }

    private static int referrer(String policy) {
        return switch (policy) {
            case "no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin" -> 5;
            case "" -> 0;
            default -> -5;
        };
    }

    private static int transport(String policy) {
        Matcher age = Pattern.compile("max-age=(\\d+)").matcher(policy);
        if (!age.find()) {
            return -20;
        }
        return Long.parseLong(age.group(1)) >= HALF_A_YEAR ? 0 : -10;
    }

    /** Scripts of one's own origin need no proof of what they are. */
    private static int scripts(Response answer) {
        String type = header(answer, "Content-Type");
        if (!type.contains("html")) {
            return 0;
        }
        Matcher sources =
                Pattern.compile("<script[^>]*src=\"([^\"]*)\"([^>]*)>").matcher(answer.asString());
        while (sources.find()) {
            boolean elsewhere = sources.group(1).matches("(https?:)?//.*");
            if (elsewhere && !sources.group(2).contains("integrity")) {
                return sources.group(1).startsWith("http:") ? -50 : -5;
            }
        }
        return 0;
    }
}
