package io.taalentio.core.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What several nodes count together, for tests. */
public final class InMemoryUseCounts implements UseCounts {

    private record Span(long used, Instant until) {}

    private final Clock clock;
    private final Map<String, Span> spans = new HashMap<>();

    public InMemoryUseCounts(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized CompletionStage<Tally> use(String visitor, Duration span) {
        Instant now = clock.instant();
        Span counted = spans.compute(
                visitor,
                (v, known) -> known == null || !known.until().isAfter(now)
                        ? new Span(1, now.plus(span))
                        : new Span(known.used() + 1, known.until()));
        return CompletableFuture.completedFuture(new Tally(counted.used(), Duration.between(now, counted.until())));
    }

    @Override
    public synchronized int forget() {
        Instant now = clock.instant();
        int before = spans.size();
        spans.values().removeIf(span -> !span.until().isAfter(now));
        return before - spans.size();
    }
}
