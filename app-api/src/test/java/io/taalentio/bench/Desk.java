package io.taalentio.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

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
}
