package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Role;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens an account for whoever registers with a new e-mail, inside the registration's transaction. */
@Managed
public class Enrolment {

    /** What became of it. The difference must never show in the answer to the visitor. */
    public sealed interface Outcome {

        UUID accountId();
    }

    /** A new PENDING account; its activation mail is queued. */
    public record Opened(Account account) implements Outcome {

        @Override
        public UUID accountId() {
            return account.id();
        }
    }

    /**
     * The e-mail had an account already; nothing was queued. That is recorded like an account opened, so that staff can
     * tell why no activation mail went out, and so that both take the same time.
     */
    public record AlreadyThere(UUID accountId) implements Outcome {}

    private final Accounts accounts;
    private final OneTimeLinkIssuer issuer;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final Ids ids;
    private final Clock clock;

    public Enrolment(
            Accounts accounts, OneTimeLinkIssuer issuer, Outbox outbox, ActivityLog activities, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.issuer = issuer;
        this.outbox = outbox;
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens an account with role TALENT unless the e-mail has one. An account just opened waits for its {@link #welcome},
     * later in the same transaction.
     */
    public Outcome open(Email email, String firstName, String lastName, Language language, Actor actor) {
        Account account =
                Account.pending(ids.next(), email, firstName, lastName, language, Set.of(Role.TALENT), clock.instant());
        UUID holder = accounts.addIfAbsent(account);
        boolean opened = holder.equals(account.id());
        activities.record(Activity.of(actor, opened ? "account-opened" : "account-recognised", "account", holder));
        return opened ? new Opened(account) : new AlreadyThere(holder);
    }

    /**
     * Queues the mail that lets the owner of an account just opened choose a password.
     *
     * @param code the code just issued, named in the mail as a second way to sign in
     */
    public void welcome(Opened opened, @Nullable String code) {
        queueActivation(opened.account(), issuer.firstActivation(opened.accountId()), code);
    }

    /** Queues the mail that lets the owner of a PENDING account choose a password; earlier links stop working. */
    void sendActivation(Account account, @Nullable String code) {
        queueActivation(account, issuer.activation(account.id()), code);
    }

    private void queueActivation(Account account, String link, @Nullable String code) {
        outbox.queue(MailTemplate.LOGIN_CREDENTIALS.to(
                account.email(),
                account.language(),
                code == null
                        ? Map.of("firstName", account.firstName(), "link", link)
                        : Map.of("firstName", account.firstName(), "link", link, "code", code)));
    }
}
