package io.taalentio.api.mail;

import io.quarkus.scheduler.Scheduled;
import io.taalentio.core.mail.DeliverMails;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Sends what waits in the outbox, every few seconds and right after an act that is known to have queued something. */
@ApplicationScoped
public class MailDelivery {

    private final DeliverMails deliverMails;
    private final ManagedExecutor executor;
    private final AtomicBoolean due = new AtomicBoolean();

    MailDelivery(DeliverMails deliverMails, ManagedExecutor executor) {
        this.deliverMails = deliverMails;
        this.executor = executor;
    }

    /** Sends apart from the request at hand; many calls at once make one round. */
    public void soon() {
        if (due.compareAndSet(false, true)) {
            executor.execute(() -> {
                due.set(false);
                deliver();
            });
        }
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deliver() {
        deliverMails.deliver();
    }
}
