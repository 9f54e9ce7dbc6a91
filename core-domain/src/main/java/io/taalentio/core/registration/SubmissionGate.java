package io.taalentio.core.registration;

import io.taalentio.core.code.CodeScope;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.Refused;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets only a few registrations of one series into the database at once. They would wait there for the series' counter
 * anyway, each holding a connection; here they wait without one, so a series that is blocked does not delay the others.
 */
@Managed
public class SubmissionGate {

    static final int AT_ONCE = 4;
    static final long PATIENCE_SECONDS = 20;

    /** Of all series together; each holds a thread that answers requests, and other requests need some too. */
    static final int MOST_WAITING = 96;

    private final Map<CodeScope, Semaphore> gates = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();

    /** @throws Refused {@code busy} when the series stays blocked, or too many wait for theirs */
    public <T> T pass(CodeScope series, Supplier<T> work) {
        Semaphore gate = gates.computeIfAbsent(series, s -> new Semaphore(AT_ONCE, true));
        enter(gate);
        try {
            return work.get();
        } finally {
            gate.release();
        }
    }

    private void enter(Semaphore gate) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            throw new Refused("busy");
        }
        try {
            if (!gate.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refused("busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("busy");
        } finally {
            waiting.decrementAndGet();
        }
    }
}
