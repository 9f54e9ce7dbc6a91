package io.taalentio.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.taalentio.api.account.FakeProvider;
import io.taalentio.api.security.Authenticator;
import io.taalentio.core.account.DemoAccounts;
import io.taalentio.safety.Figures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation of the API's description is asked as its example says, on a fresh instance with the demonstration, by
 * the account the example names, in an order that changes from run to run; only a key is dropped before a change of keys
 * begins, which for good reason refuses it. The demonstration is cut many times before it is whole. Nothing is left out but the set-up's token,
 * the code an authenticator app shows at the moment and what an identity provider sends back, which no description can
 * know: they are put in, and the provider stands on this machine.
 */
@QuarkusTest
@TestProfile(FreshInstance.class)
class ApiExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SET_UP = "post /api/v1/setup";
    private static final String FROM_PROVIDER = "post /api/v1/auth/provider/finish";
    private static final String LINKED = "post /api/v1/account/identities/finish";
    private static final String DROPPED_KEY = "delete /api/v1/admin/keys/{keyId}";
    private static final String KEY_CHANGE = "post /api/v1/admin/keys/change";
    private static final String REFRESHED = "post /api/v1/auth/refresh";
    private static final String RESET = "post /api/v1/auth/password/reset";
    private static final String FIRST_CODE = "post /api/v1/account/second-factor/confirm";

    /** Statements that write between one cut and the next. */
    private static final int STEP = Figures.size(41, 7);

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    @ConfigProperty(name = FreshInstance.DATA_DIR)
    @SuppressWarnings("NullAway.Init")
    Path dataDir;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    @SuppressWarnings("NullAway.Init")
    String databaseUrl;

    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable FakeProvider provider;

    @AfterEach
    void close() {
        // dynamic tests run before it, all of them
        if (provider != null) {
            provider.close();
        }
    }

    private record Told(String name, String verb, String path, JsonNode operation) {}

    @TestFactory
    List<DynamicTest> every_operation_answers_its_example_as_described() throws IOException, InterruptedException {
        JsonNode api = JSON.readTree(
                send(request("/api/v1/openapi?format=json", null).GET()).body());
        AnswerSchemas schemas = new AnswerSchemas(api);
        List<Told> operations = new ArrayList<>();
        api.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(o -> operations.add(
                        new Told(o.getKey() + " " + path.getKey(), o.getKey(), path.getKey(), o.getValue()))));
        assertThat(operations).hasSizeGreaterThan(80);
        long seed = System.nanoTime();
        Collections.shuffle(operations, new Random(seed));

        Told setUp = named(operations, SET_UP);
        operations.remove(setUp);
        int dropped = operations.indexOf(named(operations, DROPPED_KEY));
        int change = operations.indexOf(named(operations, KEY_CHANGE));
        if (change < dropped) {
            Collections.swap(operations, change, dropped);
        }
        List<DynamicTest> tests = new ArrayList<>();
        Map<String, String> passwords = new HashMap<>();
        tests.add(DynamicTest.dynamicTest(setUp.name(), () -> {
            check(setUp, passwords, schemas);
            Files.writeString(dataDir.resolve("demo-accounts"), ExampleIds.ADMIN + " " + DemoAccounts.PASSWORD + "\n");
            plantThroughCuts(new Random(seed));
            passwords.putAll(Demo.small(base, dataDir));
            choose(new FakeProvider(), passwords);
        }));
        operations.forEach(o -> tests.add(
                DynamicTest.dynamicTest(o.name() + " (seed " + seed + ")", () -> check(o, passwords, schemas))));
        tests.add(DynamicTest.dynamicTest(
                "the demonstration again, after all of it was used (seed " + seed + ")",
                () -> again(operations, schemas)));
        return tests;
    }

    /** The demonstration is cut again and again, each time a little later, and begun again until it comes to its end. */
    private void plantThroughCuts(Random random) throws SQLException {
        try (CutWrites database = new CutWrites(databaseUrl)) {
            int cuts = 0;
            boolean whole = false;
            for (int writes = random.nextInt(STEP); !whole; writes += STEP) {
                database.after(writes);
                try {
                    Demo.small(base, dataDir);
                    whole = true;
                } catch (Api.Unexpected stopped) {
                    cuts++;
                } finally {
                    database.mend();
                }
                assertThat(cuts).as("a run gets further than the one before").isLessThan(3_000 / STEP);
            }
            assertThat(cuts).isGreaterThan(5);
            database.passTime();
        }
    }

    /** What needs nothing but a link or a session of the examples works once more: each is used up by its example. */
    private void again(List<Told> operations, AnswerSchemas schemas) throws IOException, InterruptedException {
        Demo.small(base, dataDir);
        for (String usedUp : List.of(REFRESHED, RESET)) {
            check(named(operations, usedUp), Map.of(), schemas);
        }
    }

    private static Told named(List<Told> operations, String name) {
        return operations.stream()
                .filter(o -> o.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void check(Told told, Map<String, String> passwords, AnswerSchemas schemas)
            throws IOException, InterruptedException {
        String pointer = "/paths/" + told.path().replace("/", "~1") + "/" + told.verb();
        HttpResponse<byte[]> answer = ask(told, passwords, schemas, pointer);
        JsonNode described = told.operation().path("responses").path(Integer.toString(answer.statusCode()));
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isBetween(200, 299);
        assertThat(described.isMissingNode())
                .as(answer.statusCode() + " is described")
                .isFalse();
        if (!described.has("content")) {
            assertThat(answer.body()).as("no body is described").isEmpty();
            return;
        }
        String type = answer.headers()
                .firstValue("Content-Type")
                .orElse("")
                .replaceFirst(";.*", "")
                .strip();
        String known = described.path("content").has(type) ? type : "*/*";
        assertThat(described.path("content").has(known))
                .as(type + " is described")
                .isTrue();
        if (type.equals("application/json")) {
            String schema =
                    pointer + "/responses/" + answer.statusCode() + "/content/" + type.replace("/", "~1") + "/schema";
            assertThat(schemas.faults(schema, JSON.readTree(answer.body())))
                    .as(new String(answer.body(), StandardCharsets.UTF_8))
                    .isEmpty();
        } else {
            assertThat(answer.body()).isNotEmpty();
        }
    }

    private HttpResponse<byte[]> ask(Told told, Map<String, String> passwords, AnswerSchemas schemas, String pointer)
            throws IOException, InterruptedException {
        String path = told.path();
        List<String> query = new ArrayList<>();
        Map<String, String> headers = new LinkedHashMap<>();
        for (JsonNode parameter : told.operation().path("parameters")) {
            String name = parameter.path("name").asText();
            JsonNode example = parameter.path("example");
            if (example.isMissingNode()) {
                assertThat(parameter.path("required").asBoolean())
                        .as(name + " is required and has no example")
                        .isFalse();
                continue;
            }
            String value = URLEncoder.encode(example.asText(), StandardCharsets.UTF_8);
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", value);
                case "query" -> query.add(name + "=" + value);
                case "header" -> headers.put(name, example.asText());
                default -> throw new AssertionError(parameter.toString());
            }
        }
        JsonNode signedIn = account(told, passwords);
        HttpRequest.Builder request = request(query.isEmpty() ? path : path + "?" + String.join("&", query), signedIn);
        if (told.name().equals(FROM_PROVIDER)) {
            request.setHeader("Cookie", "provider=" + ExampleIds.PROVIDER_BROWSER);
        }
        headers.forEach(request::header);
        JsonNode contents = told.operation().path("requestBody").path("content");
        if (contents.isMissingNode()) {
            return send(request.method(told.verb().toUpperCase(Locale.ROOT), BodyPublishers.noBody()));
        }
        String type = contents.fieldNames().next();
        JsonNode example = example(contents.path(type));
        assertThat(example.isMissingNode()).as("an example of the body").isFalse();
        byte[] body;
        if (type.equals("multipart/form-data")) {
            body = multipart(example.path("file").asText());
            request.header("Content-Type", type + "; boundary=example");
        } else {
            if (told.name().equals(SET_UP)) {
                ((ObjectNode) example).put("token", printedToken());
            }
            if (told.name().equals(LINKED)) {
                request.setHeader("Cookie", sentBack((ObjectNode) example, Objects.requireNonNull(signedIn)));
            }
            if (told.name().equals(FIRST_CODE)) {
                ((ObjectNode) example).put("code", Authenticator.code(ExampleIds.AUTHENTICATOR_SECRET, Instant.now()));
            }
            assertThat(schemas.faults(pointer + "/requestBody/content/" + type.replace("/", "~1") + "/schema", example))
                    .as("the example against its own schema")
                    .isEmpty();
            body = JSON.writeValueAsBytes(example);
            request.header("Content-Type", type);
        }
        return send(request.method(told.verb().toUpperCase(Locale.ROOT), BodyPublishers.ofByteArray(body)));
    }

    /** An administrator sets the provider, as at run time. */
    private void choose(FakeProvider chosen, Map<String, String> passwords) throws IOException, InterruptedException {
        provider = chosen;
        JsonNode admin = account(ExampleIds.ADMIN, passwords);
        Map<String, String> settings = Map.of(
                "openid.issuer", chosen.issuer(),
                "openid.client_id", FakeProvider.CLIENT,
                "openid.client_secret", FakeProvider.SECRET);
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            HttpResponse<byte[]> answer = send(request("/api/v1/admin/settings/" + setting.getKey(), admin)
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(JSON.createObjectNode()
                            .put("value", setting.getValue())
                            .toString())));
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    /** Goes to the provider and back; puts in what it brings, and gives the cookies of that browser. */
    private String sentBack(ObjectNode example, JsonNode signedIn) throws IOException, InterruptedException {
        HttpResponse<byte[]> begun =
                send(request("/api/v1/account/identities/begin", signedIn).POST(BodyPublishers.noBody()));
        assertThat(begun.statusCode()).isEqualTo(200);
        URI address = URI.create(JSON.readTree(begun.body()).path("address").asText());
        Objects.requireNonNull(provider)
                .signIn(address, "subject-of-the-example", "exemple@provider.example")
                .forEach(example::put);
        return signedIn.path("cookie").asText() + "; "
                + begun.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    /** Who the example signs in as; null for a visitor. */
    private @Nullable JsonNode account(Told told, Map<String, String> passwords)
            throws IOException, InterruptedException {
        String access = told.operation().path("x-access").toString();
        String account = told.operation().path(ExampleIds.SIGNED_IN_AS).asText();
        assertThat(account.isEmpty())
                .as("only what is public needs no account: " + access)
                .isEqualTo(access.equals("[\"PUBLIC\"]"));
        return account.isEmpty() ? null : account(account, passwords);
    }

    private JsonNode account(String account, Map<String, String> passwords) throws IOException, InterruptedException {
        ObjectNode login = JSON.createObjectNode()
                .put("identifier", account)
                .put("password", passwords.getOrDefault(account, DemoAccounts.PASSWORD));
        HttpResponse<byte[]> in = signIn(login);
        if (in.statusCode() == 428) {
            in = signIn(login.put("otp", ExampleIds.RECOVERY_CODE));
        }
        assertThat(in.statusCode()).as(account + " signs in").isEqualTo(200);
        String cookie = in.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        return ((ObjectNode) JSON.readTree(in.body())).put("cookie", cookie);
    }

    private HttpResponse<byte[]> signIn(ObjectNode login) throws IOException, InterruptedException {
        return send(request("/api/v1/auth/login", null)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(login.toString())));
    }

    private HttpRequest.Builder request(String path, @Nullable JsonNode signedIn) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).header("Accept-Language", "en");
        if (signedIn != null) {
            request.header("Cookie", signedIn.path("cookie").asText());
            request.header("X-CSRF-Token", signedIn.path("csrfToken").asText());
        }
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static JsonNode example(JsonNode content) {
        return content.has("example")
                ? content.path("example")
                : content.path("examples")
                        .path(content.path("examples").fieldNames().next())
                        .path("value");
    }

    private String printedToken() throws IOException {
        String link = Files.readString(dataDir.resolve("setup-link")).strip();
        return link.substring(link.indexOf('#') + 1);
    }

    private static byte[] multipart(String file) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String mime = file.endsWith(".pdf") ? "application/pdf" : "image/jpeg";
        body.writeBytes(("--example\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file
                        + "\"\r\nContent-Type: " + mime + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        try (InputStream content = Objects.requireNonNull(Demo.class.getResourceAsStream(file), file)) {
            content.transferTo(body);
        }
        body.writeBytes("\r\n--example--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
