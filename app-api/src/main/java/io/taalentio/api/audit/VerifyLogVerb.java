package io.taalentio.api.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * {@code ./taalentio verify-log}: asks the running instance to check its logs and says what it found. Ends with 0 when
 * nothing was touched, 1 when something was, 2 when nobody answered.
 */
public final class VerifyLogVerb {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private VerifyLogVerb() {}

    /** {@code --url} of the instance and {@code --data-dir} it runs on, whose operator key is read. */
    public static void main(String[] arguments) throws InterruptedException {
        String url = "http://localhost:8080";
        Path dataDir = Path.of("data");
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            switch (arguments[i]) {
                case "--url" -> url = arguments[i + 1];
                case "--data-dir" -> dataDir = Path.of(arguments[i + 1]);
                default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
            }
        }
        try {
            System.exit(report(ask(url, dataDir)) ? 0 : 1);
        } catch (IOException e) {
            IO.println("The logs could not be checked: " + e.getMessage());
            System.exit(2);
        }
    }

    private static JsonNode ask(String url, Path dataDir) throws IOException, InterruptedException {
        String key = Files.readString(dataDir.resolve("operator-key")).strip();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/v1/operator/log-check"))
                .header("X-Operator-Key", key)
                .header("Content-Type", "application/json")
                .timeout(LONGEST)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(url + " answered " + answer.statusCode());
            }
            return new ObjectMapper().readTree(answer.body());
        }
    }

    /** Whether nothing was touched. */
    static boolean report(JsonNode checks) {
        boolean sound = true;
        for (JsonNode check : checks) {
            sound &= check.path("sound").asBoolean();
            IO.println("%-8s %s: %d lines under %d seals, from seal %d on; %d lines wait for theirs"
                    .formatted(
                            check.path("book").asText(),
                            check.path("sound").asBoolean() ? "sound" : "NOT AS IT WAS SEALED",
                            check.path("lines").asLong(),
                            check.path("seals").asLong(),
                            check.path("begins").asLong(),
                            check.path("waiting").asLong()));
            if (check.hasNonNull("head")) {
                IO.println("         head: seal "
                        + check.path("head").path("number").asText() + " "
                        + check.path("head").path("hash").asText());
            }
            check.path("faults")
                    .forEach(f -> IO.println("         " + f.path("kind").asText() + " at seal "
                            + f.path("seal").asText() + " " + f.path("entry").asText("")));
        }
        return sound;
    }
}
