package io.taalentio.core.access;

import java.time.Clock;

class InMemoryUseCountsTest extends UseCountsContract {

    private final UseCounts counts = new InMemoryUseCounts(Clock.systemUTC());

    @Override
    protected UseCounts counts() {
        return counts;
    }
}
