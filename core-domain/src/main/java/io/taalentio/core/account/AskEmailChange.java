package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A signed-in person wants another e-mail for the account: a link goes to the new address, a notice to the present one.
 * Whether the new address has an account already does not show: then no link leaves.
 */
@Managed
public class AskEmailChange {

    private final PresentPassword presentPassword;
    private final Recording recording;

    AskEmailChange(PresentPassword presentPassword, Recording recording) {
        this.presentPassword = presentPassword;
        this.recording = recording;
    }

    /**
     * @throws InvalidValue {@code invalid-email} on {@code newEmail}, {@code wrong-password} on {@code password}
     * @throws Conflict {@code email-same} when it is the account's already
     * @throws io.taalentio.core.kernel.Refused {@code locked} after too many wrong passwords
     */
    public void ask(UUID accountId, String newEmail, String password, Actor actor) {
        Email email = Email.parse(newEmail).orElseThrow(() -> new InvalidValue("newEmail", "invalid-email"));
        Account account = presentPassword
                .check(accountId, password, actor)
                .orElseThrow(() -> new InvalidValue("password", "wrong-password"));
        if (account.email().equals(email)) {
            throw new Conflict("email-same");
        }
        recording.record(account, email, actor);
    }

    /** What is written once the password is checked. */
    @UseCase
    static class Recording {

        private final Accounts accounts;
        private final EmailChanges changes;
        private final OneTimeLinkIssuer issuer;
        private final Outbox outbox;
        private final ActivityLog activities;
        private final Links links;
        private final Ids ids;
        private final Clock clock;

        Recording(
                Accounts accounts,
                EmailChanges changes,
                OneTimeLinkIssuer issuer,
                Outbox outbox,
                ActivityLog activities,
                Links links,
                Ids ids,
                Clock clock) {
            this.accounts = accounts;
            this.changes = changes;
            this.issuer = issuer;
            this.outbox = outbox;
            this.activities = activities;
            this.links = links;
            this.ids = ids;
            this.clock = clock;
        }

        void record(Account account, Email email, Actor actor) {
            Instant now = clock.instant();
            UUID id = ids.next();
            changes.keep(new EmailChange(id, account.id(), email, now));
            String link = issuer.emailChange(account.id(), id);
            if (accounts.findByEmail(email).isEmpty()) {
                outbox.queue(MailTemplate.EMAIL_CHANGE.to(
                        email, account.language(), Map.of("firstName", account.firstName(), "link", link)));
            }
            outbox.queue(MailTemplate.EMAIL_CHANGE_ASKED.to(
                    account.email(),
                    account.language(),
                    Map.of(
                            "firstName", account.firstName(),
                            "newEmail", email.value(),
                            "when", OpenSession.when(now, account),
                            "link", links.to("/forgot"))));
            activities.record(Activity.of(actor, "email-change-asked", "account", account.id()));
        }
    }
}
