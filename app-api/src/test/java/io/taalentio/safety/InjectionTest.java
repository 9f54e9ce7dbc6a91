package io.taalentio.safety;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.api.account.Browser;
import io.taalentio.api.account.People;
import io.taalentio.core.access.Role;
import io.taalentio.safety.Described.Operation;
import io.taalentio.safety.HttpCaller.Heard;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Figure B5: what programs that look for holes send, in every place of every operation that takes text, and at the
 * addresses they knock at first. A finding is an answer that shows the text was carried out: a delay, a computed value, a
 * file, a header, words of the database, another answer for a true than for a false condition.
 */
@QuarkusTest
class InjectionTest {

    private static final Duration SLEPT = Duration.ofSeconds(4);

    private static final List<String> PAYLOADS = List.of(
            "' OR '1'='1' -- ",
            "1'||(select pg_sleep(4))||'",
            "1; select pg_sleep(4); --",
            "x') or exists(select pg_sleep(4)) -- ",
            "' and 1=cast((select version()) as int) -- ",
            "\" or \"\"=\"",
            "*)(uid=*))(|(uid=*",
            "{{7919*7877}}${7919*7877}#{7919*7877}<%= 7919*7877 %>",
            "../../../../../../etc/passwd",
            "..%2f..%2f..%2f..%2fetc%2fpasswd",
            "file:///etc/passwd",
            "\r\nX-Injected: yes\r\nSet-Cookie: injected=1",
            ";echo $((7919*7877));`echo $((7919*7877))`|echo $((7919*7877))",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
            "${jndi:ldap://127.0.0.1:9/x}",
            "//evil.example/%2e%2e",
            "<svg onload=alert(7919)>");

    private static final Pattern FOUND = Pattern.compile("62377963|root:x:0:|SQLSTATE|syntax error at or near"
            + "|unterminated quoted|invalid input syntax|PSQLException|PostgreSQL 1|org\\.postgresql|java\\.lang\\.");

    /** What is asked first of a machine nobody knows. */
    private static final List<String> KNOCKED_AT = List.of(
            "/.git/config",
            "/.git/HEAD",
            "/.env",
            "/.svn/entries",
            "/.DS_Store",
            "/.htaccess",
            "/web.config",
            "/WEB-INF/web.xml",
            "/META-INF/MANIFEST.MF",
            "/META-INF/maven/pom.xml",
            "/application.properties",
            "/config/application.properties",
            "/actuator",
            "/actuator/env",
            "/actuator/heapdump",
            "/q/dev",
            "/q/dev-ui",
            "/q/arc/beans",
            "/q/openapi",
            "/q/metrics",
            "/swagger-ui/index.html",
            "/graphql",
            "/console",
            "/h2-console",
            "/manager/html",
            "/phpinfo.php",
            "/phpmyadmin/index.php",
            "/wp-login.php",
            "/wp-admin/setup-config.php",
            "/xmlrpc.php",
            "/cgi-bin/test.cgi",
            "/server-status",
            "/backup.zip",
            "/backup.sql",
            "/dump.sql",
            "/db.sqlite",
            "/id_rsa",
            "/keys/columns.json",
            "/data/keys/index.json",
            "/erased-accounts",
            "/log-head",
            "/etc/passwd",
            "/..%2f..%2fetc%2fpasswd",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/assets/..%2f..%2fapplication.properties",
            "/assets/%2e%2e/%2e%2e/application.properties",
            "/static/..;/..;/WEB-INF/web.xml",
            "/..;/q/dev",
            "/api/v1/..;/..;/q/dev",
            "/api/v1/%2e%2e/%2e%2e/q/dev",
            "/api/v1/users;.json",
            "/api/v1/users%00.json",
            "/api//v1//users",
            "/API/V1/USERS",
            "/api/v1/users/",
            "/api/v1/users.json",
            "/index.html.bak",
            "/index.html~");

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    @Inject
    People accounts;

