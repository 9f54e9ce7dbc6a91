package io.taalentio.persistence.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Questions for one row by its key that share round trips: what is asked while a question is under way goes out together
 * with the next one. Nobody waits for company, and nothing is kept: what an answer says was read after it was asked for.
 * Answers, and what callers do with them, come on the threads that read.
 */
public final class Gathered<K, V> implements AutoCloseable {

    /** Questions under way at a time; with one, a slow answer would hold up everybody. */
    private static final int READERS = 2;
    /** Keys in one question: enough for every client of a busy moment, few enough to be quick. */
    private static final int MOST = 64;

    private record Question<K, V>(K key, CompletableFuture<Optional<V>> answer) {}

    private final Function<Collection<K>, Map<K, V>> source;
    private final ExecutorService readers;
    private final Queue<Question<K, V>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger reading = new AtomicInteger();

    /** @param source finds what there is of these keys; what it throws reaches everybody who asked */
    public Gathered(String name, Function<Collection<K>, Map<K, V>> source) {
        this.source = source;
        this.readers = Executors.newFixedThreadPool(
                READERS, Thread.ofPlatform().name(name + " ", 1).daemon().factory());
    }

    /** @return what there is of the key, or the failure of the question it went out with */
    public CompletionStage<Optional<V>> ask(K key) {
        Question<K, V> question = new Question<>(key, new CompletableFuture<>());
        waiting.add(question);
        wake();
        return question.answer();
    }

    private void wake() {
        int now = reading.get();
        while (now < READERS) {
            if (reading.compareAndSet(now, now + 1)) {
                readers.execute(this::read);
                return;
            }
            now = reading.get();
        }
    }

    private void read() {
        List<Question<K, V>> batch = new ArrayList<>(MOST);
        while (take(batch)) {
            answer(batch);
            batch.clear();
        }
        reading.decrementAndGet();
        // Somebody may have come between the last look and the sign that nobody reads any more.
        if (!waiting.isEmpty()) {
            wake();
        }
    }

    private boolean take(List<Question<K, V>> batch) {
        while (batch.size() < MOST) {
            Question<K, V> next = waiting.poll();
            if (next == null) {
                break;
            }
            batch.add(next);
        }
        return !batch.isEmpty();
    }

    private void answer(List<Question<K, V>> batch) {
        Set<K> keys = LinkedHashSet.newLinkedHashSet(batch.size());
        for (Question<K, V> question : batch) {
            keys.add(question.key());
        }
        Map<K, V> found;
        try {
            found = source.apply(keys);
        } catch (RuntimeException | Error failure) {
            batch.forEach(question -> question.answer().completeExceptionally(failure));
            return;
        }
        batch.forEach(question -> question.answer().complete(Optional.ofNullable(found.get(question.key()))));
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
