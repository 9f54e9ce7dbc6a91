package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.Refused;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Whoever opens the link mailed to the new address proves that it is theirs: the account and its profiles bear it from
 * then on, links mailed to the former one stop working, and the former one gets a notice.
 */
@UseCase
public class ConfirmEmailChange {

    private static final Set<LinkPurpose> PURPOSE = Set.of(LinkPurpose.EMAIL_CHANGE);

    private final OneTimeLinks oneTimeLinks;
    private final EmailChanges changes;
    private final Accounts accounts;
    private final ProfileAddresses profiles;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final Links links;
    private final Clock clock;

    ConfirmEmailChange(
            OneTimeLinks oneTimeLinks,
            EmailChanges changes,
            Accounts accounts,
            ProfileAddresses profiles,
            Outbox outbox,
            ActivityLog activities,
            Links links,
            Clock clock) {
        this.oneTimeLinks = oneTimeLinks;
        this.changes = changes;
        this.accounts = accounts;
        this.profiles = profiles;
        this.outbox = outbox;
        this.activities = activities;
        this.links = links;
        this.clock = clock;
    }

    /**
     * @throws Refused {@code token-expired} when the link is unknown, used, replaced or past its time
     * @throws Conflict {@code email-used} when somebody else opened an account with the address meanwhile
     */
    public Account confirm(String token, Actor actor) {
        Instant now = clock.instant();
        EmailChange change = oneTimeLinks
                .redeem(TokenHash.of(token), PURPOSE, now)
                .map(OneTimeLink::subject)
                .flatMap(changes::find)
                .orElseThrow(() -> new Refused("token-expired"));
        Account account = accounts.find(change.accountId())
                .filter(a -> a.status() == AccountStatus.ACTIVE)
                .orElseThrow(() -> new Refused("token-expired"));
        Email former = account.email();
        accounts.rename(account, change.email(), now);
        profiles.follow(account.id(), former, change.email());
        changes.remove(change.id());
        oneTimeLinks.revoke(account.id(), LinkPurpose.PASSWORD_RESET, now);
        outbox.queue(MailTemplate.EMAIL_CHANGED.to(
                former,
                account.language(),
                Map.of(
                        "firstName", account.firstName(),
                        "newEmail", change.email().value(),
                        "when", OpenSession.when(now, account),
                        "link", links.to("/about"))));
        activities.record(Activity.of(actor, "email-changed", "account", account.id()));
        return accounts.find(account.id()).orElseThrow();
    }
}
