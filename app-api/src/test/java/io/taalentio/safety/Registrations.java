package io.taalentio.safety;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * People who register without pause, all in Senegal, each as a stubborn phone would: whatever happens to a request, it
 * is sent again with the same key until somebody answers.
 */
final class Registrations implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long DOOR_NANOS = 100_000_000;
    private static final String[] SYLLABLES = {
        "ba", "di", "fa", "go", "ka", "lu", "ma", "ni", "pa", "ra", "sa", "ti", "wa", "yo", "ze", "bo"
    };

    private final RunningApplication application;
    private final ExecutorService clients;
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final AtomicInteger people = new AtomicInteger();
    private final ConcurrentMap<Integer, String> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unavailable = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    Registrations(RunningApplication application, int clientCount) {
        this.application = application;
        clients = Executors.newFixedThreadPool(clientCount);
        for (int i = 0; i < clientCount; i++) {
            clients.execute(this::registerPeople);
        }
    }

    /** Codes given out so far, by person. */
    Map<Integer, String> acknowledged() {
        return acknowledged;
    }

    /** Answers that no fault excuses. */
    List<String> surprises() {
        return List.copyOf(surprises);
    }

    /** How often the application said that it cannot answer for the moment. */
    int unavailable() {
        return unavailable.get();
    }

    /** Requests that the application was working on and never answered. */
    int lost() {
        return lost.get();
    }

    int people() {
        return people.get();
    }

    /** Lets every person who began come to an end, then no more come. */
    void finish() throws InterruptedException {
        going.set(false);
        clients.shutdown();
        if (!clients.awaitTermination(90, TimeUnit.SECONDS)) {
            throw new IllegalStateException("people are still trying to register");
        }
    }

    @Override
    public void close() {
        going.set(false);
        clients.shutdownNow();
    }

    private void registerPeople() {
        try {
            while (going.get()) {
                register(people.getAndIncrement());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void register(int person) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        String begin = "{\"step\":\"consent\",\"content\":" + content(person) + "}";
        JsonNode draft = insist("/api/v1/registrations/talent", begin, "", key + "-begin");
        String path = "/api/v1/registrations/talent/" + draft.path("draftId").asText() + "/submit";
        JsonNode receipt = insist(path, "", draft.path("resumeToken").asText(), key);
        acknowledged.put(person, receipt.path("code").asText());
    }

    private JsonNode insist(String path, String body, String token, String key) throws InterruptedException {
        while (true) {
            HttpRequest.Builder request = HttpRequest.newBuilder(application.url(path))
                    .timeout(Duration.ofSeconds(15))
                    .header("Idempotency-Key", key)
                    .header("Accept-Language", "en")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            if (!body.isEmpty()) {
                request.header("Content-Type", "application/json");
            }
            if (!token.isEmpty()) {
                request.header("X-Resume-Token", token);
            }
            long sent = System.nanoTime();
            try {
                HttpResponse<String> answer =
                        application.client().send(request.build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200 || answer.statusCode() == 201) {
                    return JSON.readTree(answer.body());
                }
                if (answer.statusCode() != 503) {
                    surprises.add(answer.statusCode() + " " + path + " " + answer.body());
                } else {
                    unavailable.incrementAndGet();
                    if (answer.headers().firstValue("Retry-After").isEmpty()) {
                        surprises.add("503 without Retry-After");
                    }
                }
            } catch (ConnectException nobodyListens) {
                unavailable.incrementAndGet();
            } catch (IOException cutOff) {
                // Who comes to a door that is just closing is turned away at once, like one who finds it closed.
                if (System.nanoTime() - sent > DOOR_NANOS) {
                    lost.incrementAndGet();
                } else {
                    unavailable.incrementAndGet();
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    static String content(int person) {
        return """
                {"identity":{"firstName":"%s","lastName":"%s","gender":"F","birthDate":"%d-%02d-%02d"},
                "contact":{"email":"person%d@example.org","phone":"77 %03d %02d %02d","phoneCountry":"SN"},
                "location":{"originCountry":"SN","nationality":"SN","residenceCountry":"MA","residenceCity":2553604},
                "talents":["STAGE.acting"],"consent":{"terms":true,"privacy":true}}""".formatted(
                        name(person * 31 + 7),
                        name(person * 17 + 3),
                        1960 + person % 40,
                        1 + person % 12,
                        1 + person % 28,
                        person,
                        person / 10_000 % 1000,
                        person / 100 % 100,
                        person % 100);
    }

    private static String name(int number) {
        StringBuilder name = new StringBuilder();
        int rest = number & 0xFFFF;
        for (int i = 0; i < 4; i++) {
            name.append(SYLLABLES[rest & 15]);
            rest >>= 4;
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
