package io.taalentio.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Signing in by a real Keycloak, started from its own distribution as the Maven registry has it. Two minutes long, so it
 * runs only when asked for:
 *
 * <pre>
 * mvn dependency:get -Dartifact=org.keycloak:keycloak-quarkus-dist:26.5.0:zip -Dtransitive=false
 * mvn -pl app-api -am -Dskip.web -Dtest=KeycloakIT -Dsurefire.failIfNoSpecifiedTests=false test
 * </pre>
 */
@QuarkusTest
class KeycloakIT {

    private static final String VERSION = "26.5.0";
    private static final String FETCH =
            "mvn dependency:get -Dartifact=org.keycloak:keycloak-quarkus-dist:" + VERSION + ":zip -Dtransitive=false";
    private static final String REALM = """
            {"realm": "film", "enabled": true, "sslRequired": "none",
             "clients": [{"clientId": "taalentio", "secret": "a-secret-of-keycloak", "protocol": "openid-connect",
                          "publicClient": false, "standardFlowEnabled": true, "redirectUris": ["*"],
                          "attributes": {"pkce.code.challenge.method": "S256"}}],
             "users": [
               {"username": "awa", "enabled": true, "email": "awa@film.example", "emailVerified": true,
                "firstName": "Awa", "lastName": "Diop",
                "credentials": [{"type": "password", "value": "kora-kora", "temporary": false}]},
               {"username": "binta", "enabled": true, "email": "binta@film.example", "emailVerified": true,
                "firstName": "Binta", "lastName": "Sow",
                "credentials": [{"type": "password", "value": "kora-kora", "temporary": false}]}]}""";

    @TempDir
    static Path folder;

    private static Process keycloak;
    private static int port;

    @Inject
    People people;

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @BeforeAll
    static void start() throws Exception {
        Path zip = Path.of(System.getProperty(
                "keycloak.zip",
                System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository")
                        + "/org/keycloak/keycloak-quarkus-dist/" + VERSION + "/keycloak-quarkus-dist-" + VERSION
                        + ".zip"));
        assumeTrue(Files.isRegularFile(zip), "no Keycloak at " + zip + "; fetch it with: " + FETCH);
        Path home = unpack(zip);
        Path imported = Files.createDirectories(home.resolve("data/import"));
        Files.writeString(imported.resolve("film-realm.json"), REALM);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder starting = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=localhost",
                        "--http-port=" + port,
                        "--health-enabled=false")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keycloak.log").toFile());
        starting.environment().put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx640m");
        starting.environment().put("JAVA_HOME", System.getProperty("java.home"));
        keycloak = starting.start();
        await();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (keycloak != null) {
            keycloak.descendants().forEach(ProcessHandle::destroy);
            keycloak.destroy();
            if (!keycloak.waitFor(20, TimeUnit.SECONDS)) {
                keycloak.descendants().forEach(ProcessHandle::destroyForcibly);
                keycloak.destroyForcibly();
            }
        }
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void somebody_binds_a_keycloak_account_and_comes_in_by_it_and_another_does_not() throws Exception {
        Browser chief = Browser.of(people.active(Role.ADMIN).email().value());
        Map<String, String> settings = Map.of(
                "issuer", "http://localhost:" + port + "/realms/film",
                "client_id", "taalentio",
                "client_secret", "a-secret-of-keycloak");
        settings.forEach((key, value) -> chief.request()
                .body(Map.of("value", value))
                .put("/api/v1/admin/settings/openid." + key)
                .then()
                .statusCode(200));
        try {
            chief.request().post("/api/v1/admin/identity-provider/check").then().statusCode(200);
            Account account = people.active();
            Browser signedIn = Browser.of(account.email().value());
            Response linking = signedIn.request().post("/api/v1/account/identities/begin");
            linking.then().statusCode(200);
            signedIn.request()
                    .cookie("provider", linking.getCookie("provider"))
                    .body(atKeycloak(linking.path("address"), "awa"))
                    .post("/api/v1/account/identities/finish")
                    .then()
                    .statusCode(200)
                    .body("label", equalTo("awa@film.example"));

            enter("awa")
                    .then()
                    .statusCode(200)
                    .body("account.email", equalTo(account.email().value()));
            enter("binta").then().statusCode(409).body("code", equalTo("identity-unknown"));
        } finally {
            settings.keySet().forEach(key -> chief.request()
                    .delete("/api/v1/admin/settings/openid." + key)
                    .then()
                    .statusCode(204));
        }
    }

    private Response enter(String user) throws Exception {
        Browser visitor = new Browser("10.3.9.1");
        Response begun = visitor.request().post("/api/v1/auth/provider/begin");
        begun.then().statusCode(200);
        return visitor.request()
                .cookie("provider", begun.getCookie("provider"))
                .body(atKeycloak(begun.path("address"), user))
                .post("/api/v1/auth/provider/finish");
    }

    /** Opens Keycloak's own page, types name and password, and reads where it sends the browser back to. */
    private Map<String, String> atKeycloak(String address, String user) throws Exception {
        HttpResponse<String> page =
                send(HttpRequest.newBuilder(URI.create(address)).GET());
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        Matcher form = Pattern.compile("action=\"([^\"]+)\"").matcher(page.body());
        assertThat(form.find()).isTrue();
        String cookies = page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .collect(Collectors.joining("; "));
        HttpResponse<String> back =
                send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                        .header("Cookie", cookies)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + user + "&password=kora-kora")));
        assertThat(back.statusCode()).as(back.body()).isEqualTo(302);
        URI sent = URI.create(back.headers().firstValue("Location").orElseThrow());
        assertThat(sent.getPath()).isEqualTo("/login/provider");
        Map<String, String> answer = new HashMap<>();
        for (String pair : sent.getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (!parts[0].equals("session_state")) {
                answer.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        assertThat(answer).containsKeys("code", "state", "iss");
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void await() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        URI realm = URI.create("http://localhost:" + port + "/realms/film/.well-known/openid-configuration");
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (System.nanoTime() < until) {
            assertThat(keycloak.isAlive())
                    .as(Files.readString(folder.resolve("keycloak.log")))
                    .isTrue();
            try {
                if (http.send(HttpRequest.newBuilder(realm).build(), HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it is still starting
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new AssertionError(Files.readString(folder.resolve("keycloak.log")));
    }

    private static Path unpack(Path zip) throws IOException {
        Path home = folder.resolve("keycloak-" + VERSION);
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                assertThat(file.startsWith(folder)).as(entry.getName()).isTrue();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(in, file);
                }
            }
        }
        Files.setPosixFilePermissions(home.resolve("bin/kc.sh"), PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }
}
