package io.taalentio.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The administrator of the measured house. */
final class Desk {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Desk() {}

    /** The session cookie, of the first administrator, who is made if there is none yet. */
    static String cookie(House house) throws IOException, InterruptedException {
        Path link = house.data().resolve("setup-link");
        String body;
        String path;
        if (Files.exists(link)) {
            String url = Files.readString(link).strip();
            path = "/api/v1/setup";
            body = JSON.writeValueAsString(JSON.createObjectNode()
                    .put("token", url.substring(url.indexOf('#') + 1))
                    .put("firstName", "Bench")
                    .put("lastName", "Admin")
                    .put("email", "admin@bench.example")
                    .put("password", "mesurer-la-vitesse-42"));
            Files.delete(link);
        } else {
            path = "/api/v1/auth/login";
            body = "{\"identifier\": \"admin@bench.example\", \"password\": \"mesurer-la-vitesse-42\"}";
        }
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(house.url().resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String cookie = answer.headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new IllegalStateException("no session: " + answer.body()));
        return cookie.substring(0, cookie.indexOf(';'));
    }

    /** Waits until the search index has taken over everything there is, so that what is measured is not its catching up. */
    static void awaitIndex(House house, String cookie) throws IOException, InterruptedException {
        while (true) {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(house.url().resolve("/api/v1/search/index"))
                            .header("Cookie", cookie)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the index does not say how it is: " + answer.statusCode() + " " + answer.body());
            }
            boolean ready = true;
            for (JsonNode kind : JSON.readTree(answer.body())) {
                ready &= kind.path("standing").asText().equals("READY")
                        && kind.path("toFill").asLong() == 0
                        && kind.path("behind").asLong() == 0;
            }
            if (ready) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
