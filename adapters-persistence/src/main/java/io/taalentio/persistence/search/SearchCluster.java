package io.taalentio.persistence.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taalentio.core.kernel.Refused;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * OpenSearch over HTTP. Everything asked of it may be asked twice, so what a broken connection took along is asked again
 * once. After three failures in a row nobody waits for it any more: everything is refused at once, but for one question
 * every two seconds that finds out whether it is back.
 */
final class SearchCluster implements AutoCloseable {

    /** How long to wait for an answer of a search. */
    static final Duration SOON = Duration.ofSeconds(5);
    /** How long to wait until something is written or made. */
    static final Duration LATER = Duration.ofSeconds(60);

    private static final Logger LOG = System.getLogger(SearchCluster.class.getName());
    private static final int FAILURES = 3;
    private static final long REST = TimeUnit.SECONDS.toNanos(2);

    private final URI address;
    private final @Nullable String authorization;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong nextTry = new AtomicLong();

    /** An answer, of whatever status. */
    record Answer(int status, JsonNode body) {

        boolean missing() {
            return status == 404;
        }

        /** @throws IllegalStateException when it was not done */
        JsonNode expected() {
            if (status / 100 != 2) {
                throw new IllegalStateException("OpenSearch answered " + status + " "
                        + body.path("error").path("type").asText() + ": "
                        + body.path("error").path("reason").asText());
            }
            return body;
        }
    }

    /**
     * @param address of the cluster, or of what balances it: {@code https://search.example.org:9200}
     * @param user null for none
     */
    SearchCluster(URI address, @Nullable String user, @Nullable String password) {
        this.address = URI.create(address.toString().replaceAll("/+$", "") + "/");
        this.authorization = user == null
                ? null
                : "Basic "
                        + Base64.getEncoder()
                                .encodeToString((user + ":" + (password == null ? "" : password))
                                        .getBytes(StandardCharsets.UTF_8));
    }

    Answer get(String path) {
        return ask("GET", path, new byte[0], "application/json", SOON);
    }

    /** @param body what Jackson writes as JSON */
    Answer search(String path, Object body) {
        return ask("POST", path, written(body), "application/json", SOON);
    }

    Answer change(String method, String path, @Nullable Object body) {
        return ask(method, path, body == null ? new byte[0] : written(body), "application/json", LATER);
    }

    /** @param lines JSON, a line feed behind each */
    Answer bulk(String path, byte[] lines) {
        return ask("POST", path, lines, "application/x-ndjson", LATER);
    }

    byte[] written(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws Refused {@code search-unavailable} when it does not answer */
    private Answer ask(String method, String path, byte[] body, String type, Duration patience) {
        letThrough();
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(patience)
                .header("Accept", "application/json")
                .header("Content-Type", type)
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<byte[]> answer = sent(request.build());
            int status = answer.statusCode();
            if (status == 503 && ofIndex(answer.body())) {
                failures.set(0);
                return new Answer(status, json.readTree(answer.body()));
            }
            if (status == 429 || (status >= 502 && status <= 504)) {
                throw failed("status " + status);
            }
            failures.set(0);
            if (status == 401 || status == 403) {
                LOG.log(Level.ERROR, "OpenSearch refuses the user: {0} {1} gives {2}", method, path, status);
                throw new Refused("search-unavailable");
            }
            return new Answer(status, json.readTree(answer.body()));
        } catch (IOException e) {
            throw failed(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("search-unavailable");
        }
    }

    /** Whether the cluster is well and only the index asked is not: being made, replaced or recovered. */
    private boolean ofIndex(byte[] answer) throws IOException {
        return json.readTree(answer).path("error").path("type").asText().equals("search_phase_execution_exception");
    }

    private HttpResponse<byte[]> sent(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (HttpTimeoutException e) {
            throw e;
        } catch (IOException e) {
            // The other end may just have closed a connection that was kept.
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private void letThrough() {
        if (failures.get() >= FAILURES) {
            long now = System.nanoTime();
            long then = nextTry.get();
            if (now - then < 0 || !nextTry.compareAndSet(then, now + REST)) {
                throw new Refused("search-unavailable");
            }
        }
    }

    private Refused failed(String why) {
        if (failures.incrementAndGet() == FAILURES) {
            LOG.log(Level.WARNING, "OpenSearch does not answer: {0}. It is asked every two seconds from now on", why);
        }
        nextTry.set(System.nanoTime() + REST);
        return new Refused("search-unavailable");
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
