package io.taalentio.api.boot;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Knows whether the application still answers requests; its database stays up until it does not. */
@Singleton
class Running {

    private static final CountDownLatch ENDED = new CountDownLatch(1);
    private static volatile boolean started;

    void start(@Observes @Priority(1) StartupEvent event) {
        started = true;
    }

    /** Fired when the requests in flight have been answered. */
    void end(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent event) {
        ENDED.countDown();
    }

    /** Returns when the application has ended, at once when it never came up, after 20 seconds at the latest. */
    static void awaitEnd() {
        if (!started) {
            return;
        }
        try {
            ENDED.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
