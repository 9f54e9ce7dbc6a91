package io.taalentio.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * Codes follow one another, so somebody could read every public page by counting. From one address that ends with the
 * number of look-ups the house allows in a minute, 30 unless it says otherwise; pages and their data count apart, which
 * makes 60 profiles a minute at most.
 */
@QuarkusTest
class CodeWalkTest {

    private static final int WALK = 1_000;

    @ConfigProperty(name = "taalentio.public-lookups-per-minute")
    int allowed;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void an_address_that_walks_the_codes_is_stopped_at_its_limit_and_told_when_to_come_back() throws Exception {
        for (String path : List.of("/api/v1/public/profiles/", "/api/v1/public/cinema/")) {
            String walker = path.contains("cinema") ? "203.0.113.21" : "203.0.113.20";
            int answered = 0;
            HttpResponse<Void> refused = null;
            for (int rank = 1; rank <= allowed + WALK && refused == null; rank++) {
                HttpResponse<Void> response =
                        get(path + (path.contains("cinema") ? "ZWHAR%05dF" : "ZWF%04dHAR").formatted(rank), walker);
                if (response.statusCode() == 429) {
                    refused = response;
                } else {
                    assertThat(response.statusCode()).isEqualTo(404);
                    answered++;
                }
            }
            assertThat(answered).isEqualTo(allowed);
            assertThat(refused).isNotNull().satisfies(r -> assertThat(Integer.parseInt(
                            r.headers().firstValue("Retry-After").orElse("0")))
                    .isBetween(1, 60));
        }
    }

    @Test
    void somebody_elses_walk_stops_nobody_else() throws Exception {
        assertThat(get("/api/v1/public/profiles/ZWF0001HAR", "203.0.113.30").statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<Void> get(String path, String address) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                        .header("X-Forwarded-For", address)
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }
}
