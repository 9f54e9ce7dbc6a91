package io.taalentio.api.web;

import io.quarkus.scheduler.Scheduled;
import io.taalentio.core.kernel.GivenAnswers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Drops idempotency keys after their 24 hours; harmless on several nodes at once. */
@Singleton
class ForgetAnswers {

    private final GivenAnswers answers;
    private final Clock clock;

    ForgetAnswers(GivenAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        answers.forgetBefore(clock.instant().minus(Duration.ofHours(24)));
    }
}