    private final List<String> findings = new ArrayList<>();
    private final Set<String> places = new TreeSet<>();
    private int asked;
    private Described api = new Described(JsonNodeFactory.instance.objectNode());
    private Browser admin = new Browser("10.5.5.5");

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void nothing_that_is_typed_anywhere_is_carried_out_and_nothing_lies_open() throws Exception {
        api = new Described(
                Api.JSON.readTree(given().get("/api/v1/openapi?format=json").asString()));
        HttpCaller http = new HttpCaller(base);
        admin = signedIn();
        int turn = 0;
        for (Operation operation : api.operations()) {
            for (String place : placesOf(operation)) {
                places.add(operation.name() + " " + place);
                // One place gets every payload at full size; else each the next two in turn.
                int many = Figures.size(2, PAYLOADS.size());
                for (int i = 0; i < many; i++) {
                    probe(http, operation, place, PAYLOADS.get((turn + i) % PAYLOADS.size()));
                }
                turn += many;
                if (place.startsWith("query ") && operation.verb().equals("GET")) {
                    compare(http, operation, place);
                }
            }
        }
        for (String address : KNOCKED_AT) {
            for (Browser browser : List.of(new Browser("10.5.6.1"), admin)) {
                knock(http, address, browser);
            }
        }
        for (String verb : List.of("TRACE", "PROPFIND", "DEBUG", "MOVE")) {
            Heard heard = http.send(
                    new GeneratedRequest(verb, "/api/v1/users", Map.of("X-Echo", "zq62"), null), admin, "10.5.6.2");
            asked++;
            if (heard.status() < 400
                    || (heard.status() >= 500 && heard.status() != 501)
                    || heard.text().contains("zq62")) {
                findings.add(verb + " → " + heard.status());
            }
        }
        Figures.reached(
                "B5",
                "injection and scanner payloads on every route: 0 findings",
                api.operations().size() + " operations, " + places.size() + " places that take text, "
                        + KNOCKED_AT.size() + " addresses, " + asked + " requests, " + findings.size() + " findings "
                        + findings.stream().limit(12).toList(),
                findings.isEmpty() && places.size() > 500);
    }

    private Browser signedIn() {
        return Browser.of(accounts.active(Role.ADMIN).email().value());
    }

    /** {@code path x}, {@code query x}, {@code header x}, {@code body x} for each that takes text. */
    private List<String> placesOf(Operation operation) {
        List<String> found = new ArrayList<>();
        for (JsonNode parameter : operation.parameters()) {
            found.add(
                    parameter.path("in").asText() + " " + parameter.path("name").asText());
        }
        JsonNode body = api.resolved(operation.body("application/json"));
        body.path("properties").properties().forEach(property -> {
            JsonNode type = api.resolved(property.getValue());
            if (type.has("properties")) {
                type.path("properties")
                        .fieldNames()
                        .forEachRemaining(inner -> found.add("body " + property.getKey() + "." + inner));
            } else {
                found.add("body " + property.getKey());
            }
        });
        return found;
    }

    private void probe(HttpCaller http, Operation operation, String place, String payload) throws IOException {
        Heard heard = ask(http, operation, place, payload);
        String said = heard.text();
        String why = heard.status() >= 500
                ? "answers " + heard.status()
                : heard.took().compareTo(SLEPT) >= 0
                        ? "takes " + heard.took().toMillis() + " ms"
                        : FOUND.matcher(said.replace(payload, "")).find()
                                ? "says " + said
                                : heard.answer()
                                                .headers()
                                                .firstValue("X-Injected")
                                                .isPresent()
                                        ? "lets a header in"
                                        : heard.mediaType().equals("text/html")
                                                        && said.contains("<svg onload=alert(7919)>")
                                                ? "repeats markup"
                                                : heard.answer()
                                                                .headers()
                                                                .firstValue("Location")
                                                                .orElse("")
                                                                .contains("evil.example")
                                                        ? "leads away"
                                                        : "";
        if (!why.isEmpty()) {
            findings.add(operation.name() + " " + place + " " + payload + ": "
                    + (why.length() > 300 ? why.substring(0, 300) : why));
        }
    }

