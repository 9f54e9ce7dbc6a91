package io.taalentio.safety;

import com.fasterxml.jackson.databind.JsonNode;
import io.taalentio.api.account.Browser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sends generated requests as they are, as a visitor or as who is signed in in a browser. */
final class HttpCaller {

    /** @param took how long the answer took to come */
    @SuppressWarnings("ArrayRecordComponent") // read once, compared with nothing
    record Heard(int status, String mediaType, byte[] bytes, HttpResponse<byte[]> answer, Duration took) {

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** Null where the answer is no JSON, or broken. */
        @Nullable
        JsonNode json() {
            try {
                return bytes.length == 0 || !mediaType.contains("json") ? null : Api.JSON.readTree(bytes);
            } catch (IOException broken) {
                return null;
            }
        }
    }

    private final URI base;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    HttpCaller(URI base) {
        this.base = base;
    }

    Heard send(GeneratedRequest request, @Nullable Browser browser, String from) throws IOException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        URI.create(base.resolve("/").toString().replaceAll("/$", "") + request.address()))
                .timeout(Duration.ofSeconds(60))
                .header("X-Forwarded-For", from)
                .header("User-Agent", "Generated");
        request.headers().forEach(builder::header);
        if (browser != null && !browser.cookie().isEmpty()) {
            builder.header("Cookie", "session=" + browser.cookie());
            builder.header("X-CSRF-Token", browser.csrf());
        }
        byte[] body = request.body();
        builder.method(request.verb(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        try {
            long begun = System.nanoTime();
            HttpResponse<byte[]> answer = sent(builder.build());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            return new Heard(
                    answer.statusCode(),
                    type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT),
                    answer.body(),
                    answer,
                    Duration.ofNanos(System.nanoTime() - begun));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Once more where the connection at hand had been ended by the answer before. */
    private HttpResponse<byte[]> sent(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException ended) {
            return http.send(request, BodyHandlers.ofByteArray());
        }
    }
}
