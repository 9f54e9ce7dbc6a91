package io.taalentio.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.taalentio.core.kernel.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cluster that is out of order holds up nobody. */
class SearchClusterTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger status = new AtomicInteger(200);
    private final AtomicReference<String> authorization = new AtomicReference<>("");
    private final AtomicReference<String> error =
            new AtomicReference<>("{\"error\":{\"type\":\"tired\",\"reason\":\"not today\"}}");
    private final HttpServer server = server();
    private final SearchCluster cluster = new SearchCluster(
            URI.create("http://localhost:" + server.getAddress().getPort()), "casting", "s3cret");

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() {
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            authorization.set(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = error.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status.get(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        cluster.close();
        server.stop(0);
    }

    @Test
    void the_user_is_named_at_once() {
        assertThat(cluster.get("_cluster/health").status()).isEqualTo(200);
        assertThat(authorization.get()).isEqualTo("Basic Y2FzdGluZzpzM2NyZXQ=");
    }

    @Test
    void after_three_failures_nobody_waits_until_it_answers_again() throws InterruptedException {
        status.set(503);
        for (int i = 0; i < 3; i++) {
            unavailable();
        }
        for (int i = 0; i < 20; i++) {
            unavailable();
        }
        assertThat(asked).as("the twenty never left").hasValue(3);
        status.set(200);
        int tries = 0;
        while (!answers() && tries < 100) {
            tries++;
            Thread.sleep(50);
        }
        assertThat(asked).as("one question found out").hasValue(4);
        assertThat(answers()).isTrue();
    }

    private boolean answers() {
        try {
            return cluster.get("a").status() == 200;
        } catch (Refused e) {
            return false;
        }
    }

    @Test
    void an_index_that_is_out_of_order_is_not_taken_for_the_cluster() {
        status.set(503);
        error.set("{\"error\":{\"type\":\"search_phase_execution_exception\"}}");
        for (int i = 0; i < 5; i++) {
            assertThat(cluster.get("a").status()).isEqualTo(503);
        }
        assertThat(asked).hasValue(5);
    }

    @Test
    void a_cluster_that_is_not_there_is_unavailable() {
        server.stop(0);
        unavailable();
    }

    @Test
    void a_user_that_is_refused_makes_it_unavailable_and_not_the_question_wrong() {
        status.set(401);
        unavailable();
    }

    @Test
    void what_it_did_not_understand_is_our_fault() {
        status.set(400);
        assertThatThrownBy(() -> cluster.search("a/_search", Map.of()).expected())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not today");
    }

    private void unavailable() {
        assertThatThrownBy(() -> cluster.get("a"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("search-unavailable"));
    }
}
