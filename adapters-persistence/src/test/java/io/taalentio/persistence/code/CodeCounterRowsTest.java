package io.taalentio.persistence.code;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.code.CodeCounters;
import io.taalentio.core.code.CodeCountersContract;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
class CodeCounterRowsTest extends CodeCountersContract {

    @Inject
    CodeCounters counters;

    @Override
    protected CodeCounters counters() {
        return counters;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
