package io.taalentio.core.registration;

import io.taalentio.core.code.CodeScope;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.Refused;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only a few registrations of one series into the database at once. They would wait there for the series' counter
 * anyway, each holding a connection; here they wait without one, so a series that is blocked does not delay the others.
 */
@Managed
public class SubmissionGate {

    static final int AT_ONCE = 4;
    static final long PATIENCE_SECONDS = 20;

    private final Map<CodeScope, Semaphore> gates = new ConcurrentHashMap<>();

    /** @throws Refused {@code busy} when the series stays blocked */
    public <T> T pass(CodeScope series, Supplier<T> work) {
        Semaphore gate = gates.computeIfAbsent(series, s -> new Semaphore(AT_ONCE, true));
        try {
            if (!gate.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refused("busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("busy");
        }
        try {
            return work.get();
        } finally {
            gate.release();
        }
    }
}
