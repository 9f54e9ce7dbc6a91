package io.taalentio.core.code;

import java.util.function.Supplier;

class InMemoryCodeCountersTest extends CodeCountersContract {

    private final InMemoryCodeCounters counters = new InMemoryCodeCounters();

    @Override
    protected CodeCounters counters() {
        return counters;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return counters.inTransaction(work);
    }
}
