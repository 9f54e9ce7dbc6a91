package io.taalentio.core.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.code.CodeScope;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SubmissionGateTest {

    private final SubmissionGate gate = new SubmissionGate();

    @Test
    void a_few_of_one_series_are_let_in_at_once_and_those_of_another_do_not_wait_for_them() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        AtomicInteger inside = new AtomicInteger();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                clients.execute(() -> gate.pass(CodeScope.talents("MA"), () -> {
                    inside.incrementAndGet();
                    try {
                        return blocked.await(10, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }));
            }
            assertThat(clients.submit(() -> gate.pass(CodeScope.talents("SN"), () -> "through"))
                            .get(5, TimeUnit.SECONDS))
                    .isEqualTo("through");
            assertThat(inside.get()).isLessThanOrEqualTo(SubmissionGate.AT_ONCE);
            blocked.countDown();
        }
        assertThat(inside.get()).isEqualTo(20);
    }
}
