package io.taalentio.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.taalentio.safety.KeptAlive.Answered;
import io.taalentio.safety.KeptAlive.Lost;
import io.taalentio.safety.KeptAlive.Outcome;
import io.taalentio.safety.KeptAlive.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An order to stop under load. Clients keep their connections, read and register without a pause, and come again when they
 * are told that a connection ends. Every request that was sent gets its proper answer: none is cut off, none is put off.
 * A client stops when it is refused a connection: then it has sent nothing, and goes to another node.
 */
class GracefulStopIT {

    private static final int CLIENTS = 16;
    private static final int ROUNDS = Figures.size(1, 10);

    @TempDir
    Path folder;

    private final AtomicInteger people = new AtomicInteger();
    private final ConcurrentMap<Integer, String> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger afterOrder = new AtomicInteger();
    private volatile boolean ordered;

    @Test
    void a_stop_under_load_loses_nothing_and_takes_less_than_twenty_seconds() throws Exception {
        Duration slowest = Duration.ZERO;
        try (RunningApplication application = new RunningApplication(folder, Map.of())) {
            for (int round = 0; round < ROUNDS; round++) {
                ordered = false;
                try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
                    for (int i = 0; i < CLIENTS; i++) {
                        clients.execute(() -> untilRefused(application.port()));
                    }
                    TimeUnit.SECONDS.sleep(3);
                    ordered = true;
                    application.terminate();
                    Duration took = application.awaitEnd();
                    slowest = took.compareTo(slowest) > 0 ? took : slowest;
                }
                application.restart();
            }
            new Ledger(application.databaseUrl()).agreesWith(acknowledged);
            assertThat(application.log()).noneMatch(line -> line.contains("recovering from an unclean stop"));
        }
        Figures.reached(
                "E5",
                ROUNDS + " × SIGTERM under load of " + CLIENTS + " kept connections: 0 requests lost, exit ≤ 20 s",
                String.format(
                        Locale.ROOT,
                        "%d requests (%d after SIGTERM), %d lost or put off %s, exit after at most %d ms",
                        answered.get() + wrong.size(),
                        afterOrder.get(),
                        wrong.size(),
                        wrong,
                        slowest.toMillis()),
                wrong.isEmpty() && afterOrder.get() > 0 && slowest.compareTo(Duration.ofSeconds(20)) <= 0);
    }

    private void untilRefused(int port) {
        try (KeptAlive client = new KeptAlive(port)) {
            while (true) {
                if (ask(client, "GET", "/api/v1/public/profiles/ZWF0001HAR", "", "", 404) == null) {
                    return;
                }
                int person = people.getAndIncrement();
                JsonNode draft = ask(
                        client,
                        "POST",
                        "/api/v1/registrations/talent",
                        "Content-Type: application/json\r\n",
                        "{\"step\":\"consent\",\"content\":" + Registrations.content(person) + "}",
                        201);
                if (draft == null) {
                    return;
                }
                JsonNode receipt = ask(
                        client,
                        "POST",
                        "/api/v1/registrations/talent/" + draft.path("draftId").asText() + "/submit",
                        "X-Resume-Token: " + draft.path("resumeToken").asText() + "\r\n",
                        "",
                        201);
                if (receipt == null) {
                    return;
                }
                acknowledged.put(person, receipt.path("code").asText());
            }
        } catch (IOException unreadable) {
            wrong.add(unreadable.toString());
        }
    }

    /** The answer; null when no connection was to be had, or something went wrong. */
    private @Nullable JsonNode ask(
            KeptAlive client, String method, String path, String headers, String body, int expected)
            throws IOException {
        boolean late = ordered;
        Outcome outcome = client.send(method, path, headers, body);
        switch (outcome) {
            case Answered(int status, String text)
            when status == expected -> {
                answered.incrementAndGet();
                if (late) {
                    afterOrder.incrementAndGet();
                }
                return Api.JSON.readTree(text);
            }
            case Answered(int status, String text) -> wrong.add(status + " " + text);
            case Lost(String why, boolean fresh) ->
                wrong.add(why + (fresh ? " on a new connection" : " on a kept connection"));
            case Refused() -> {
                if (!late) {
                    wrong.add("refused before the order to stop");
                }
            }
        }
        return null;
    }
}
