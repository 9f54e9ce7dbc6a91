package io.taalentio.core.code;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Counters for tests; {@link #inTransaction} lets one transaction run at a time and undoes a failed one. */
public final class InMemoryCodeCounters implements CodeCounters {

    private final Map<CodeScope, Long> last = new HashMap<>();
    private final ReentrantLock oneAtATime = new ReentrantLock();

    @Override
    public long next(CodeScope scope) {
        return last.merge(scope, 1L, Long::sum);
    }

    /** Sets what was drawn so far. */
    public void set(CodeScope scope, long drawn) {
        last.put(scope, drawn);
    }

    public <T> T inTransaction(Supplier<T> work) {
        oneAtATime.lock();
        Map<CodeScope, Long> before = new HashMap<>(last);
        boolean committed = false;
        try {
            T result = work.get();
            committed = true;
            return result;
        } finally {
            if (!committed) {
                last.clear();
                last.putAll(before);
            }
            oneAtATime.unlock();
        }
    }
}
