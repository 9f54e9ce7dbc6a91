package io.taalentio.api.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The product's own REST interface, as a browser uses it: one cookie at most, and its CSRF token on writes. */
final class Api {

    /** Lets a program on the same machine work faster than a visitor may; whoever can read the file runs the house. */
    static final String OPERATOR_HEADER = "X-Operator-Key";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An answer; {@code body} is missing where there is none. */
    record Answer(int status, JsonNode body) {

        boolean ok() {
            return status < 300;
        }

        String text(String pointer) {
            return body.at(pointer).asText();
        }

        /** @throws Unexpected naming what it was about, when it was refused */
        Answer expected(String what) {
            if (!ok()) {
                throw new Unexpected(what + ": " + status + " " + body);
            }
            return this;
        }
    }

    /** The product refused what the demo asked of it. */
    static final class Unexpected extends RuntimeException {
        Unexpected(String what) {
            super(what);
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI base;
    private final @Nullable String operatorKey;
    private @Nullable String cookie;
    private @Nullable String csrfToken;

    Api(URI base, @Nullable String operatorKey) {
        this.base = base;
        this.operatorKey = operatorKey;
    }

    /** The same host without a session. */
    Api anonymous() {
        return new Api(base, operatorKey);
    }

    static ObjectMapper json() {
        return JSON;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    boolean ready() {
        try {
            return get("/health/ready").ok();
        } catch (Unexpected nobody) {
            return false;
        }
    }

    /** Keeps the session that a sign-in, activation or set-up opened. */
    void signedIn(Answer answer) {
        JsonNode token = answer.body().at("/csrfToken");
        csrfToken = token.isMissingNode() || token.isNull() ? null : token.asText();
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Object body) {
        return json("POST", path, body, Map.of());
    }

    Answer json(String method, String path, Object body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(bytes(body)));
        headers.forEach(request::header);
        return send(request);
    }

    /** Sends one file as the multipart field {@code file}. */
    Answer upload(
            String method, String path, String fileName, String mime, byte[] content, Map<String, String> headers) {
        String boundary = "taalentio-" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: " + mime + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        headers.forEach(request::header);
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json")
                .header("Accept-Language", "fr");
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        if (csrfToken != null) {
            request.header("X-CSRF-Token", csrfToken);
        }
        if (operatorKey != null) {
            request.header(OPERATOR_HEADER, operatorKey);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            for (int tries = 0; ; tries++) {
                HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (response.statusCode() == 429 && tries < 20) {
                    String wait = response.headers().firstValue("Retry-After").orElse("5");
                    Thread.sleep(Duration.ofSeconds(Math.min(120, Long.parseLong(wait))));
                    continue;
                }
                keepCookie(response.headers().allValues("Set-Cookie"));
                return new Answer(
                        response.statusCode(),
                        response.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(response.body()));
            }
        } catch (IOException e) {
            throw new Unexpected("no answer from " + request.uri() + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unexpected("interrupted");
        }
    }

    private void keepCookie(List<String> setCookies) {
        for (String setCookie : setCookies) {
            int end = setCookie.indexOf(';');
            cookie = end < 0 ? setCookie : setCookie.substring(0, end);
        }
    }

    private static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
