package io.taalentio.api.account;

import io.quarkus.scheduler.Scheduled;
import io.taalentio.api.mail.MailDelivery;
import io.taalentio.core.account.ForgottenPassword;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Answers requests for help with a password, two seconds after they were noted at most. Not right after: the work that
 * only a known address brings would slow the next request down, and tell its sender.
 */
@ApplicationScoped
class PasswordHelp {

    private final ForgottenPassword forgottenPassword;
    private final MailDelivery mails;

    PasswordHelp(ForgottenPassword forgottenPassword, MailDelivery mails) {
        this.forgottenPassword = forgottenPassword;
        this.mails = mails;
    }

    @Scheduled(every = "2s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void answer() {
        boolean any = false;
        while (forgottenPassword.answer() > 0) {
            any = true;
        }
        if (any) {
            mails.soon();
        }
    }
}
