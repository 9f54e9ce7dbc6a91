package io.taalentio.api.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taalentio.api.web.probe.ProbeResource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {

    @Test
    void the_same_key_and_body_get_the_same_answer_and_one_act() {
        String key = UUID.randomUUID().toString();
        Response first = send("first", key, "{\"text\":\"a\"}");
        Response second = send("first", key, "{\"text\":\"a\"}");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .isNotNull();
        assertThat(second.contentType()).startsWith("application/json");
        assertThat(second.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(ProbeResource.acts("first")).isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        String key = UUID.randomUUID().toString();
        send("second", key, "{\"text\":\"a\"}");
        send("second", key, "{\"text\":\"b\"}").then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        assertThat(ProbeResource.acts("second")).isEqualTo(1);
    }

    @Test
    void a_refused_request_may_be_mended_under_its_key() {
        String key = UUID.randomUUID().toString();
        send("third", key, "{\"text\":\"refused\"}").then().statusCode(422).body("code", equalTo("invalid-value"));
        send("third", key, "{\"text\":\"a\"}").then().statusCode(201);
    }

    @Test
    void keys_of_other_operations_and_of_other_addresses_never_meet() {
        String key = UUID.randomUUID().toString();
        send("fourth", key, "{}").then().statusCode(201);
        send("fifth", key, "{}").then().statusCode(201);
        given().header("X-Forwarded-For", "198.51.100.7")
                .header(Idempotent.HEADER, key)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/probe/once/fourth")
                .then()
                .body("times", equalTo(2));
    }

    @Test
    void a_key_that_is_none_is_refused_and_no_key_means_no_promise() {
        send("sixth", "short", "{}").then().statusCode(400).body("code", equalTo("invalid-idempotency-key"));
        for (int i = 0; i < 2; i++) {
            given().contentType("application/json").body("{}").post("/api/v1/probe/once/sixth");
        }
        assertThat(ProbeResource.acts("sixth")).isEqualTo(2);
    }

    @Test
    void fifty_parallel_posts_of_one_key_are_one_act_and_fifty_equal_answers() throws Exception {
        String key = UUID.randomUUID().toString();
        Set<String> answers = new HashSet<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(50)) {
            List<Future<Response>> sent = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                sent.add(clients.submit(() -> send("parallel", key, "{\"text\":\"a\"}")));
            }
            for (Future<Response> answer : sent) {
                answers.add(answer.get().statusCode() + " " + answer.get().asString());
            }
        }
        assertThat(answers).containsExactly("201 {\"name\":\"parallel\",\"times\":1}");
        assertThat(ProbeResource.acts("parallel")).isEqualTo(1);
    }

    private static Response send(String name, String key, String body) {
        return given().header(Idempotent.HEADER, key)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/probe/once/" + name);
    }
}
