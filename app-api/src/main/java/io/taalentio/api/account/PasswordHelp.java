package io.taalentio.api.account;

import io.quarkus.scheduler.Scheduled;
import io.taalentio.api.mail.MailDelivery;
import io.taalentio.core.account.ForgottenPassword;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Answers requests for help with a password right after they were noted, and whatever a crash left over. */
@ApplicationScoped
class PasswordHelp {

    private final ForgottenPassword forgottenPassword;
    private final MailDelivery mails;
    private final ManagedExecutor executor;
    private final AtomicBoolean due = new AtomicBoolean();

    PasswordHelp(ForgottenPassword forgottenPassword, MailDelivery mails, ManagedExecutor executor) {
        this.forgottenPassword = forgottenPassword;
        this.mails = mails;
        this.executor = executor;
    }

    /** Answers apart from the request at hand; many calls at once make one round. */
    void soon() {
        if (due.compareAndSet(false, true)) {
            executor.execute(() -> {
                due.set(false);
                answer();
            });
        }
    }

    @Scheduled(every = "30s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void answer() {
        int taken;
        do {
            taken = forgottenPassword.answer();
        } while (taken > 0);
        mails.soon();
    }
}
