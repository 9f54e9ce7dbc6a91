package io.taalentio.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.taalentio.api.account.People;
import io.taalentio.core.account.Account;
import io.taalentio.safety.Api.Answer;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Guesses that come all at once; {@link NodesIT} has the other figures of signing in. */
@QuarkusTest
class SimultaneousGuessesTest {

    @Inject
    People people;

    @Test
    void twenty_guesses_at_once_get_no_more_than_five_answers() throws Exception {
        Account awa = people.active();
        Api stranger = new Api(URI.create(RestAssured.baseURI + ":" + RestAssured.port))
                .with("X-Forwarded-For", "203.0.113.8");
        Map<String, String> guess =
                Map.of("identifier", awa.email().value(), "password", "not-the-password-of-anybody");
        List<Future<Answer>> guesses = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(20)) {
            for (int i = 0; i < 20; i++) {
                guesses.add(pool.submit(() -> stranger.post("/api/v1/auth/login", guess)));
            }
        }
        int checked = 0;
        for (Future<Answer> answer : guesses) {
            assertThat(answer.get().status()).isIn(401, 423, 503);
            checked += answer.get().status() == 401 ? 1 : 0;
        }
        Figures.reached(
                "C2",
                "20 guesses at once: no more than 5 are checked",
                checked + " checked",
                checked >= 1 && checked <= 5);
    }
}
