package io.taalentio.api.demo;

import static io.taalentio.api.demo.ExampleIds.ALERT;
import static io.taalentio.api.demo.ExampleIds.MAIL;
import static io.taalentio.api.demo.ExampleIds.USER_ACTIVE;
import static io.taalentio.api.demo.ExampleIds.USER_PENDING;
import static io.taalentio.api.demo.ExampleIds.USER_SUSPENDED;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.account.Passwords;
import io.taalentio.core.account.Tokens;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.audit.LogDirectory;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.mail.MailDirectory;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import io.taalentio.core.privacy.SealingKeys;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What an administrator's examples speak of: colleagues, an alert, a mail, a key that can be dropped. */
@Singleton
class ExampleStaff {

    private static final String HOST = "@demo.taalentio.example";

    private final Accounts accounts;
    private final Passwords passwords;
    private final Tokens tokens;
    private final LogDirectory log;
    private final ActivityLog activities;
    private final MailDirectory mails;
    private final Outbox outbox;
    private final SealingKeys keys;
    private final Clock clock;

    ExampleStaff(
            Accounts accounts,
            Passwords passwords,
            Tokens tokens,
            LogDirectory log,
            ActivityLog activities,
            MailDirectory mails,
            Outbox outbox,
            SealingKeys keys,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.log = log;
        this.activities = activities;
        this.mails = mails;
        this.outbox = outbox;
        this.keys = keys;
        this.clock = clock;
    }

    void plant() {
        colleagues();
        QuarkusTransaction.requiringNew().run(this::alarm);
        QuarkusTransaction.requiringNew().run(this::mail);
        QuarkusTransaction.requiringNew().run(() -> keys.add(ExampleIds.SPARE_KEY));
    }

    /** Nobody can sign in to these: their passwords are drawn and forgotten. */
    private void colleagues() {
        Instant now = clock.instant();
        String lost = passwords.hash(tokens.draw());
        Account waiting = colleague(USER_PENDING, "Fanta", "Keïta", "fanta.keita", now);
        Account working = colleague(USER_ACTIVE, "Seydou", "Traoré", "seydou.traore", now);
        Account away = colleague(USER_SUSPENDED, "Binta", "Camara", "binta.camara", now);
        QuarkusTransaction.requiringNew().run(() -> {
            add(waiting);
            add(working.activated(lost, now));
            add(away.activated(lost, now).suspended(now));
        });
    }

    private void add(Account colleague) {
        if (accounts.find(colleague.id()).isEmpty()) {
            accounts.addIfAbsent(colleague);
        }
    }

    private static Account colleague(String id, String firstName, String lastName, String mailbox, Instant now) {
        return Account.pending(
                UUID.fromString(id),
                new Email(mailbox + HOST),
                firstName,
                lastName,
                Language.FR,
                Set.of(Role.RECRUITER),
                now);
    }

    /** Somebody tried a password that was not theirs; an administrator is to look at it. */
    private void alarm() {
        UUID alert = UUID.fromString(ALERT);
        if (log.find(alert).isEmpty()) {
            activities.record(
                    alert,
                    Activity.of(Actor.visitor(Language.FR, "192.0.2.7"), "sign-in-failed", "account", USER_ACTIVE));
        }
    }

    private void mail() {
        UUID mail = UUID.fromString(MAIL);
        if (mails.find(mail).isEmpty()) {
            outbox.queue(
                    mail,
                    MailTemplate.ACCOUNT_SUSPENDED.to(
                            new Email("binta.camara" + HOST), Language.FR, Map.of("firstName", "Binta")));
        }
    }
}
