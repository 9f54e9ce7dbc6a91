package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives an ACTIVE account another password: the other devices are signed out, API tokens revoked, the owner told. */
@Managed
class NewPassword {

    private final Accounts accounts;
    private final Sessions sessions;
    private final ApiTokens apiTokens;
    private final OneTimeLinks oneTimeLinks;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final Links links;
    private final Clock clock;

    NewPassword(
            Accounts accounts,
            Sessions sessions,
            ApiTokens apiTokens,
            OneTimeLinks oneTimeLinks,
            Outbox outbox,
            ActivityLog activities,
            Links links,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.apiTokens = apiTokens;
        this.oneTimeLinks = oneTimeLinks;
        this.outbox = outbox;
        this.activities = activities;
        this.links = links;
        this.clock = clock;
    }

    /** @param keep family of the session that stays */
    void set(Account account, String hash, @Nullable UUID keep, Actor actor) {
        Instant now = clock.instant();
        accounts.save(account.withPassword(hash, now));
        sessions.endAll(account.id(), keep, now);
        apiTokens.revokeAll(account.id(), now);
        oneTimeLinks.revoke(account.id(), LinkPurpose.PASSWORD_RESET, now);
        oneTimeLinks.revoke(account.id(), LinkPurpose.EMAIL_CHANGE, now);
        outbox.queue(MailTemplate.PASSWORD_CHANGED.to(
                account.email(),
                account.language(),
                Map.of(
                        "firstName", account.firstName(),
                        "when", OpenSession.when(now, account),
                        "link", links.to("/forgot"))));
        activities.record(Activity.of(actor, "password-changed", "account", account.id()));
    }
}
