package io.taalentio.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class GatheredTest {

    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());

    @Test
    void everybody_gets_the_answer_to_his_own_question() throws Exception {
        try (Gathered<Integer, String> gathered = new Gathered<>("test", this::words)) {
            List<CompletableFuture<Optional<String>>> answers = IntStream.range(0, 5_000)
                    .mapToObj(i -> gathered.ask(i).toCompletableFuture())
                    .toList();
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get(10, TimeUnit.SECONDS))
                        .isEqualTo(i % 3 == 0 ? Optional.empty() : Optional.of("n" + i));
            }
        }
    }

    @Test
    void who_comes_while_questions_are_under_way_shares_the_next() throws Exception {
        Semaphore asked = new Semaphore(0);
        CountDownLatch go = new CountDownLatch(1);
        try (Gathered<Integer, String> gathered = new Gathered<>("test", keys -> {
            asked.release();
            await(go);
            return words(keys);
        })) {
            List<CompletableFuture<Optional<String>>> all = new ArrayList<>();
            for (int key = 1; key <= 2; key++) {
                all.add(gathered.ask(key).toCompletableFuture());
                asked.acquire();
            }
            IntStream.range(10, 30).forEach(key -> all.add(gathered.ask(key).toCompletableFuture()));
            go.countDown();
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(10, TimeUnit.SECONDS);
            assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(22);
            assertThat(sizes).hasSizeLessThanOrEqualTo(4);
        }
    }

    @Test
    void what_goes_wrong_reaches_everybody_and_the_next_question_is_asked_anew() {
        List<Boolean> broken = Collections.synchronizedList(new ArrayList<>(List.of(true)));
        try (Gathered<Integer, String> gathered = new Gathered<>("test", keys -> {
            if (!broken.isEmpty()) {
                broken.removeFirst();
                throw new IllegalStateException("no database");
            }
            return words(keys);
        })) {
            CompletableFuture<Optional<String>> first = gathered.ask(1).toCompletableFuture();
            assertThatThrownBy(() -> first.get(10, TimeUnit.SECONDS)).hasMessageContaining("no database");
            assertThat(gathered.ask(1).toCompletableFuture().join()).contains("n1");
        }
    }

    private Map<Integer, String> words(Collection<Integer> keys) {
        sizes.add(keys.size());
        Map<Integer, String> words = new HashMap<>();
        keys.stream().filter(key -> key % 3 != 0).forEach(key -> words.put(key, "n" + key));
        return words;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
