package io.taalentio.safety;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.taalentio.core.profile.ProfileKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A small client of the registration, for one application process. */
public final class Api {

    public static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    /** @param status 0 when no answer came */
    public record Answer(int status, JsonNode body, Map<String, String> headers) {

        public String text(String field) {
            return body.path(field).asText();
        }

        public @Nullable String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }
    }

    /** A draft somebody holds the token of. */
    public record Held(ProfileKind kind, UUID id, String token) {

        String path() {
            return "/api/v1/registrations/" + kind.tag() + "/" + id;
        }
    }

    private final URI base;
    private final HttpClient http;
    private final Map<String, String> always;

    public Api(URI base) {
        this(base, HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build(), Map.of());
    }

    Api(URI base, HttpClient http) {
        this(base, http, Map.of());
    }

    private Api(URI base, HttpClient http, Map<String, String> always) {
        this.base = base;
        this.http = http;
        this.always = always;
    }

    /** The same client sending one more header with every request. */
    public Api with(String header, String value) {
        Map<String, String> headers = new LinkedHashMap<>(always);
        headers.put(header, value);
        return new Api(base, http, headers);
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /** What is not JSON: a picture, a document. */
    public byte[] bytes(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                http.send(request(path, new String[0]).GET().build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new AssertionError(path + ": " + response.statusCode());
        }
        return response.body();
    }

    public Answer post(String path, @Nullable Object body, String... headers) {
        return send(json(request(path, headers), body, "POST"));
    }

    public Answer put(String path, Object body, String... headers) {
        return send(json(request(path, headers), body, "PUT"));
    }

    public Answer patch(String path, Object body, String... headers) {
        return send(json(request(path, headers), body, "PATCH"));
    }

    public Answer delete(String path, String... headers) {
        return send(request(path, headers).DELETE().build());
    }

    /** One file as a browser sends it. */
    public Answer upload(String path, String fileName, String type, byte[] content, String... headers) {
        String boundary = "----taalentio-test";
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + content.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(content, 0, body, head.length, content.length);
        System.arraycopy(tail, 0, body, head.length + content.length, tail.length);
        return send(request(path, headers)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .PUT(BodyPublishers.ofByteArray(body))
                .build());
    }

    /** Opens a draft with content and keeps its token. */
    public Held draft(ProfileKind kind, @Nullable Object content) {
        Answer opened =
                post("/api/v1/registrations/" + kind.tag(), content == null ? Map.of() : Map.of("content", content));
        if (opened.status() != 201) {
            throw new AssertionError("no draft: " + opened);
        }
        return new Held(kind, UUID.fromString(opened.text("draftId")), opened.text("resumeToken"));
    }

    public Answer submit(Held draft, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "X-Resume-Token";
        all[1] = draft.token();
        System.arraycopy(headers, 0, all, 2, headers.length);
        return post(draft.path() + "/submit", null, all);
    }

    /** Sends the submission and hangs up without waiting for the answer. */
    public void submitAndHangUp(Held draft, Duration patience) {
        HttpRequest request = request(draft.path() + "/submit", new String[] {"X-Resume-Token", draft.token()})
                .timeout(patience)
                .POST(BodyPublishers.noBody())
                .build();
        try {
            http.send(request, BodyHandlers.discarding());
        } catch (IOException hungUp) {
            // That is what this client does.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path, String[] headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60));
        always.forEach(builder::header);
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        return builder;
    }

    private static HttpRequest json(HttpRequest.Builder builder, @Nullable Object body, String method) {
        try {
            return body == null
                    ? builder.method(method, BodyPublishers.noBody()).build()
                    : builder.header("Content-Type", "application/json")
                            .method(
                                    method,
                                    BodyPublishers.ofString(
                                            body instanceof String text ? text : JSON.writeValueAsString(body)))
                            .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            String type = response.headers().firstValue("Content-Type").orElse("");
            Map<String, String> headers = new LinkedHashMap<>();
            response.headers()
                    .map()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            return new Answer(
                    response.statusCode(),
                    Optional.of(type)
                            .filter(t -> t.contains("json") && response.body().length > 0)
                            .map(t -> read(response.body()))
                            .orElseGet(JSON::createObjectNode),
                    headers);
        } catch (IOException e) {
            return new Answer(0, JSON.createObjectNode().put("failure", e.toString()), Map.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