    /** Where a condition is carried out, a true one answers something else than a false one. */
    private void compare(HttpCaller http, Operation operation, String place) throws IOException {
        Heard yes = ask(http, operation, place, "zq' or '1'='1");
        Heard no = ask(http, operation, place, "zq' or '1'='2");
        if (yes.status() != no.status() || (yes.status() == 200 && !totals(yes).equals(totals(no)))) {
            findings.add(operation.name() + " " + place + " tells true from false: " + yes.status() + " " + totals(yes)
                    + " / " + no.status() + " " + totals(no));
        }
    }

    private static String totals(Heard heard) {
        JsonNode json = heard.json();
        return json == null
                ? heard.mediaType()
                : json.size() + "/" + json.path("total").asText();
    }

    private Heard ask(HttpCaller http, Operation operation, String place, String payload) throws IOException {
        String in = place.substring(0, place.indexOf(' '));
        String name = place.substring(place.indexOf(' ') + 1);
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        Map<String, String> headers = new LinkedHashMap<>();
        for (JsonNode parameter : operation.parameters()) {
            String one = parameter.path("name").asText();
            boolean here = one.equals(name) && in.equals(parameter.path("in").asText());
            String value = here
                    ? payload
                    : parameter.path("example").asText(UUID.randomUUID().toString());
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + one + "}", GeneratedRequest.encoded(value));
                case "query" -> {
                    if (here) {
                        query.append('?').append(one).append('=').append(GeneratedRequest.encoded(value));
                    }
                }
                // A line break cannot be sent in a header; its spelling can.
                default ->
                    headers.put(
                            one,
                            one.equals("If-Match") && !here
                                    ? "*"
                                    : value.replaceAll("[^ -~]", " ").strip());
            }
        }
        byte[] body = null;
        JsonNode schema = operation.body("application/json");
        if (!schema.isMissingNode()) {
            headers.put("Content-Type", "application/json");
            body = body(api.resolved(schema), in.equals("body") ? name : "", payload)
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
        }
        asked++;
        Heard heard = http.send(
                new GeneratedRequest(
                        operation.verb(),
                        path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString()) + query,
                        headers,
                        body),
                admin,
                "10.5.5." + asked % 250);
        if (heard.status() == 401 || operation.path().endsWith("/logout")) {
            admin = signedIn();
        }
        return heard;
    }

    private ObjectNode body(JsonNode schema, String place, String payload) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        schema.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            JsonNode type = api.resolved(property.getValue());
            if (place.equals(name)) {
                if (type.path("type").asText().equals("array")) {
                    body.putArray(name).add(payload);
                } else {
                    body.put(name, payload);
                }
            } else if (place.startsWith(name + ".")) {
                body.set(name, body(type, place.substring(name.length() + 1), payload));
            } else if (type.path("type").asText().equals("string") && !type.has("enum")) {
                body.put(
                        name,
                        type.path("format").asText().equals("uuid")
                                ? UUID.randomUUID().toString()
                                : "Mot");
            }
        });
        return body;
    }

    private void knock(HttpCaller http, String address, Browser browser) throws IOException {
        Heard heard = http.send(new GeneratedRequest("GET", address, Map.of(), null), browser, "10.5.6.3");
        asked++;
        String said = heard.text();
        if ((heard.status() < 400 && !address.toLowerCase(Locale.ROOT).startsWith("/api/"))
                || heard.status() >= 500
                || FOUND.matcher(said).find()
                || said.contains("\"primaryKeyId\"")
                || said.contains("quarkus.")) {
            findings.add(address + " → " + heard.status() + " " + said.substring(0, Math.min(80, said.length())));
        }
    }
}
