package io.taalentio.core.mail;

import io.taalentio.core.kernel.MovableClock;
import java.time.Instant;

class InMemoryOutboxTest extends OutboxContract {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final InMemoryOutbox outbox = new InMemoryOutbox(clock);

    @Override
    protected Outbox outbox() {
        return outbox;
    }

    @Override
    protected MailQueue queue() {
        return outbox;
    }

    @Override
    protected MailDirectory directory() {
        return outbox;
    }

    @Override
    protected void inTransaction(Runnable work) {
        work.run();
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }

    @Override
    protected int parallelism() {
        return 1;
    }
}
